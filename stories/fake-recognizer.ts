// A recogniser that answers as it is told, so that a story can stand still in any state.

import { DigitPadError } from './sdk';
import type { DigitPadErrorCode, ModelInfo, Recognition, Recognizer, RecognizerState } from '../dist/types/sdk/index.js';

const MODEL: ModelInfo = {
  modelVersion: 'fake',
  labels: [...'0123456789'],
  runtime: 'worker',
  threads: 1,
  simd: true,
  isolated: false,
  sha256: '',
};

/** What a fake recogniser is told. */
export interface FakeAnswers {
  /** The state that it is in, and stays in. */
  readonly state?: RecognizerState;
  /** What it reads in any ink; `'never'` leaves every call open. */
  readonly reading?: Recognition | 'never';
}

/** A recogniser without an engine. */
export function fakeRecognizer({
  state = { status: 'ready', model: MODEL },
  reading = readingOf({ 7: 0.97, 1: 0.02, 2: 0.01 }),
}: FakeAnswers = {}): Recognizer {
  const answer = <Value>(value: Value): Promise<Value> => {
    if (state.status === 'failed') return Promise.reject(state.error);
    return reading === 'never' || state.status === 'loading' ? new Promise(() => undefined) : Promise.resolve(value);
  };
  return {
    state,
    subscribe: () => () => undefined,
    load: () => answer(MODEL),
    recognize: () => answer(reading as Recognition),
    recognizeBatch: (inputs) => answer(inputs.map(() => reading as Recognition)),
    dispose: () => Promise.resolve(),
  };
}

/** A reading with these probabilities, best first; `confidence` decides together with `accepted` how it looks. */
export function readingOf(probabilities: Readonly<Record<string, number>>, { accepted = true, confidence = 0.97 } = {}): Recognition {
  const candidates = Object.entries(probabilities)
    .map(([text, probability]) => ({ text, probability }))
    .sort((a, b) => b.probability - a.probability);
  return {
    text: candidates[0]?.text ?? '',
    accepted,
    confidence,
    candidates,
    digits: [],
    modelVersion: MODEL.modelVersion,
    timings: { queueMs: 0, preprocessMs: 0, inferenceMs: 0, totalMs: 0 },
  };
}

/** A load that has come this far. */
export function loadingAt(fraction: number): RecognizerState {
  const totalBytes = 15_000_000;
  return { status: 'loading', progress: { loadedBytes: fraction * totalBytes, totalBytes, fraction, phase: 'fetch' } };
}

/** A load that has failed. */
export function failedWith(code: DigitPadErrorCode): RecognizerState {
  return { status: 'failed', error: new DigitPadError(code, 'A failure of this story.') };
}
