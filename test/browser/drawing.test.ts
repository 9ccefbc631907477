import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PredictionDetail } from '../../dist/types/index.js';
import type { DigitPadError, Drawing } from '../../dist/types/sdk/index.js';
import { BAR, drawStroke, fakeRecognizer, liftPen, mount, mountPad, nextEvent, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('Drawing on the pad', () => {
  afterEach(unmountAll);

  it('reads a digit drawn with the mouse, tentatively while the button is down and finally when it is up', async () => {
    const pad = await mountPad();
    const readings: PredictionDetail[] = [];
    pad.addEventListener('prediction', (event) => readings.push((event as CustomEvent<PredictionDetail>).detail));
    await drawStroke(pad, SEVEN, { hold: true });
    await until(`readings.length > 0`, () => readings.length > 0);
    expect(readings.every(({ tentative }) => tentative)).to.equal(true);
    expect(pad.value, 'half a digit is no value').to.equal('');
    const input = nextEvent(pad, 'input');
    await liftPen();
    await input;
    expect(readings.at(-1)).to.include({ text: '7', accepted: true, tentative: false, source: 'user' });
    expect(pad.value).to.equal('7');
  });

  it('tells strokes, input at once, and change after idle-delay, once each', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 50 });
    const events = recordEvents(pad, 'strokestart', 'strokeend', 'input', 'change', 'clear');
    await drawStroke(pad, SEVEN);
    await until(`events.includes('change')`, () => events.includes('change'));
    await pause(100);
    expect(events).to.deep.equal(['strokestart', 'strokeend', 'input', 'change']);
  });

  it('refuses what is no drawing, and keeps its ink', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    await drawStroke(pad, SEVEN);
    for (const bad of [{}, undefined, { strokes: [{ points: [{ x: NaN, y: 1 }] }] }]) {
      const code = await pad.setDrawing(bad as Drawing).catch((error: unknown) => (error as DigitPadError).code);
      expect(code).to.equal('invalid-input');
    }
    expect((await pad.getDrawing()).strokes).to.have.length(1);
  });

  it('lets the page refuse a stroke', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    pad.addEventListener('strokestart', (event) => event.preventDefault());
    await drawStroke(pad, SEVEN);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('takes no ink while disabled, by its own attribute or a fieldset, or readonly', async () => {
    const place = await mount('<digit-pad disabled></digit-pad><digit-pad readonly></digit-pad><fieldset disabled><digit-pad></digit-pad></fieldset>');
    for (const pad of padsIn(place)) {
      pad.recognizer = fakeRecognizer();
      await drawStroke(pad, SEVEN);
      expect((await pad.getDrawing()).strokes, pad.outerHTML).to.have.length(0);
    }
  });

  it('undoes, redoes and clears; a script that does it fires neither input nor change', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(60);
    const events = recordEvents(pad, 'input', 'change', 'clear');
    await pad.undo();
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    expect(pad.canRedo).to.equal(true);
    await pad.redo();
    expect((await pad.getDrawing()).strokes).to.have.length(2);
    await pad.clear();
    await pause(60);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    expect(pad.value).to.equal('');
    expect(events).to.deep.equal(['clear']);
  });

  it('clears by its button, and tells the page as for any user action', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(60);
    const events = recordEvents(pad, 'input', 'change', 'clear');
    const values: string[] = [];
    pad.addEventListener('clear', () => values.push(pad.value));
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-label="Clear"]')?.click();
    expect(events).to.deep.equal(['input', 'clear', 'change']);
    expect(pad.value).to.equal('');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pad.clear();
    expect(values, 'the value when the page is told').to.deep.equal(['', '']);
  });

  it('undoes twice by two clicks in the same place, and opens no keyboard by a double tap on its clear button', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const place = (name: string): [number, number] => {
      const { left = 0, top = 0, width = 0, height = 0 } = pad.shadowRoot?.querySelector(`button.${name}`)?.getBoundingClientRect() ?? {};
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    for (let strokes = 0; strokes < 3; strokes++) await drawStroke(pad, SEVEN);
    await until('buttons', () => getComputedStyle(pad.shadowRoot?.querySelector('.toolbar') ?? pad).visibility === 'visible');
    const undo = place('undo');
    for (let left = 2; left >= 1; left--) {
      await sendMouse({ type: 'click', position: undo });
      expect((await pad.getDrawing()).strokes).to.have.length(left);
      await pause(50);
    }
    expect(place('undo'), 'the button stays').to.deep.equal(undo);
    const clear = place('clear');
    await sendMouse({ type: 'click', position: clear });
    await pause(50);
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.type')?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(pad.shadowRoot?.activeElement?.localName).to.not.equal('input');
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.type')?.click();
    expect(pad.shadowRoot?.activeElement?.localName).to.equal('input');
  });

  it('takes no button away from under the pointer that undoes the ink in its corner', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const undo = (): DOMRect | undefined => pad.shadowRoot?.querySelector('button.undo')?.getBoundingClientRect();
    const middle = pad.getBoundingClientRect().top + pad.clientHeight / 2;
    const intoTheCorner = [
      [0.6, 0.4],
      [0.92, 0.08],
    ] as const;
    for (const stroke of [SEVEN, BAR, intoTheCorner]) await drawStroke(pad, stroke);
    await until(
      'buttons below',
      () => getComputedStyle(pad.shadowRoot?.querySelector('.toolbar') ?? pad).visibility === 'visible' && (undo()?.top ?? 0) > middle,
    );
    const { left, top, width } = undo() ?? new DOMRect();
    for (let strokes = 2; strokes >= 1; strokes--) {
      await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + width / 2)] });
      expect((await pad.getDrawing()).strokes).to.have.length(strokes);
      await pause(50);
    }
    await drawStroke(pad, BAR);
    await until('buttons above', () => (undo()?.top ?? middle) < middle);
  });

  it('shows where the pen is expected while it moves, and no more when it rests', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const surface = pad.shadowRoot?.querySelector('.surface');
    const growing = pad.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.growing');
    const { left, top, width, height } = pad.getBoundingClientRect();
    const move = (type: string, y: number, predictedEvents?: PointerEvent[]): PointerEvent => {
      const place = { clientX: left + width / 2, clientY: top + y * height };
      return new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, ...place, ...(predictedEvents && { predictedEvents }) });
    };
    const inkedRows = (): number => {
      const data = growing?.getContext('2d')?.getImageData(0, 0, growing.width, growing.height).data ?? [];
      const rows = Array.from({ length: growing?.height ?? 0 }, (_, row) => row);
      return (
        rows.filter((row) => (data[4 * (row * (growing?.width ?? 0) + Math.round((growing?.width ?? 0) / 2)) + 3] ?? 0) > 0).length / (growing?.height ?? 1)
      );
    };
    surface?.dispatchEvent(move('pointerdown', 0.2));
    for (let y = 0.22; y < 0.5; y += 0.02) surface?.dispatchEvent(move('pointermove', y, [move('pointermove', 0.9)]));
    await until('what is expected', () => inkedRows() > 0.6);
    await until('no more than was drawn', () => inkedRows() < 0.4);
    expect(inkedRows()).to.be.above(0.2);
    surface?.dispatchEvent(move('pointerup', 0.48));
    expect((await pad.getDrawing()).strokes[0]?.points.every(({ y }) => y < 0.6 * height)).to.equal(true);
  });

  it('keeps the ink when its box changes size, and gives the same reading', async () => {
    const pad = await mountPad();
    await drawStroke(pad, SEVEN);
    await until(`pad.value !== ''`, () => pad.value !== '');
    const before = await pad.recognize();
    pad.style.setProperty('--digit-pad-size', '150px');
    await pause(50);
    const after = await pad.recognize();
    expect(after.text).to.equal(before.text);
    expect(after.confidence).to.equal(before.confidence);
    await drawStroke(pad, BAR);
    const [seven, bar] = (await pad.getDrawing()).strokes;
    const xs = (bar?.points ?? []).map(({ x }) => x);
    expect(Math.max(...xs), 'later strokes are in the same coordinates').to.be.closeTo(0.66 * 280, 6);
    expect(seven?.points.length).to.be.greaterThan(3);
  });

  it('draws ink in the colour of the theme, and again when the theme changes', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    await drawStroke(pad, SEVEN);
    const canvas = pad.shadowRoot?.querySelector('canvas');
    const inkColour = (): string => {
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      const at = pixels.findIndex((value, i) => i % 4 === 3 && value === 255) - 3;
      return [...pixels.subarray(at, at + 3)].join();
    };
    await until(`inkColour() === '23,24,28'`, () => inkColour() === '23,24,28');
    pad.style.colorScheme = 'dark';
    await until(`inkColour() === '244,244,246'`, () => inkColour() === '244,244,246');
  });

  it('erases whole strokes with the pen turned around, and undoes that', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    const surface = pad.shadowRoot?.querySelector('.surface');
    const { left, top, width, height } = pad.getBoundingClientRect();
    const at = { clientX: left + BAR[0][0] * width, clientY: top + BAR[0][1] * height, pointerId: 9, pointerType: 'pen', bubbles: true };
    surface?.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 5, buttons: 32 }));
    surface?.dispatchEvent(new PointerEvent('pointerup', { ...at, button: 5 }));
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    await pad.undo();
    expect((await pad.getDrawing()).strokes).to.have.length(2);
  });

  it('keeps quick strokes from the system, by preventing touches while one draws', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const surface = pad.shadowRoot?.querySelector('.surface');
    const touch = (): boolean => surface?.dispatchEvent(new TouchEvent('touchmove', { cancelable: true })) ?? true;
    expect(touch(), 'the page has it').to.equal(true);
    await drawStroke(pad, SEVEN, { hold: true });
    expect(touch(), 'the pad has it').to.equal(false);
    await liftPen();
  });

  it('shows ink that could not be read as unsure, with no value', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer({ accepted: false, confidence: 0.3 }), idleDelay: 20 });
    const events = recordEvents(pad, 'input', 'change');
    await drawStroke(pad, SEVEN);
    await until(`pad.matches(':state(unsure)')`, () => pad.matches(':state(unsure)'));
    await pause(60);
    expect(pad.value).to.equal('');
    expect(events).to.deep.equal([]);
    expect(pad.shadowRoot?.querySelector('[part~=reading]')?.textContent).to.equal('7?');
  });
});
