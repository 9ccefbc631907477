// A runtime without a neural network: it scores drawings by a sum that any test can do itself, and can be made to fail.

import { FIELD_LENGTH, INPUT_LENGTH } from '../../../src/core/field';
import type { Runtime, Scores, Session, SessionRequest } from '../../../src/worker/runtime';

/** What the fake scores a drawing with: its ink as digitness, and as the logit of '0'; the other logits are 0. */
export function inkOf(field: Float32Array): number {
  return Math.fround(field.reduce((sum, ink) => sum + ink, 0));
}

/** Remembers what it was asked, and what runs at the same time. */
export class FakeRuntime implements Runtime {
  readonly starts: SessionRequest[] = [];
  /** Drawings of each run, the warm-up's first. */
  readonly runs: number[] = [];
  released = 0;
  /** Most runs at one time. */
  mostAtOnce = 0;
  labels = 10;
  prepare: (glueUrl: string) => Promise<void> = () => Promise.resolve();
  /** Called before each start and run with its name; what it throws or awaits happens there. */
  before: (step: 'start' | 'warm-up' | 'run') => Promise<void> | void = () => undefined;
  /** What becomes of the right scores. */
  distort: (scores: Scores) => Scores = (scores) => scores;
  #atOnce = 0;

  async start(request: SessionRequest): Promise<Session> {
    this.starts.push(request);
    await this.before('start');
    return { threads: request.threads, run: (inputs, count) => this.#run(inputs, count), release: () => this.#release() };
  }

  #release(): Promise<void> {
    this.released++;
    return Promise.resolve();
  }

  async #run(inputs: Float32Array, count: number): Promise<Scores> {
    this.runs.push(count);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    try {
      await this.before(this.runs.length === 1 ? 'warm-up' : 'run');
      return this.distort(this.#score(inputs, count));
    } finally {
      this.#atOnce--;
    }
  }

  #score(inputs: Float32Array, count: number): Scores {
    const logits = new Float32Array(count * this.labels);
    const digitness = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      const ink = inkOf(inputs.subarray(i * INPUT_LENGTH, i * INPUT_LENGTH + FIELD_LENGTH));
      logits[i * this.labels] = ink;
      digitness[i] = ink;
    }
    return { logits, digitness };
  }
}
