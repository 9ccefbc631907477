// A pad whose readings take their time: the person and the page go on meanwhile.

import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type * as Sdk from '../../dist/types/sdk/index.js';
import type { Recognition, Recognizer } from '../../dist/types/sdk/index.js';
import { BAR, drawStroke, fakeRecognizer, isRendered, liftPen, mount, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

/** Reads n strokes as the digit n, once it is let. */
function slowRecognizer(): { recognizer: Recognizer; asked: number[]; answer(): void } {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  let held = true;
  const recognizer: Recognizer = {
    ...fakeRecognizer(),
    recognize: async (ink, options) => {
      const count = 'strokes' in ink ? ink.strokes.length : 0;
      asked.push(count);
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      const reading: Recognition = await fakeRecognizer({ text: String(count) }).recognize(ink, options);
      return reading;
    },
  };
  const answer = (): void => {
    held = false;
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { recognizer, asked, answer };
}

describe('A pad that waits for its reading', () => {
  afterEach(unmountAll);

  it('takes no reading of less ink than there is by then', async () => {
    const { recognizer, asked, answer } = slowRecognizer();
    const pad = await mountPad({ recognizer, idleDelay: 20, recognizeOn: 'idle' });
    const values: string[] = [];
    pad.addEventListener('input', () => values.push(pad.value));
    const changes = recordEvents(pad, 'change');
    await drawStroke(pad, SEVEN);
    await until('a first reading', () => asked.length === 1);
    await drawStroke(pad, BAR);
    await pause(60);
    answer();
    await until('a change', () => changes.length > 0);
    expect(values).to.deep.equal(['2']);
    expect(asked).to.deep.equal([1, 2]);
  });

  it('keeps what was done while `recognize()` was on its way', async () => {
    const doings: [string, string, (pad: HTMLDigitPadElement) => Promise<unknown>][] = [
      ['cleared', '', (pad) => pad.clear()],
      ['typed', '5', (pad) => (pad.focus(), sendKeys({ press: '5' }))],
      ['drawn on', '', (pad) => drawStroke(pad, BAR)],
    ];
    for (const [name, value, act] of doings) {
      const { recognizer, asked, answer } = slowRecognizer();
      const pad = await mountPad({ recognizer, recognizeOn: 'manual' });
      await drawStroke(pad, SEVEN);
      const reading = pad.recognize();
      await until('a reading', () => asked.length === 1);
      await act(pad);
      answer();
      expect((await reading).text).to.equal('1');
      expect(pad.value, name).to.equal(value);
      await unmountAll();
    }
  });

  for (const recognizeOn of ['live', 'idle'] as const) {
    it(`sends its form by Enter when the ink has been read, which is read ${recognizeOn}`, async () => {
      const { recognizer, asked, answer } = slowRecognizer();
      const place = await mount('<form><digit-pad name="digit" required></digit-pad><button>Send</button></form>');
      const [pad] = padsIn(place);
      const form = place.querySelector('form');
      if (!pad || !form) throw new Error('no form');
      Object.assign(pad, { recognizer, idleDelay: 20, recognizeOn });
      const sent: unknown[] = [];
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent.push(new FormData(form).get('digit'));
      });
      const changes = recordEvents(pad, 'change');
      await drawStroke(pad, SEVEN);
      await until('a reading', () => asked.length > 0);
      await pause(60);
      pad.focus();
      await sendKeys({ press: 'Enter' });
      await pause(60);
      expect(sent).to.deep.equal([]);
      answer();
      await until('the form', () => sent.length > 0);
      expect(sent).to.deep.equal(['1']);
      expect(changes).to.have.length(1);
    });
  }

  it('sends nothing by an Enter that the person has gone back on', async () => {
    const { recognizer, asked, answer } = slowRecognizer();
    const place = await mount('<form><digit-pad name="digit"></digit-pad><button>Send</button></form>');
    const [pad] = padsIn(place);
    const form = place.querySelector('form');
    if (!pad || !form) throw new Error('no form');
    Object.assign(pad, { recognizer });
    const sent = recordEvents(form, 'submit');
    form.addEventListener('submit', (event) => event.preventDefault());
    await drawStroke(pad, SEVEN);
    await until('a reading', () => asked.length > 0);
    pad.focus();
    await sendKeys({ press: 'Enter' });
    await pause(30);
    await sendKeys({ press: 'Escape' });
    answer();
    await pause(60);
    expect(sent).to.deep.equal([]);
  });

  it('drops the stroke that is being drawn when it is disabled', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const events = recordEvents(pad, 'input', 'change');
    await drawStroke(pad, SEVEN, { hold: true });
    pad.disabled = true;
    await liftPen();
    await pause(60);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    expect(events).to.deep.equal([]);
  });

  it('reads its ink by the next recogniser when the one that was to read it is given back', async () => {
    const { createRecognizer } = (await import('/dist/sdk/index.js')) as typeof Sdk;
    const recognizer = createRecognizer({ fetch: () => new Promise(() => undefined) });
    const pad = await mountPad({ recognizer, idleDelay: 20 });
    const events = recordEvents(pad, 'change', 'error');
    await drawStroke(pad, SEVEN);
    void recognizer.dispose();
    await until('an end', () => pad.status === 'disposed');
    await pause(60);
    expect(pad.shadowRoot?.querySelectorAll('.thinking')).to.have.length(0);
    pad.recognizer = fakeRecognizer();
    await until('a change', () => events.length > 0);
    expect(pad.value).to.equal('7');
    expect(events).to.deep.equal(['change']);
  });

  it('tells nobody of ink that a script had set, however late it is read', async () => {
    const { createRecognizer } = (await import('/dist/sdk/index.js')) as typeof Sdk;
    const recognizer = createRecognizer({ assetBase: '/nowhere/' });
    await recognizer.load().catch(() => undefined);
    const pad = await mountPad({ recognizer, idleDelay: 20 });
    const events = recordEvents(pad, 'input', 'change');
    await pad.setDrawing({ strokes: [{ points: SEVEN.map(([x, y]) => ({ x: 100 * x, y: 100 * y })) }] });
    expect(pad.value).to.equal('');
    pad.recognizer = fakeRecognizer();
    await until('a value', () => pad.value === '7');
    await pause(60);
    expect(events).to.deep.equal([]);
  });

  it('settles after a move that came while its value was settling', async () => {
    const { recognizer, asked, answer } = slowRecognizer();
    const pad = await mountPad({ recognizer, idleDelay: 20 });
    const changes = recordEvents(pad, 'change');
    await drawStroke(pad, SEVEN);
    await until('a reading', () => asked.length > 0);
    await pause(60);
    pad.parentElement?.append(pad);
    answer();
    await until('a change', () => changes.length === 1);
    expect(pad.value).to.equal('1');
  });
});

describe('A pad', () => {
  afterEach(unmountAll);

  it('that left its document before its first rendering draws each stroke once when it comes back', async () => {
    const place = await mount('');
    const pad = Object.assign(document.createElement('digit-pad'), { recognizer: fakeRecognizer() });
    place.append(pad);
    pad.remove();
    await pause(100);
    place.append(pad);
    await isRendered(pad);
    const strokes = recordEvents(pad, 'strokestart', 'strokeend');
    await drawStroke(pad, SEVEN);
    await until('an end', () => strokes.includes('strokeend'));
    await pause(30);
    expect(strokes).to.deep.equal(['strokestart', 'strokeend']);
  });

  it('that clears by itself does not take ink away that has changed meanwhile', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20, autoClear: 120 });
    const changes = recordEvents(pad, 'change');
    await drawStroke(pad, SEVEN);
    await until('a change', () => changes.length === 1);
    await pad.setDrawing(await pad.getDrawing());
    await pause(250);
    expect((await pad.getDrawing()).strokes).to.have.length(1);
  });

  it('says nothing where the page tells the person itself when the form is sent by a click', async () => {
    const place = await mount('<form><digit-pad name="digit" required></digit-pad><button>Send</button></form>');
    const [pad] = padsIn(place);
    const invalid: boolean[] = [];
    pad?.addEventListener('invalid', (event) => {
      event.preventDefault();
      invalid.push(event.defaultPrevented);
    });
    const { left = 0, top = 0, width = 0, height = 0 } = place.querySelector('button')?.getBoundingClientRect() ?? {};
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until('invalid', () => invalid.length > 0);
    await pause(60);
    expect(pad?.shadowRoot?.querySelector('[part=error]')).to.equal(null);
  });
});
