// A recogniser over fake workers: everything of the SDK but the spawning.

import { expect, vi } from 'vitest';
import type { RecognizerOptions, RecognizerState } from '../../../src/sdk/contract';
import { EngineRecognizer } from '../../../src/sdk/create-recognizer';
import type { EngineHandle } from '../../../src/sdk/engine-connection';
import { resolveOptions } from '../../../src/sdk/resolve-options';
import { wrapWorker } from '../../../src/sdk/wrap-worker';
import { FakeEngine } from './engine';
import { makeGate } from './gate';
import { drawingOfStrokes } from './ink';
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

/** Makes a recogniser; it starts a fake worker where a page would start a real one. `handle` changes what is told of it. */
export function setUpRecognizer(options: RecognizerOptions = {}, handle: Partial<EngineHandle> = {}): RecognizerSetup {
  const engine = new FakeEngine();
  const workers: FakeWorker[] = [];
  const states: RecognizerState[] = [];
  const recognizer = new EngineRecognizer(resolveOptions(options), () => {
    const worker = new FakeWorker(engine);
    workers.push(worker);
    started.push(worker);
    return Promise.resolve({ ...wrapWorker(worker), ...handle });
  });
  recognizer.subscribe((state) => states.push(state));
  return { recognizer, engine, workers, states };
}

/** Ends the workers of all set-ups; call it after each test. */
export function endWorkers(): void {
  for (const worker of started.splice(0)) worker.terminate();
}

/** A loaded recogniser whose first call is held up in the engine until the gate opens. */
export async function setUpBusyRecognizer() {
  const parts = setUpRecognizer();
  await parts.recognizer.load();
  const gate = makeGate();
  parts.engine.duringScore = async () => {
    await gate.passed;
    return undefined;
  };
  const running = parts.recognizer.recognize(drawingOfStrokes(1), { key: 'pad' });
  await vi.waitFor(() => expect(parts.engine.scored).toEqual([[1]]));
  return { ...parts, gate, running };
}
