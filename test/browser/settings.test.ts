import { expect } from 'chai';
import type { PredictionDetail } from '../../dist/types/index.js';
import { drawStroke, fakeRecognizer, mountPad, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('A setting that changes while the pad is in use', () => {
  afterEach(unmountAll);

  const drawing = { strokes: [{ points: SEVEN.map(([x, y]) => ({ x: 100 * x, y: 100 * y })) }], area: { width: 100, height: 100 } };

  it('judges the ink that is there by the new min-confidence, and tells neither input nor change', async () => {
    const pad = await mountPad({ idleDelay: 20 });
    await pad.setDrawing(drawing);
    expect(pad.value).to.equal('7');
    const confidence = pad.recognition?.confidence ?? 1;
    const events = recordEvents(pad, 'input', 'change');
    const sources: string[] = [];
    pad.addEventListener('prediction', (event) => sources.push((event as CustomEvent<PredictionDetail>).detail.source));
    pad.setAttribute('min-confidence', '1');
    expect(confidence, 'what the test relies on').to.be.lessThan(1);
    await until('a refusal', () => pad.matches(':state(unsure)'));
    expect(pad.value).to.equal('');
    expect(pad.validity.badInput).to.equal(true);
    pad.removeAttribute('min-confidence');
    pad.minConfidence = 0;
    await until('a value', () => pad.matches(':state(sure)'));
    expect(pad.value).to.equal('7');
    await pause(60);
    expect(events).to.deep.equal([]);
    expect(sources).to.include('api').and.not.include('user');
  });

  it('reads the ink that is there among the newly allowed digits', async () => {
    const pad = await mountPad();
    await pad.setDrawing(drawing);
    pad.allowed = '0-4';
    await until('another reading', () => pad.recognition?.accepted === false);
    expect('01234').to.contain(pad.recognition?.text);
    pad.allowed = '5-9';
    await until('the reading', () => pad.value === '7');
  });

  it('leaves what the person has picked', async () => {
    const candidates = ['7', '1'].map((text) => ({ text, probability: 0.5 }));
    const pad = await mountPad({ recognizer: fakeRecognizer({ candidates }), showCandidates: true });
    await drawStroke(pad, SEVEN);
    const other = await until('candidates', () => pad.shadowRoot?.querySelector<HTMLElement>('[aria-label="Use 1"]'));
    await until('an enabled candidate', () => other.matches(':enabled'));
    other.click();
    pad.minConfidence = 0.2;
    await pause(60);
    expect(pad.value).to.equal('1');
  });

  it('loads the model when loading becomes eager', async () => {
    const pad = await mountPad({ loading: 'interaction', modelUrl: '/dist/assets/digit-pad.onnx?eager-later' });
    await pause(60);
    expect(pad.status).to.equal('idle');
    pad.loading = 'eager';
    await until('a model', () => pad.status === 'ready');
  });

  it('takes a bad value of loading for the default, near the viewport', async () => {
    const pad = await mountPad({ loading: 'soon' as 'lazy', modelUrl: '/dist/assets/digit-pad.onnx?soon' });
    await until('a model', () => pad.status === 'ready');
  });

  it('leaves touches to the page where pointer-types leaves them out, also when it does so later', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const touchAction = (): string => getComputedStyle(pad.shadowRoot?.querySelector('.surface') ?? pad).touchAction;
    expect(touchAction()).to.equal('none');
    pad.pointerTypes = 'pen mouse';
    await until('touches for the page', () => touchAction() === 'auto');
    for (const taken of ['touch', 'pen,touch', 'finger']) {
      pad.pointerTypes = taken;
      await until(`touches for the pad by ${taken}`, () => touchAction() === 'none');
      pad.pointerTypes = 'pen';
      await until('touches for the page', () => touchAction() === 'auto');
    }
    pad.pointerTypes = 'touch';
    await until('touches for the pad', () => touchAction() === 'none');
    pad.disabled = true;
    await until('touches for the page', () => touchAction() === 'auto');
    await drawStroke(pad, SEVEN);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('settles also when it is moved before it has', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 150 });
    const events = recordEvents(pad, 'input', 'change');
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    const place = document.createElement('div');
    place.className = 'mounted';
    document.body.append(place);
    place.append(pad);
    await until('a change', () => events.includes('change'));
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('keeps a stroke that it is moved in the middle of', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    const events = recordEvents(pad, 'strokeend');
    await drawStroke(pad, SEVEN, { hold: true });
    document.body.append(pad);
    expect(events).to.deep.equal(['strokeend']);
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    await until('a value', () => pad.value === '7');
    await until('a pad at rest', () => !pad.matches(':state(drawing)') && pad.matches(':state(sure)'));
    pad.remove();
  });
});
