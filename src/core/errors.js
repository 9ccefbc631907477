// The closed list of what can go wrong, and the one class that says so.
const RETRYABLE = new Set(['load-failed', 'worker-failed', 'timeout', 'inference-failed']);
/** The error of this package. Its text says what happened, with which value, and what to do next. */
export class DigitPadError extends Error {
    code;
    /** The address that was tried, where one was. */
    url;
    /** When `true`, the same call may succeed later. */
    retryable;
    constructor(code, message, { url, cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'DigitPadError';
        this.code = code;
        if (url !== undefined)
            this.url = url;
        this.retryable = RETRYABLE.has(code);
    }
}
/** Returns `error` itself when it is a `DigitPadError`, else wraps it in one with this code. */
export function toDigitPadError(error, code, details = {}) {
    if (error instanceof DigitPadError)
        return error;
    const text = error instanceof Error ? error.message : String(error);
    return new DigitPadError(code, text, { cause: error, ...details });
}
