// A recogniser over fake workers: everything of the SDK but the spawning.

import type { RecognizerOptions, RecognizerState } from '../../../src/sdk/contract';
import { EngineRecognizer } from '../../../src/sdk/create-recognizer';
import { resolveOptions } from '../../../src/sdk/resolve-options';
import { wrapWorker } from '../../../src/sdk/wrap-worker';
import { FakeEngine } from './engine';
import { FakeWorker } from './worker';

/** A recogniser, the engine behind each of its workers, and what became of both. */
export interface RecognizerSetup {
  readonly recognizer: EngineRecognizer;
  readonly engine: FakeEngine;
  /** Every worker that was started, oldest first. */
  readonly workers: readonly FakeWorker[];
  /** Every state that was entered, oldest first. */
  readonly states: readonly RecognizerState[];
}

const started: FakeWorker[] = [];

/** Makes a recogniser; it starts a fake worker where a page would start a real one. */
export function setUpRecognizer(options: RecognizerOptions = {}): RecognizerSetup {
  const engine = new FakeEngine();
  const workers: FakeWorker[] = [];
  const states: RecognizerState[] = [];
  const recognizer = new EngineRecognizer(resolveOptions(options), () => {
    const worker = new FakeWorker(engine);
    workers.push(worker);
    started.push(worker);
    return Promise.resolve(wrapWorker(worker));
  });
  recognizer.subscribe((state) => states.push(state));
  return { recognizer, engine, workers, states };
}

/** Ends the workers of all set-ups; call it after each test. */
export function endWorkers(): void {
  for (const worker of started.splice(0)) worker.terminate();
}
