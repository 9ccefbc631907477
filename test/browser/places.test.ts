import { expect } from 'chai';
import { drawStroke, fakeRecognizer, isRendered, liftPen, mount, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { sendMouse } from '@web/test-runner-commands';
import { until } from './until';

/** Where the pad's middle and a place right below its upper left corner lie in the ink's coordinates. */
async function inkAt(pad: HTMLDigitPadElement, place: { x: number; y: number }): Promise<{ x: number; y: number }> {
  await sendMouse({ type: 'move', position: [Math.round(place.x), Math.round(place.y)] });
  await sendMouse({ type: 'down' });
  await liftPen();
  const point = (await pad.getDrawing()).strokes.at(-1)?.points[0];
  if (!point) throw new Error('no ink');
  return point;
}

describe('A pad in odd places', () => {
  afterEach(unmountAll);

  for (const style of ['rotate: 30deg', 'transform: rotate(-50deg) scale(0.7, 0.9)', 'transform: skewX(20deg)', 'scale: 0.5', 'zoom: 1.5']) {
    it(`draws where the pen is under "${style}"`, async () => {
      const place = await mount(`<div style="inline-size: 200px; margin: 120px; ${style}"><digit-pad></digit-pad></div>`);
      const [pad] = padsIn(place);
      if (!pad) throw new Error('no pad');
      pad.recognizer = fakeRecognizer();
      pad.style.setProperty('--digit-pad-size', '200px');
      await pause(50);
      const { left, top, width, height } = pad.getBoundingClientRect();
      const middle = await inkAt(pad, { x: left + width / 2, y: top + height / 2 });
      const size = (await pad.getDrawing()).area?.width ?? 0;
      expect(middle.x).to.be.closeTo(size / 2, 3);
      expect(middle.y).to.be.closeTo(size / 2, 3);
      // A mark inside the pad's own box tells where its quarter lies on the screen.
      const mark = document.createElement('i');
      mark.style.cssText = 'position: absolute; left: 25%; top: 25%; inline-size: 2px; block-size: 2px';
      pad.shadowRoot?.querySelector('.surface')?.append(mark);
      const at = mark.getBoundingClientRect();
      const quarter = await inkAt(pad, { x: at.left + at.width / 2, y: at.top + at.height / 2 });
      expect(quarter.x).to.be.closeTo(size / 4, 4);
      expect(quarter.y).to.be.closeTo(size / 4, 4);
    });
  }

  it('reads in a modal dialog, a scrolled container, another shadow root and a page from right to left', async () => {
    const shells = [
      '<dialog><digit-pad></digit-pad></dialog>',
      '<div style="block-size: 200px; overflow: auto"><div style="block-size: 150px"></div><digit-pad></digit-pad><div style="block-size: 400px"></div></div>',
      '<div dir="rtl"><digit-pad></digit-pad></div>',
    ];
    for (const shell of shells) {
      const place = await mount(shell);
      const [pad] = padsIn(place);
      if (!pad) throw new Error('no pad');
      pad.style.setProperty('--digit-pad-size', '160px');
      place.querySelector('dialog')?.showModal();
      place.querySelector('div')?.scrollTo(0, 150);
      await pause(50);
      await drawStroke(pad, SEVEN);
      await until(shell, () => pad.value === '7');
      await unmountAll();
    }
  });

  it('speaks the language around it, also across shadow roots, and of its own bundle first', async () => {
    const place = await mount('<div lang="de-CH"><digit-pad></digit-pad></div><div lang="ar"><p></p></div><div lang="xx"><digit-pad></digit-pad></div>');
    const [german, unknown] = padsIn(place);
    const hint = (pad: Element | undefined): string | null | undefined => pad?.shadowRoot?.querySelector('.hint')?.textContent;
    await until('German', () => hint(german) === 'Ziffer zeichnen');
    expect(hint(unknown)).to.equal('Draw a digit');
    const root = place.querySelector('p')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('digit-pad');
    root?.append(inner);
    await isRendered(inner);
    await until('Arabic', () => hint(inner) === 'ارسم رقمًا');
    if (german) german.messages = { hint: 'Hier' };
    await until('the page’s own', () => hint(german) === 'Hier');
  });

  it('follows a language that changes around it, outside its shadow root too, and settles on the last', async () => {
    const place = await mount('<div lang="de"><digit-pad></digit-pad></div><p></p>');
    const [pad] = padsIn(place);
    const hint = (of: Element | undefined): string | null | undefined => of?.shadowRoot?.querySelector('.hint')?.textContent;
    const root = place.querySelector('p')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('digit-pad');
    root?.append(inner);
    await until('German', () => hint(pad) === 'Ziffer zeichnen');
    const section = place.querySelector('div');
    for (const language of ['ar', 'ja', 'fr']) section?.setAttribute('lang', language);
    await until('French', () => hint(pad) === 'Dessinez un chiffre');
    await pause(50);
    expect(hint(pad)).to.equal('Dessinez un chiffre');
    section?.removeAttribute('lang');
    await until('as the browser prefers', () => hint(pad) === 'Draw a digit');
    place.querySelector('p')?.setAttribute('lang', 'es');
    await until('Spanish within', () => hint(inner) === 'Dibuje un dígito');
    expect(hint(pad)).to.equal('Draw a digit');
  });

  it('takes a series of digits: settled ink leaves, the value stays until the next stroke, and each is told', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20, autoClear: 30 });
    const values: string[] = [];
    pad.addEventListener('change', () => values.push(pad.value));
    const inputs = recordEvents(pad, 'input');
    for (let count = 1; count <= 2; count++) {
      await drawStroke(pad, SEVEN);
      await until('a change', () => values.length === count);
      expect(pad.value).to.equal('7');
      const drawn = async (): Promise<number> => (await pad.getDrawing()).strokes.length;
      for (let i = 0; i < 50 && (await drawn()) > 0; i++) await pause(10);
      expect(await drawn()).to.equal(0);
      expect(pad.value, 'the value stays').to.equal('7');
    }
    expect(values).to.deep.equal(['7', '7']);
    expect(inputs).to.have.length(3);
  });

  it('gives its ink as SVG and as a picture', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    await drawStroke(pad, SEVEN);
    const svg = new DOMParser().parseFromString(await pad.toSVG(), 'image/svg+xml');
    expect(svg.querySelectorAll('path')).to.have.length(1);
    const picture = await createImageBitmap(await pad.toBlob('image/png', 2));
    const area = (await pad.getDrawing()).area;
    expect(picture.width).to.equal(2 * (area?.width ?? 0));
  });

  it('reads when it is told to: after each stroke, after a pause, or by the method alone', async () => {
    const counts: Record<string, number> = {};
    for (const recognizeOn of ['stroke', 'idle', 'manual'] as const) {
      const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 40, recognizeOn });
      const predictions = recordEvents(pad, 'prediction');
      const changes = recordEvents(pad, 'change');
      await drawStroke(pad, SEVEN);
      if (recognizeOn === 'manual') {
        await pause(80);
        expect(pad.value).to.equal('');
        await pad.recognize();
      } else {
        await until(`a change (${recognizeOn})`, () => changes.length > 0);
      }
      expect(pad.value).to.equal('7');
      counts[recognizeOn] = predictions.length;
      await unmountAll();
    }
    expect(counts).to.deep.equal({ stroke: 1, idle: 1, manual: 1 });
  });
});
