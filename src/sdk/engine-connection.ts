// A line to an engine that may die: whatever happens to the other side, every call settles.

import { DigitPadError, toDigitPadError } from '../core/errors';
import type { Engine, LoadProgress, LoadReply, LoadRequest, Result, ScoreInput, ScoreReply } from '../core/protocol';
import { untilAborted } from './until-aborted';
import { untilSilent } from './until-silent';

/** An engine, wherever it runs, and how to end it. */
export interface EngineHandle {
  readonly engine: Engine;
  readonly runtime: 'worker' | 'page' | 'node';
  /** When `false`, more than one thread would hang. */
  readonly mayThread?: boolean;
  /** Called once with the reason when the engine dies by itself. */
  onDeath(listener: (error: DigitPadError) => void): void;
  terminate(): void;
}

/** Calls an engine; rejects what is pending when it dies, is closed, or is silent for too long. */
export class EngineConnection {
  readonly runtime: EngineHandle['runtime'];
  /** Called once when the engine is lost by its death or silence, not by `close`. */
  onLost: ((error: DigitPadError) => void) | undefined;
  readonly #handle: EngineHandle;
  readonly #timeoutMs: number;
  readonly #end = new AbortController();

  constructor(handle: EngineHandle, timeoutMs: number) {
    this.runtime = handle.runtime;
    this.#handle = handle;
    this.#timeoutMs = timeoutMs;
    handle.onDeath((error) => this.#lose(error));
  }

  /** Loads; the silence is counted from the last progress. */
  load(request: LoadRequest, onProgress: (progress: LoadProgress) => void): Promise<LoadReply> {
    return this.#call('loading the model', (heard) =>
      this.#handle.engine.load(request, (progress) => {
        heard();
        onProgress(progress);
      }),
    );
  }

  score(inputs: readonly ScoreInput[]): Promise<ScoreReply> {
    return this.#call('recognising', () => this.#handle.engine.score(inputs));
  }

  /** Ends the engine and rejects what is pending. */
  close(reason: unknown): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort(reason);
    this.#handle.terminate();
  }

  #lose(error: DigitPadError): void {
    if (this.#end.signal.aborted) return;
    this.close(error);
    this.onLost?.(error);
  }

  async #call<Value>(doing: string, send: (heard: () => void) => Promise<Result<Value>>): Promise<Value> {
    const { signal } = this.#end;
    signal.throwIfAborted();
    const result = await untilSilent(this.#timeoutMs, doing, (heard) => untilAborted(send(heard), signal)).catch((error: unknown) => {
      const failure = toDigitPadError(error, 'worker-failed');
      if (failure.code === 'timeout') this.#lose(failure);
      throw failure;
    });
    return unwrap(result);
  }
}

function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { code, message, url } = result.failure;
  throw new DigitPadError(code, message, url === undefined ? {} : { url });
}
