// The line of recognitions: first in, first out, one at a time, latest wins among those that share a key.

import { DigitPadError } from '../core/errors';
import { untilAborted } from './until-aborted';

interface WaitingCall {
  readonly key: string | undefined;
  run(): Promise<unknown>;
  reject(reason: unknown): void;
}

/** How a call stands in the line. */
export interface CallOptions {
  readonly key?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs calls in order; each waits until `prepare` has succeeded. */
export class CallQueue {
  readonly #prepare: () => Promise<unknown>;
  #waiting: WaitingCall[] = [];
  #running = false;

  /** @param prepare Awaited before each call; when it fails, all that wait share its reason. */
  constructor(prepare: () => Promise<unknown>) {
    this.#prepare = prepare;
  }

  /** Adds a call. A waiting one with the same key is rejected with `superseded`; one that runs already is not. */
  async add<Value>(task: () => Promise<Value>, { key, signal }: CallOptions): Promise<Value> {
    signal?.throwIfAborted();
    if (key !== undefined) {
      this.#drop((call) => call.key === key, new DigitPadError('superseded', `A newer call with the key "${key}" took this one's place.`));
    }
    const leave = new AbortController();
    const answer = new Promise<Value>((resolve, reject) => {
      const run = (): Promise<void> => task().then(resolve, reject);
      const call: WaitingCall = { key, run, reject };
      this.#waiting.push(call);
      signal?.addEventListener('abort', () => this.#drop((other) => other === call, signal.reason), { signal: leave.signal });
    });
    void this.#runAll();
    try {
      return await untilAborted(answer, signal);
    } finally {
      leave.abort();
    }
  }

  /** Rejects all that wait. */
  rejectAll(reason: unknown): void {
    this.#drop(() => true, reason);
  }

  #drop(which: (call: WaitingCall) => boolean, reason: unknown): void {
    const dropped = this.#waiting.filter(which);
    this.#waiting = this.#waiting.filter((call) => !dropped.includes(call));
    for (const call of dropped) call.reject(reason);
  }

  async #runAll(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) {
      try {
        await this.#prepare();
        await this.#waiting.shift()?.run();
      } catch (error) {
        this.rejectAll(error);
      }
    }
    this.#running = false;
  }
}
