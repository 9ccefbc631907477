// The public contract of `digit-pad/sdk`: types only. A change here is a change for every page that embeds us.

import type { Candidate } from '../core/rank';
import type { Drawing } from '../core/drawing';
import type { DigitPadError } from '../core/errors';
import type { LoadProgress } from '../core/protocol';
import type { RecognizedDigit } from '../core/decode-digit';

export type { Box, Drawing, Point, Size, Stroke } from '../core/drawing';
export type { DigitPadErrorCode } from '../core/errors';
export type { RecognizedDigit } from '../core/decode-digit';
export type { Candidate } from '../core/rank';
export type { LoadProgress } from '../core/protocol';

/** Where a recogniser finds its files and how it runs. */
export interface RecognizerOptions {
  /** Folder of the package's assets. Default: `assets` beside the script. In Node a path is relative to the working folder. */
  readonly assetBase?: string | URL;
  /** A model of your own; its card is the `.json` beside it. Default: the shipped one. */
  readonly modelUrl?: string | URL;
  /** The worker's script, where a policy wants it at an address of its own. */
  readonly workerUrl?: string | URL;
  /**
   * Threads of the WebAssembly runtime: `'auto'` (default) is one, which is fastest for a model this small. More than one
   * works only on cross-origin isolated pages and falls back to one; `ModelInfo.threads` says what came of it.
   */
  readonly threads?: 'auto' | number;
  /** Fetches wasm, model and card in the page instead of the worker: for authentication, caches or tests. */
  readonly fetch?: typeof fetch;
  /** Longest silence of the engine, of `fetch` or of a picture that still loads, in milliseconds before a call fails with `timeout`. Default 30,000. */
  readonly timeoutMs?: number;
}

/** What a caller may ask of one recognition. */
export interface RecognizeOptions {
  /** `'digit'` (default): one digit. `'number'`: a whole number; not in this version, gives `unsupported`. */
  readonly mode?: 'digit' | 'number';
  /** Digits that may be read, such as "0-4" or "02468". */
  readonly allowed?: string;
  /** Most digits of a number. */
  readonly maxDigits?: number;
  /** Confidence in [0, 1] from which a reading is accepted. Default: the model card's. */
  readonly minConfidence?: number;
  /** A newer call with the same key rejects the one still waiting with `superseded`. */
  readonly key?: string;
  /** Rejects the call with `signal.reason`. */
  readonly signal?: AbortSignal;
}

/**
 * Pictures that can be recognised: one digit, dark on light or light on dark, anywhere on it; 16 px to 8 megapixels. They
 * are copied at the call. In Node only pixels are taken: `{ data, width, height, channels }`, grey, RGB or RGBA.
 *
 * Some browsers add noise to what pages read from a canvas, when they are told to resist fingerprinting. Pixels and
 * `ImageData` are read as they are; the others must go through a canvas.
 */
export type ImageInput =
  | ImageData
  | ImageBitmap
  | Blob
  | HTMLCanvasElement
  | OffscreenCanvas
  | HTMLImageElement
  | { readonly data: Uint8Array | Uint8ClampedArray; readonly width: number; readonly height: number; readonly channels: 1 | 3 | 4 };

/** What a drawing says. */
export interface Recognition {
  /** Best reading: '7', '2026'; '' for empty ink. Present even when it is not accepted. */
  readonly text: string;
  /** When `false`, the ink is no digit (or number), or the confidence is under the threshold. */
  readonly accepted: boolean;
  /** Calibrated probability in [0, 1] that the ink is a digit (or number) and that `text` is it. */
  readonly confidence: number;
  /** Best first, probabilities renormalised: every allowed digit in digit mode, at most five in number mode. */
  readonly candidates: readonly Candidate[];
  /** Each digit of the reading, with its own candidates, strokes and box. */
  readonly digits: readonly RecognizedDigit[];
  /** The model that read it. */
  readonly modelVersion: string;
  /** Milliseconds, and where they went. */
  readonly timings: RecognitionTimings;
}

/** Milliseconds from the call to its answer, and where they went. */
export interface RecognitionTimings {
  /** Waiting for earlier calls, and for the model on the first one. */
  readonly queueMs: number;
  /** Placing and drawing the ink, or finding it on a picture. */
  readonly preprocessMs: number;
  /** In the model. */
  readonly inferenceMs: number;
  /** All of it. */
  readonly totalMs: number;
}

/** The loaded model and the runtime under it. */
export interface ModelInfo {
  /** Year, month, and the beginning of the model's digest. */
  readonly modelVersion: string;
  /** The text of each class, in order. */
  readonly labels: readonly string[];
  /** Where the engine runs. `'page'`: workers are forbidden or missing there. */
  readonly runtime: 'worker' | 'page' | 'node';
  /** Threads that the runtime truly uses. */
  readonly threads: number;
  /** When `true`, the runtime computes with vectors. */
  readonly simd: boolean;
  /** When `true`, the page is cross-origin isolated, so that threads can be had. */
  readonly isolated: boolean;
  /** Hex digest of the model file. */
  readonly sha256: string;
}

/** One value that says what a recogniser is doing. */
export type RecognizerState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly progress: LoadProgress }
  | { readonly status: 'ready'; readonly model: ModelInfo }
  | { readonly status: 'failed'; readonly error: DigitPadError }
  | { readonly status: 'disposed' };

/** Reads digits from ink. Calls are answered first in, first out; every promise settles. */
export interface Recognizer {
  /** What it is doing. */
  readonly state: RecognizerState;
  /** Calls `listener` at each change of `state`. Returns the function that ends it. */
  subscribe(listener: (state: RecognizerState) => void): () => void;
  /**
   * Loads the model, once; a failed load is not remembered. One caller's abort does not cancel the others'.
   *
   * @throws DigitPadError `load-failed`, `model-invalid`, `worker-failed`, `version-mismatch`, `timeout`, `disposed`.
   */
  load(options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: LoadProgress) => void }): Promise<ModelInfo>;
  /**
   * Reads a drawing or a picture; loads the model by itself. The input is copied at the call, and stays the caller's. Of a
   * picture, `digits[].box` is in its pixels and `digits[].strokes` is empty; without ink on it, `text` is ''.
   *
   * @throws DigitPadError those of `load`, and `invalid-input` (also for a picture of another origin, or one that cannot be
   * decoded), `invalid-option`, `superseded`, `inference-failed`, `unsupported`.
   */
  recognize(input: Drawing | ImageInput, options?: RecognizeOptions): Promise<Recognition>;
  /** Reads many drawings and pictures in one call; the answers stand in the order of the inputs. */
  recognizeBatch(inputs: readonly (Drawing | ImageInput)[], options?: RecognizeOptions): Promise<Recognition[]>;
  /** Ends the engine; what waits is rejected with `disposed`. */
  dispose(): Promise<void>;
}
