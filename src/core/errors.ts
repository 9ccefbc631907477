// The closed list of what can go wrong, and the one class that says so.

/** Every failure that the element or the SDK reports has one of these codes. */
export type DigitPadErrorCode =
  /** A file could not be fetched, or what came is not that file. Carries `url`; retryable. */
  | 'load-failed'
  /** The model or its card is damaged, does not fit the other, or is made for another field. Carries `url`. */
  | 'model-invalid'
  /** The worker, or the runtime in it, could not be started, or died. Retryable: the next call starts a new one. */
  | 'worker-failed'
  /** The engine, or what it needs, was silent for longer than `timeoutMs`. Retryable. */
  | 'timeout'
  /** A newer call with the same `key` took this one's place. */
  | 'superseded'
  /** The recogniser was disposed. */
  | 'disposed'
  /** The ink or image is not what the contract describes. */
  | 'invalid-input'
  /** An option has a value it cannot have. */
  | 'invalid-option'
  /** This environment, or this version, cannot do what was asked. */
  | 'unsupported'
  /** The script and its assets come from different versions of the package. Carries `url`. */
  | 'version-mismatch'
  /** The runtime failed while the model ran. Retryable. */
  | 'inference-failed';

/** What a `DigitPadError` carries beside its code and text. */
export interface DigitPadErrorDetails {
  /** The address that was tried. */
  readonly url?: string;
  readonly cause?: unknown;
}

const RETRYABLE: ReadonlySet<DigitPadErrorCode> = new Set(['load-failed', 'worker-failed', 'timeout', 'inference-failed']);

/** The error of this package. Its text says what happened, with which value, and what to do next. */
export class DigitPadError extends Error {
  readonly code: DigitPadErrorCode;
  /** The address that was tried, where one was. */
  readonly url?: string;
  /** When `true`, the same call may succeed later. */
  readonly retryable: boolean;

  /** Holds for errors of other copies of this class too: the element and the SDK of a page may come from two files. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'DigitPadError';
  }

  constructor(code: DigitPadErrorCode, message: string, { url, cause }: DigitPadErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DigitPadError';
    this.code = code;
    if (url !== undefined) this.url = url;
    this.retryable = RETRYABLE.has(code);
  }
}

/** Returns `error` itself when it is a `DigitPadError`, else wraps it in one with this code. */
export function toDigitPadError(error: unknown, code: DigitPadErrorCode, details: DigitPadErrorDetails = {}): DigitPadError {
  if (error instanceof DigitPadError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new DigitPadError(code, text, { cause: error, ...details });
}
