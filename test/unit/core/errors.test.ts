import { describe, expect, it } from 'vitest';
import { DigitPadError, toDigitPadError, type DigitPadErrorCode } from '../../../src/core/errors';

describe('DigitPadError', () => {
  it('is an Error with a name, a code, an address and a cause', () => {
    const cause = new TypeError('offline');
    const error = new DigitPadError('load-failed', 'No model.', { url: 'https://example.test/m', cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'DigitPadError', message: 'No model.', code: 'load-failed', url: 'https://example.test/m', cause });
  });

  it('has neither address nor cause where there is none', () => {
    const error = new DigitPadError('disposed', 'Gone.');
    expect(error.url).toBeUndefined();
    expect('cause' in error).toBe(false);
  });

  const retryable: Record<DigitPadErrorCode, boolean> = {
    'load-failed': true,
    'worker-failed': true,
    timeout: true,
    'inference-failed': true,
    'model-invalid': false,
    superseded: false,
    disposed: false,
    'invalid-input': false,
    'invalid-option': false,
    unsupported: false,
    'version-mismatch': false,
  };
  it.each(Object.entries(retryable))('of the code %s is retryable: %s', (code, expected) => {
    expect(new DigitPadError(code as DigitPadErrorCode, '').retryable).toBe(expected);
  });
});

describe('toDigitPadError', () => {
  it('returns a DigitPadError itself, with its own code', () => {
    const error = new DigitPadError('timeout', 'Silence.');
    expect(toDigitPadError(error, 'worker-failed', { url: 'x' })).toBe(error);
  });

  it('wraps what else was thrown', () => {
    const cause = new RangeError('out of memory');
    expect(toDigitPadError(cause, 'inference-failed', { url: 'x' })).toMatchObject({ code: 'inference-failed', message: 'out of memory', url: 'x', cause });
    expect(toDigitPadError('plain text', 'worker-failed')).toMatchObject({ code: 'worker-failed', message: 'plain text', cause: 'plain text' });
  });
});
