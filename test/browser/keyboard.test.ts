import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawStroke, fakeRecognizer, mount, mountForm, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('The pad by keyboard', () => {
  afterEach(unmountAll);

  function press(key: string): Promise<void> {
    return sendKeys({ press: key });
  }

  async function chord(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await sendKeys({ down: key });
    for (const key of keys) await sendKeys({ up: key });
  }

  it('takes the focus by Tab, a digit by typing, and submits its form by Enter', async () => {
    const { form, pad } = await mountForm('<input aria-label="before"><digit-pad name="digit"></digit-pad><button>Send</button>');
    const sent: unknown[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form).get('digit'));
    });
    const events = recordEvents(pad, 'input', 'change');
    form.querySelector('input')?.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(pad);
    await press('5');
    expect(pad.value).to.equal('5');
    expect(events).to.deep.equal(['input']);
    await press('Enter');
    await until('a sent form', () => sent.length > 0);
    expect(sent).to.deep.equal(['5']);
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('replaces its digit by the newest typed one, and takes no letters', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    pad.focus();
    await press('5');
    await press('x');
    expect(pad.value).to.equal('5');
    await press('8');
    expect(pad.value).to.equal('8');
    await press('Backspace');
    expect(pad.value).to.equal('');
  });

  it('lets a key that is no digit take away neither ink nor value, and takes a digit wherever the caret is', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    const events = recordEvents(pad, 'input', 'clear');
    pad.focus();
    await chord('Control', 'a');
    for (const key of ['x', 'Space']) await press(key);
    expect(pad.value).to.equal('7');
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    expect(events).to.deep.equal([]);
    await press('Home');
    await press('8');
    expect(pad.value).to.equal('8');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('lets the page hear Enter and prevent what it does, and sends a form that can only be read', async () => {
    const { form, pad } = await mountForm('<digit-pad value="4"></digit-pad><button>Send</button>');
    const sent = recordEvents(form, 'submit');
    form.addEventListener('submit', (event) => event.preventDefault());
    const keys: string[] = [];
    form.addEventListener('keydown', ({ key }) => keys.push(key));
    form.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    pad.focus();
    await press('Enter');
    await pause(60);
    expect(keys).to.deep.equal(['Enter']);
    expect(sent).to.deep.equal([]);
    pad.readOnly = true;
    await press('Enter');
    await until('a sent form', () => sent.length > 0);
  });

  it('starts anew after Escape, and takes as many digits as it has room for', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), mode: 'number', maxDigits: 4 });
    pad.focus();
    for (const key of '1999') await press(key);
    expect(pad.value).to.equal('1999');
    await press('Escape');
    expect(pad.value).to.equal('');
    for (const key of '20268') await press(key);
    expect(pad.value).to.equal('2026');
    await drawStroke(pad, SEVEN);
    expect((await pad.getDrawing()).strokes, 'ink that nobody would read').to.have.length(0);
    expect(pad.shadowRoot?.querySelector('[part=hint]')?.textContent).to.equal('Type instead');
  });

  it('clears refused ink by Backspace, in the field for typing too', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer({ accepted: false }) });
    await drawStroke(pad, SEVEN);
    await until('a refusal', () => pad.matches(':state(unsure)'));
    pad.shadowRoot?.querySelector('input')?.focus();
    await press('Backspace');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('settles by leaving it', async () => {
    const place = await mount('<digit-pad></digit-pad><input aria-label="after">');
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    pad.recognizer = fakeRecognizer();
    const events = recordEvents(pad, 'input', 'change');
    pad.focus();
    await press('5');
    place.querySelector('input')?.focus();
    await until('a change', () => events.includes('change'));
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('clears by Escape, which goes on to the page only when there is nothing to clear', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    const escapes: boolean[] = [];
    document.addEventListener('keydown', (event) => escapes.push(event.defaultPrevented));
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    await press('Escape');
    expect(pad.value).to.equal('');
    expect(escapes).to.deep.equal([]);
    await press('Escape');
    expect(escapes).to.deep.equal([false]);
  });

  it('undoes and redoes what was drawn, also the clearing', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    const strokes = async (): Promise<number> => (await pad.getDrawing()).strokes.length;
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    await press('Escape');
    expect(await strokes()).to.equal(0);
    await chord('Control', 'z');
    expect(await strokes()).to.equal(1);
    await until('the value again', () => pad.value === '7');
    await chord('Control', 'z');
    expect(await strokes()).to.equal(0);
    expect(pad.value).to.equal('');
    await chord('Control', 'Shift', 'Z');
    expect(await strokes()).to.equal(1);
  });

  it('undoes and redoes all of it by one button each, and keeps the focus there', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    for (let strokes = 0; strokes < 3; strokes++) await drawStroke(pad, SEVEN);
    const focused = (): string | undefined => pad.shadowRoot?.activeElement?.className;
    const drawn = async (): Promise<number> => (await pad.getDrawing()).strokes.length;
    await until('buttons', () => getComputedStyle(pad.shadowRoot?.querySelector('.toolbar') ?? pad).visibility === 'visible');
    for (const [name, counts] of [
      ['undo', [2, 1, 0, 0]],
      ['redo', [1, 2, 3, 3]],
    ] as const) {
      // prettier-ignore
      pad.shadowRoot?.querySelector<HTMLButtonElement>(`button.${name}`)?.focus();
      for (const [i, count] of counts.entries()) {
        await press('Enter');
        // Rendered: the last change leaves the button idle.
        const idle = i >= 2 ? 'true' : null;
        await until(`${name}'s look`, () => pad.shadowRoot?.querySelector(`button.${name}`)?.getAttribute('aria-disabled') === idle);
        await new Promise(requestAnimationFrame);
        expect([await drawn(), focused()]).to.deep.equal([count, name]);
      }
    }
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.clear')?.focus();
    await until('a toolbar without redo', () => !pad.shadowRoot?.querySelector('button.redo'));
    await press('Enter');
    await until('clear as type, with the focus', () => focused() === 'type');
  });

  it('enters a series: the same digit again is news', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20, autoClear: 30 });
    const values: string[] = [];
    pad.addEventListener('change', () => values.push(pad.value));
    pad.focus();
    for (const key of ['7', 'Enter', '7', 'Enter']) {
      await press(key);
      await pause(30);
    }
    expect(values).to.deep.equal(['7', '7']);
    await drawStroke(pad, SEVEN);
    await until('a drawn one', () => values.length === 3);
    for (let i = 0; i < 50 && (await pad.getDrawing()).strokes.length > 0; i++) await pause(10);
    pad.focus();
    for (const key of ['7', 'Enter']) await press(key);
    await until('a typed one again', () => values.length === 4);
    for (const key of ['Backspace', '7', 'Enter']) await press(key);
    await until('one that was typed over', () => values.length === 5);
    expect(new Set(values)).to.deep.equal(new Set(['7']));
  });

  it('goes on with a number after Enter, also in a series', async () => {
    const pad = await mountPad({ mode: 'number', autoClear: 30 });
    const told: string[] = [];
    for (const type of ['input', 'change']) pad.addEventListener(type, () => told.push(`${type} ${pad.value}`));
    pad.focus();
    for (const key of ['1', '2', 'Enter', '3', 'Enter']) {
      await press(key);
      await pause(30);
    }
    expect(told).to.deep.equal(['input 1', 'input 12', 'change 12', 'input 123', 'change 123']);
  });

  it('goes on by typing after drawing, without a click', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    await press('3');
    await until('the typed value', () => pad.value === '3');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('takes the focus by its label, and by autofocus', async () => {
    const place = await mount('<label for="it">Your digit</label><digit-pad id="it"></digit-pad>');
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    place.querySelector('label')?.click();
    expect(document.activeElement).to.equal(pad);
    expect(pad.labels).to.have.length(1);
    expect(pad.shadowRoot?.querySelector('input')?.getAttribute('aria-label')).to.equal('Your digit');
    pad.blur();
    const other = await mount('<digit-pad autofocus></digit-pad>');
    await until('focus', () => document.activeElement === padsIn(other)[0]);
  });

  it('reaches its buttons by Tab, and picks another reading by a key', async () => {
    const candidates = [
      { text: '7', probability: 0.6 },
      { text: '1', probability: 0.4 },
    ];
    const pad = await mountPad({ recognizer: fakeRecognizer({ candidates }), showCandidates: true, idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    await pause(60);
    const events = recordEvents(pad, 'input', 'change', 'prediction');
    const picked: boolean[] = [];
    pad.addEventListener('prediction', (event) => picked.push((event as CustomEvent<{ picked: boolean }>).detail.picked));
    for (let i = 0; i < 8 && pad.shadowRoot?.activeElement?.getAttribute('aria-label') !== 'Use 1'; i++) await press('Tab');
    await press('Enter');
    expect(pad.value).to.equal('1');
    expect(events).to.deep.equal(['prediction', 'input', 'change']);
    expect(picked).to.deep.equal([true]);
    expect(pad.recognition?.text).to.equal('1');
  });
});
