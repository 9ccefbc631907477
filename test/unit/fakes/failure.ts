// Gets the DigitPadError of what is expected to fail, so that a test can look at all of it.

import { DigitPadError } from '../../../src/core/errors';

/** What `run` throws. Throws itself when `run` does not, or throws something else than a DigitPadError. */
export function failureOf(run: () => unknown): DigitPadError {
  try {
    run();
  } catch (error) {
    return onlyOurs(error);
  }
  throw new Error('Nothing was thrown.');
}

/** What `promise` rejects with. Rejects itself when `promise` fulfils, or rejects with something else than a DigitPadError. */
export async function rejectionOf(promise: Promise<unknown>): Promise<DigitPadError> {
  return promise.then(() => {
    throw new Error('Nothing was rejected.');
  }, onlyOurs);
}

function onlyOurs(error: unknown): DigitPadError {
  if (error instanceof DigitPadError) return error;
  throw error;
}
