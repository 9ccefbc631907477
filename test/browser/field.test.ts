import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { BAR, drawStroke, fakeRecognizer, isRendered, mount, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('The pad as a form field', () => {
  afterEach(unmountAll);

  function button(pad: HTMLDigitPadElement, name: string): HTMLButtonElement {
    const found = pad.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  }

  async function press(pad: HTMLDigitPadElement, key: string): Promise<void> {
    pad.focus();
    await sendKeys({ press: key });
  }

  async function type(pad: HTMLDigitPadElement, digit: string): Promise<void> {
    pad.focus();
    pad.shadowRoot?.querySelector('input')?.select();
    await sendKeys({ press: digit });
  }

  it('gives its form the value under its name, and takes its default back on reset', async () => {
    const place = await mount('<form><digit-pad name="digit" value="3"></digit-pad></form>');
    const form = place.querySelector('form') as HTMLFormElement;
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    pad.recognizer = fakeRecognizer();
    expect(new FormData(form).get('digit')).to.equal('3');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    expect(new FormData(form).get('digit')).to.equal('7');
    form.reset();
    expect(new FormData(form).get('digit')).to.equal('3');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('is left out of its form while disabled', async () => {
    const place = await mount('<form><digit-pad name="digit" value="3" disabled></digit-pad></form>');
    expect(new FormData(place.querySelector('form') as HTMLFormElement).has('digit')).to.equal(false);
  });

  it('drops the ink, maps other digits to ASCII and fires nothing when a script sets the value', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(60);
    const events = recordEvents(pad, 'input', 'change', 'clear');
    pad.value = '٤';
    expect(pad.value).to.equal('4');
    pad.value = 'x５';
    expect(pad.value).to.equal('5');
    await pause(60);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    expect(events).to.deep.equal([]);
  });

  it('reads a drawing that a script sets, without input or change', async () => {
    const pad = await mountPad({ idleDelay: 20 });
    const events = recordEvents(pad, 'input', 'change');
    const points = SEVEN.map(([x, y]) => ({ x: 100 * x, y: 100 * y }));
    await pad.setDrawing({ strokes: [{ points }], area: { width: 100, height: 100 } });
    pad.focus();
    pad.blur();
    await pause(60);
    expect(pad.value).to.equal('7');
    expect(events).to.deep.equal([]);
  });

  /** What each action does, who does it, and which events it fires, in order, from the value 7 by ink. */
  const TABLE: readonly (readonly [string, (pad: HTMLDigitPadElement) => Promise<void> | void, string, readonly string[]])[] = [
    ['a stroke that reads the same', (pad) => drawStroke(pad, BAR), '7', ['strokestart', 'strokeend']],
    ['the undo button', (pad) => button(pad, 'Undo').click(), '', ['input', 'change']],
    ['the clear button', (pad) => button(pad, 'Clear').click(), '', ['input', 'clear', 'change']],
    ['the key Escape', (pad) => press(pad, 'Escape'), '', ['input', 'clear', 'change']],
    ['the same digit typed', (pad) => type(pad, '7'), '7', []],
    ['another digit typed, and Enter', (pad) => type(pad, '3').then(() => sendKeys({ press: 'Enter' })), '3', ['input', 'change']],
    ['another candidate', (pad) => button(pad, 'Use 1').click(), '1', ['input', 'change']],
    ['the method clear()', (pad) => pad.clear(), '', ['clear']],
    ['the method undo()', (pad) => pad.undo(), '', []],
    ['the method setDrawing()', (pad) => pad.setDrawing({ strokes: [{ points: [{ x: 1, y: 1 }] }] }), '7', []],
    ['the property value', (pad) => void (pad.value = '5'), '5', []],
  ];
  for (const [action, act, value, expected] of TABLE) {
    it(`fires ${expected.join(', ') || 'nothing'} upon ${action}`, async () => {
      const candidates = ['7', '1'].map((text) => ({ text, probability: 0.5 }));
      const pad = await mountPad({ recognizer: fakeRecognizer({ candidates }), idleDelay: 30, showCandidates: true });
      await drawStroke(pad, SEVEN);
      await until('a value', () => pad.value === '7');
      await pause(80);
      const events = recordEvents(pad, 'strokestart', 'strokeend', 'input', 'clear', 'change');
      await act(pad);
      await pause(120);
      expect(events).to.deep.equal(expected);
      expect(pad.value).to.equal(value);
    });
  }

  it('lets events cross a shadow root as the contract says', async () => {
    const host = document.createElement('div');
    host.className = 'mounted';
    document.body.prepend(host);
    const pad = document.createElement('digit-pad');
    Object.assign(pad, { recognizer: fakeRecognizer(), idleDelay: 20 });
    host.attachShadow({ mode: 'open' }).append(pad);
    await isRendered(pad);
    const outside = recordEvents(document.body, 'prediction', 'input', 'strokestart', 'strokeend', 'change', 'progress', 'statuschange', 'error');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(80);
    expect(new Set(outside)).to.deep.equal(new Set(['strokestart', 'strokeend', 'prediction', 'input']));
  });
});
