// The wire between the SDK and the engine: types and names only. Ink and scores cross as typed arrays; failures cross
// as values, since comlink keeps only message, name and stack of what is thrown.

import type { DigitPadErrorCode } from './errors';
import type { InkSummary } from './drawing';
import type { Pixels } from './image/pixels';
import type { ModelCard } from './model-card';

/** A call's outcome: its value, or its failure in plain words. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** A `DigitPadError` in transit. */
export interface Failure {
  readonly code: DigitPadErrorCode;
  readonly message: string;
  readonly url?: string;
}

/** How far a load has come. */
export interface LoadProgress {
  /** Bytes that have come. */
  readonly loadedBytes: number;
  /** Bytes of all files, known from the start for the shipped ones; grows when a server's answer shows that it was too low. */
  readonly totalBytes: number;
  /** In [0, 1]; never goes back. */
  readonly fraction: number;
  /** What is being done: files are fetched, the runtime compiles, a first field is run. */
  readonly phase: 'fetch' | 'compile' | 'warm-up';
}

/** Where the engine finds its files, as absolute URLs, or the files themselves where the page fetched them. */
export interface LoadRequest {
  /** ORT's JavaScript glue; always imported, never fetched as bytes. */
  readonly glueUrl: string;
  readonly wasm: AssetSource;
  readonly model: AssetSource;
  readonly card: AssetSource;
  /** Threads to try for; more than one only where the engine's realm is cross-origin isolated. */
  readonly threads: number;
}

/** A file's address and, where the page has fetched it already, its bytes. */
export interface AssetSource {
  readonly url: string;
  readonly bytes?: ArrayBuffer;
}

/** What the engine says once it is ready. */
export interface LoadReply {
  readonly card: ModelCard;
  /** Threads that the runtime truly uses. */
  readonly threads: number;
  readonly simd: boolean;
  readonly isolated: boolean;
}

/** One thing to score: a packed drawing (`packInk`), or a picture. */
export type ScoreInput = Float32Array | Pixels | Bitmap;

/** The part of an `ImageBitmap` that is needed here; core has no DOM types. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Gives its memory back. */
  close(): void;
}

/** Scores of a batch, row by row in the order of the inputs. */
export interface ScoreReply {
  /** Shape [inputs, labels]. */
  readonly logits: Float32Array<ArrayBuffer>;
  /** Shape [inputs]. */
  readonly digitness: Float32Array<ArrayBuffer>;
  /** The ink of each picture in pixels of the picture, `null` where it has none; pictures only, in their order. */
  readonly found: readonly (InkSummary | null)[];
  readonly timings: EngineTimings;
}

/** Milliseconds that the engine spent on a call. */
export interface EngineTimings {
  readonly queueMs: number;
  readonly preprocessMs: number;
  readonly inferenceMs: number;
}

/** What the worker exposes by comlink, and what `engine.js` exports for Node and for pages without workers. */
export interface Engine {
  /** Loads once; a second call while or after the first joins it. A failed load is not remembered. */
  load(request: LoadRequest, onProgress: (progress: LoadProgress) => void): Promise<Result<LoadReply>>;
  /** Scores drawings and pictures, first in, first out. Bitmaps are closed. */
  score(inputs: readonly ScoreInput[]): Promise<Result<ScoreReply>>;
  /** Gives the session's memory back. */
  dispose(): Promise<void>;
}

/** What a worker posts, outside comlink, once it listens; messages sent to it earlier may be lost. */
export interface ReadyMessage {
  readonly digitPad: 'ready';
  readonly version: string;
}

/** What a worker's shim posts when it could not import the worker's script. */
export interface FailedMessage {
  readonly digitPad: 'failed';
  readonly message: string;
}
