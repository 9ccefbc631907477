import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type axe from 'axe-core';
import 'axe-core';
import type * as Sdk from '../../dist/types/sdk/index.js';
import type { DigitPadError, LoadProgress, RecognizerState } from '../../dist/types/sdk/index.js';
import { drawStroke, fakeRecognizer, mount, mountPad, nextEvent, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

declare global {
  interface Window {
    /** What axe-core's script sets; it is no module. */
    readonly axe: typeof axe;
  }
}

describe('The life of a pad', () => {
  afterEach(unmountAll);

  it('registers once, however often its script runs', async () => {
    const first = customElements.get('digit-pad');
    await import('/dist/digit-pad/digit-pad.js?second');
    expect(customElements.get('digit-pad')).to.equal(first);
  });

  it('takes ink before the model has loaded, shows how far it is, and reads the ink as soon as it has', async () => {
    const pad = await mountPad({ loading: 'interaction', modelUrl: '/dist/assets/digit-pad.onnx?before-load' });
    const progress: LoadProgress[] = [];
    pad.addEventListener('progress', (event) => progress.push((event as CustomEvent<LoadProgress>).detail));
    expect(pad.status).to.equal('idle');
    const bar = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!pad.shadowRoot?.querySelector('[role=progressbar]')) return;
        observer.disconnect();
        resolve();
      });
      if (pad.shadowRoot) observer.observe(pad.shadowRoot, { childList: true, subtree: true });
    });
    await drawStroke(pad, SEVEN);
    await bar;
    await until(`pad.value === '7'`, () => pad.value === '7');
    expect(pad.status).to.equal('ready');
    const fractions = progress.map(({ fraction }) => fraction);
    expect(fractions).to.deep.equal([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).to.equal(1);
  });

  it('tells a failed load once, keeps the ink, and reads it after a retry from the right place', async () => {
    const pad = await mountPad({ assetBase: '/nowhere/', loading: 'interaction' });
    const errors: DigitPadError[] = [];
    pad.addEventListener('error', (event) => errors.push((event as CustomEvent<DigitPadError>).detail));
    const onWindow: Event[] = [];
    window.addEventListener('error', (event) => onWindow.push(event), { once: true });
    await drawStroke(pad, SEVEN);
    await until(`errors.length > 0`, () => errors.length > 0);
    await pause(50);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ code: 'load-failed', retryable: true });
    expect(errors[0]?.url).to.contain('/nowhere/worker.js');
    const sdk = (await import('/dist/sdk/index.js')) as typeof Sdk;
    expect(errors[0], 'the error of a class from another file').to.be.instanceOf(sdk.DigitPadError);
    expect(onWindow).to.have.length(0);
    expect(pad.matches(':state(error)')).to.equal(true);
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    pad.assetBase = '/dist/assets/';
    await pad.retry();
    expect(pad.value).to.equal('7');
  });

  it('keeps the focus when the button for another try leaves', async () => {
    const recognizer = fakeRecognizer();
    let tell: ((state: RecognizerState) => void) | undefined;
    const sdk = (await import('/dist/sdk/index.js')) as typeof Sdk;
    let state: RecognizerState = { status: 'failed', error: new sdk.DigitPadError('load-failed', 'Offline.') };
    const pad = await mountPad({
      recognizer: {
        ...recognizer,
        get state() {
          return state;
        },
        subscribe: (listener) => {
          tell = listener;
          return () => undefined;
        },
        load: () => {
          state = recognizer.state;
          tell?.(state);
          return recognizer.load();
        },
      },
    });
    await until('a button', () => pad.shadowRoot?.querySelector('button.retry'));
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.retry')?.focus();
    await sendKeys({ press: 'Enter' });
    await until('a ready pad', () => pad.status === 'ready' && !pad.shadowRoot?.querySelector('button.retry'));
    expect(pad.shadowRoot?.activeElement, 'the button is gone, the focus is not').not.to.equal(null);
  });

  it('tells an address that cannot be one, each anew, takes ink, and reads it when the address is mended', async () => {
    const pad = await mountPad();
    const told: string[] = [];
    pad.addEventListener('error', (event) => told.push((event as CustomEvent<DigitPadError>).detail.message));
    for (const bad of ['localhost:3000/first', 'localhost:3000/second']) {
      pad.assetBase = bad;
      await until('an error', () => told.at(-1)?.includes(bad));
      expect(await pad.recognize().catch((error: unknown) => (error as DigitPadError).code)).to.equal('invalid-option');
    }
    await drawStroke(pad, SEVEN);
    await pad.retry();
    expect(told, 'told once more by the retry').to.have.length(3);
    pad.assetBase = '/dist/assets/';
    await until('a value', () => pad.value === '7');
  });

  it('tells what a recogniser of the page throws, whatever that is, keeps the ink, and goes on', async () => {
    const sdk = (await import('/dist/sdk/index.js')) as typeof Sdk;
    const thrown: unknown[] = [new sdk.DigitPadError('timeout', 'Too slow.'), new TypeError('No model.'), 'nothing'];
    const pad = await mountPad({ recognizeOn: 'stroke' });
    const errors: string[] = [];
    pad.addEventListener('error', (event) => {
      const { code, message } = (event as CustomEvent<DigitPadError>).detail;
      errors.push(`${code}: ${message}`);
    });
    const readable = fakeRecognizer();
    pad.recognizer = { ...readable, recognize: (...input) => (thrown.length > 0 ? Promise.reject(thrown.shift()) : readable.recognize(...input)) };
    for (let tries = 1; tries <= 3; tries++) {
      await drawStroke(pad, SEVEN);
      await until('an error', () => errors.length === tries);
    }
    expect(errors).to.deep.equal(['timeout: Too slow.', 'inference-failed: TypeError: No model.', 'inference-failed: nothing']);
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    expect((await pad.getDrawing()).strokes).to.have.length(4);
  });

  it('shares one worker among all pads, and keeps it when a pad moves', async () => {
    const place = await mount('<digit-pad loading="eager"></digit-pad><digit-pad loading="eager"></digit-pad><p></p>');
    const [first, second] = padsIn(place);
    if (!first || !second) throw new Error('no pads');
    await until(`first.status === 'ready' && second.status === 'ready'`, () => first.status === 'ready' && second.status === 'ready');
    const shares = globalRecord();
    const entry = [...shares.recognizers.values()].find(({ users }) => users === 2);
    expect(entry, 'one recogniser with two users').to.not.equal(undefined);
    place.querySelector('p')?.append(first);
    await drawStroke(first, SEVEN);
    await until(`first.value === '7'`, () => first.value === '7');
    expect(entry?.recognizer.state.status).to.equal('ready');
    expect(entry?.users).to.equal(2);
  });

  it('loads anew when its options change after it has come into view', async () => {
    const pad = await mountPad();
    await until('a first model', () => pad.status === 'ready');
    pad.modelUrl = '/dist/assets/digit-pad.onnx?changed';
    await until('a load', () => pad.status === 'loading');
    await until('another model', () => pad.status === 'ready');
  });

  it('takes properties that are set right after it was put into the page, as frameworks do', async () => {
    const pad = document.createElement('digit-pad');
    document.body.append(pad);
    Object.assign(pad, { assetBase: '/set-late/', loading: 'eager' });
    const { detail } = await nextEvent<DigitPadError>(pad, 'error');
    expect(detail.url).to.contain('/set-late/worker.js');
    pad.remove();
  });

  it('reads ten pads at once, each its own ink', async () => {
    const place = await mount('<digit-pad></digit-pad>'.repeat(10));
    const pads = padsIn(place);
    const one = [0.3, 0.5, 0.7, 0.9].map((y) => ({ x: 50, y: 100 * y }));
    const seven = SEVEN.map(([x, y]) => ({ x: 100 * x, y: 100 * y }));
    const area = { width: 100, height: 100 };
    await Promise.all(pads.map((pad, i) => pad.setDrawing({ strokes: [{ points: i % 2 ? one : seven }], area })));
    expect(pads.map(({ value }) => value)).to.deep.equal(pads.map((_, i) => (i % 2 ? '1' : '7')));
    expect([...globalRecord().recognizers.values()].filter(({ users }) => users > 0)).to.have.length(1);
  });

  it('gives its share of the recogniser back, however often it comes and goes', async () => {
    for (let i = 0; i < 50; i++) {
      await mountPad();
      await unmountAll();
    }
    expect([...globalRecord().recognizers.values()].filter(({ users }) => users !== 0)).to.have.length(0);
  });

  it('falls back to the defaults for bad attributes', async () => {
    const place = await mount('<digit-pad allowed="none" min-confidence="2" mode="?" threads="many" loading="never"></digit-pad>');
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
  });

  it('falls back to the defaults when an attribute is taken away, or is bad', async () => {
    const given = 'name="digit" min-confidence="0.2" pointer-types="pen" recognize-on="manual" auto-clear="10" idle-delay="9" guide="box"';
    for (const bad of ['', 'min-confidence="low" recognize-on="Live" auto-clear="off" idle-delay="soon" guide="?"']) {
      const place = await mount(`<form><digit-pad ${bad || given}></digit-pad></form>`);
      const [pad] = padsIn(place);
      const form = place.querySelector('form');
      if (!pad || !form) throw new Error('no pad');
      pad.assetBase = '/dist/assets/';
      if (!bad) for (const { name } of [...pad.attributes]) if (given.includes(`${name}=`)) pad.removeAttribute(name);
      pad.setAttribute('asset-base', '/dist/assets');
      pad.removeAttribute('asset-base');
      const errors = recordEvents(pad, 'error');
      const changes: number[] = [];
      pad.addEventListener('change', () => changes.push(performance.now()));
      await drawStroke(pad, SEVEN);
      const lifted = performance.now();
      await until(`pad.value === '7'`, () => pad.value === '7');
      expect([...new FormData(form)]).to.deep.equal([]);
      await until('a change', () => changes.length > 0);
      expect(Number(changes[0]) - lifted).to.be.greaterThan(500);
      await pause(60);
      expect((await pad.getDrawing()).strokes).to.have.length(1);
      expect(errors).to.deep.equal([]);
      await unmountAll();
    }
  });

  it('reads only allowed digits: a clear 7 is no accepted 1', async () => {
    const pad = await mountPad({ allowed: '0-4' });
    const prediction = nextEvent<{ text: string; accepted: boolean; tentative: boolean }>(pad, 'strokeend').then(() =>
      nextEvent<{ text: string; accepted: boolean; tentative: boolean }>(pad, 'prediction'),
    );
    await drawStroke(pad, SEVEN);
    const { detail } = await prediction;
    expect(detail.accepted).to.equal(false);
    expect('01234').to.contain(detail.text);
    expect(pad.value).to.equal('');
  });

  it('gives axe nothing to report, empty and with ink', async () => {
    const place = await mount('<main><h1>Pads</h1><digit-pad label="Your digit"></digit-pad></main>');
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    const findings = async (): Promise<string[]> => (await window.axe.run(place)).violations.map(({ id, help }) => `${id}: ${help}`);
    expect(await findings()).to.deep.equal([]);
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    expect(await findings()).to.deep.equal([]);
  });
});

/** What all copies of the script share; its key carries the version. */
function globalRecord(): { recognizers: Map<string, { users: number; recognizer: { state: { status: string } } }> } {
  const scope = globalThis as unknown as Record<symbol, ReturnType<typeof globalRecord>>;
  const key = Object.getOwnPropertySymbols(globalThis).find((symbol) => symbol.description?.startsWith('digit-pad@'));
  if (!key || !scope[key]) throw new Error('the script has made no record');
  return scope[key];
}
