// The recogniser: one engine, its state, and a line of calls to it.

import { decodeDigit, type DecodeOptions } from '../core/decode-digit';
import type { Drawing } from '../core/drawing';
import { DigitPadError, toDigitPadError } from '../core/errors';
import type { LoadProgress } from '../core/protocol';
import { CallQueue } from './call-queue';
import { connectEngine, type ConnectedEngine } from './connect-engine';
import type { ImageInput, ModelInfo, Recognition, RecognizeOptions, Recognizer, RecognizerOptions, RecognizerState } from './contract';
import { openEngine, type OpenEngine } from './open-engine';
import { closePicture, prepareInputs, type PreparedInput } from './prepare-inputs';
import { resolveOptions, resolveRecognizeOptions, type ResolvedOptions } from './resolve-options';
import { splitBatch } from './split-batch';
import { untilAborted } from './until-aborted';
import { untilSilent } from './until-silent';

const NOTHING_LOADED: LoadProgress = { loadedBytes: 0, totalBytes: 0, fraction: 0, phase: 'fetch' };

/**
 * Makes a recogniser. Cheap and synchronous: nothing is fetched before `load` or the first recognition.
 *
 * @throws DigitPadError `invalid-option`.
 */
export function createRecognizer(options: RecognizerOptions = {}): Recognizer {
  return new EngineRecognizer(resolveOptions(options));
}

/** The recogniser behind {@link createRecognizer}; `open` is how it gets an engine, which the tests replace. */
export class EngineRecognizer implements Recognizer {
  readonly #options: ResolvedOptions;
  readonly #open: OpenEngine;
  readonly #listeners = new Set<(state: RecognizerState) => void>();
  readonly #disposal = new AbortController();
  readonly #queue = new CallQueue(() => this.load());
  #state: RecognizerState = { status: 'idle' };
  #connecting: Promise<ConnectedEngine> | undefined;

  constructor(options: ResolvedOptions, open: OpenEngine = openEngine) {
    this.#options = options;
    this.#open = open;
  }

  get state(): RecognizerState {
    return this.#state;
  }

  subscribe(listener: (state: RecognizerState) => void): () => void {
    // Its own function, so that the same listener can be subscribed twice and each subscription ends by itself.
    const own = (state: RecognizerState): void => listener(state);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  async load({ signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: LoadProgress) => void } = {}): Promise<ModelInfo> {
    signal?.throwIfAborted();
    const unsubscribe = onProgress && this.subscribe((state) => state.status === 'loading' && onProgress(state.progress));
    try {
      return describeModel(await untilAborted(this.#connect(), signal));
    } finally {
      unsubscribe?.();
    }
  }

  async recognize(input: Drawing | ImageInput, options: RecognizeOptions = {}): Promise<Recognition> {
    const [recognition] = await this.recognizeBatch([input], options);
    if (!recognition) throw new DigitPadError('inference-failed', 'The engine gave no answer.');
    return recognition;
  }

  async recognizeBatch(inputs: readonly (Drawing | ImageInput)[], options: RecognizeOptions = {}): Promise<Recognition[]> {
    this.#disposal.signal.throwIfAborted();
    const decodeOptions = resolveRecognizeOptions(options);
    const askedAt = performance.now();
    const copies = prepareInputs(inputs);
    const prepared = Promise.all(copies);
    const answer = this.#queue.add(async () => this.#scoreAll(await this.#arrival(prepared, options.signal), decodeOptions, askedAt, options.signal), {
      key: options.key,
      signal: options.signal,
    });
    try {
      // A picture that cannot be read is told at once, and does not wait for the model.
      const [recognitions] = await Promise.all([answer, prepared]);
      return recognitions;
    } catch (error) {
      // A camera's frames that were overtaken would fill the memory before they are collected.
      for (const copy of copies) copy.then(closePicture, () => undefined);
      throw error;
    }
  }

  async dispose(): Promise<void> {
    if (this.#disposal.signal.aborted) return;
    const reason = new DigitPadError('disposed', 'The recogniser was disposed. Make a new one.');
    this.#disposal.abort(reason);
    this.#queue.rejectAll(reason);
    this.#enter({ status: 'disposed' });
    const engine = await this.#connecting?.catch(() => undefined);
    engine?.connection.close(reason);
  }

  #connect(): Promise<ConnectedEngine> {
    if (!this.#connecting) {
      // Begins later and is there at once, so that a listener to `loading` who asks too joins it.
      this.#connecting = Promise.resolve().then(() => this.#start());
      this.#enter({ status: 'loading', progress: NOTHING_LOADED });
    }
    return untilAborted(this.#connecting, this.#disposal.signal);
  }

  async #start(): Promise<ConnectedEngine> {
    try {
      this.#disposal.signal.throwIfAborted();
      const engine = await connectEngine(this.#options, {
        open: this.#open,
        signal: this.#disposal.signal,
        onProgress: (progress) => this.#advance(progress),
      });
      engine.connection.onLost = (error) => this.#fail(error);
      this.#enter({ status: 'ready', model: describeModel(engine) });
      return engine;
    } catch (error) {
      const failure = toDigitPadError(error, 'worker-failed');
      this.#fail(failure);
      throw failure;
    }
  }

  /** Pictures may come late, or never: they must not hold up the line for longer than an engine may. */
  #arrival(prepared: Promise<PreparedInput[]>, signal: AbortSignal | undefined): Promise<PreparedInput[]> {
    const arriving = untilSilent(this.#options.timeoutMs, 'reading a picture', () => prepared);
    return untilAborted(untilAborted(arriving, signal), this.#disposal.signal);
  }

  async #scoreAll(prepared: readonly PreparedInput[], options: DecodeOptions, askedAt: number, signal?: AbortSignal): Promise<Recognition[]> {
    const engine = await this.#connect();
    const recognitions: Recognition[] = [];
    for (const portion of splitBatch(prepared)) {
      signal?.throwIfAborted();
      recognitions.push(...(await this.#score(engine, portion, options, askedAt)));
    }
    return recognitions;
  }

  async #score(
    { connection, reply: { card } }: ConnectedEngine,
    prepared: readonly PreparedInput[],
    options: DecodeOptions,
    askedAt: number,
  ): Promise<Recognition[]> {
    const sentAt = performance.now();
    const { logits, digitness, found, timings } = await connection.score(prepared.map(({ input }) => input));
    const totalMs = performance.now() - askedAt;
    const inPictures = found.values();
    return prepared.map(({ summary }, i) => ({
      ...decodeDigit(
        summary === 'found by the engine' ? (inPictures.next().value ?? undefined) : summary,
        { logits: logits.subarray(i * card.labels.length, (i + 1) * card.labels.length), digitness: digitness[i] ?? 0 },
        card,
        options,
      ),
      modelVersion: card.modelVersion,
      timings: { ...timings, queueMs: timings.queueMs + sentAt - askedAt, totalMs },
    }));
  }

  /** A second try, with one thread, starts over; what is shown never goes back. */
  #advance(progress: LoadProgress): void {
    if (this.#state.status === 'loading' && progress.fraction >= this.#state.progress.fraction) this.#enter({ status: 'loading', progress });
  }

  #fail(error: DigitPadError): void {
    this.#connecting = undefined;
    this.#enter({ status: 'failed', error });
  }

  #enter(state: RecognizerState): void {
    if (this.#state.status === 'disposed') return;
    this.#state = state;
    for (const listener of [...this.#listeners]) tell(listener, state);
  }
}

/** What a listener throws is reported as an event listener's is, and stops neither the others nor the recogniser. */
function tell(listener: (state: RecognizerState) => void, state: RecognizerState): void {
  try {
    listener(state);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function describeModel({ connection, reply }: ConnectedEngine): ModelInfo {
  const { card, threads, simd, isolated } = reply;
  return { modelVersion: card.modelVersion, labels: card.labels, sha256: card.sha256, runtime: connection.runtime, threads, simd, isolated };
}
