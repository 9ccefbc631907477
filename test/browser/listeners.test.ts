import { expect } from 'chai';
import type { PredictionDetail } from '../../dist/types/index.js';
import { BAR, drawStroke, fakeRecognizer, mountForm, mountPad, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('A page that acts on what a pad tells it', () => {
  afterEach(unmountAll);

  /** A recogniser that reads as many strokes as there are. */
  function counting(): ReturnType<typeof fakeRecognizer> {
    const fake = fakeRecognizer();
    return {
      ...fake,
      recognize: async (input) => {
        const text = String('strokes' in input ? input.strokes.length : 0);
        return { ...(await fake.recognize(input)), text, candidates: [{ text, probability: 1 }], accepted: text !== '0' };
      },
    };
  }

  /** Calls back at each reading that is not tentative. */
  function onReading(pad: HTMLDigitPadElement, act: (detail: PredictionDetail) => void): void {
    pad.addEventListener('prediction', (event) => {
      const { detail } = event as CustomEvent<PredictionDetail>;
      if (!detail.tentative) act(detail);
    });
  }

  it('finds the value in the pad, and in its form, when a reading is told', async () => {
    const { form, pad } = await mountForm('<digit-pad name="digit" required></digit-pad>', counting());
    const sent: unknown[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form).get('digit'));
    });
    onReading(pad, () => form.requestSubmit());
    await drawStroke(pad, SEVEN);
    await until('a first form', () => sent.length === 1);
    await drawStroke(pad, BAR);
    await until('a second form', () => sent.length === 2);
    expect(sent).to.deep.equal(['1', '2']);
  });

  it('may clear the pad, or set another value', async () => {
    const pad = await mountPad({ recognizer: counting() });
    const inputs = recordEvents(pad, 'input');
    let acted = 0;
    onReading(pad, () => {
      acted++;
      if (acted === 1) void pad.clear();
      else pad.value = '3';
    });
    await drawStroke(pad, SEVEN);
    await until('a first reading', () => acted === 1);
    expect(pad.value).to.equal('');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    await drawStroke(pad, SEVEN);
    await until('a second reading', () => acted === 2);
    expect(pad.value).to.equal('3');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    expect(inputs, 'what the person did was taken back').to.deep.equal([]);
  });

  it('has a pad without ink read without losing what was typed', async () => {
    const pad = await mountPad({ recognizer: counting(), recognizeOn: 'manual', value: '5' });
    expect((await pad.recognize()).accepted).to.equal(false);
    expect(pad.value).to.equal('5');
    expect(pad.recognition).to.equal(undefined);
    expect(pad.matches(':state(unsure)')).to.equal(false);
  });

  it('undoes and redoes nothing without losing a value', async () => {
    const pad = await mountPad({ recognizer: counting(), value: '5' });
    await pad.undo();
    await pad.redo();
    expect(pad.value).to.equal('5');
  });

  it('is told of no reading that it did not ask for when the person undoes', async () => {
    const pad = await mountPad({ recognizer: counting(), recognizeOn: 'manual', idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    const events = recordEvents(pad, 'prediction', 'input', 'change');
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.undo')?.click();
    await pause(60);
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    expect(events).to.deep.equal([]);
    expect((await pad.recognize()).text).to.equal('1');
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.undo')?.click();
    expect(pad.value, 'without ink there is nothing to wait for').to.equal('');
  });

  it('is told after idle-delay, not at once, where the person undoes and the pad reads when idle', async () => {
    const pad = await mountPad({ recognizer: counting(), recognizeOn: 'idle', idleDelay: 100 });
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    const events = recordEvents(pad, 'prediction');
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.undo')?.click();
    await pause(30);
    expect(events).to.deep.equal([]);
    await until('a reading', () => pad.value === '1');
  });
});
