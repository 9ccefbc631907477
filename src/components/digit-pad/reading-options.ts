// What a pad's attributes ask of a recognition; a bad attribute counts as none.

import { parseAllowed, type RecognizeOptions } from '../../sdk';

/** @param allowed Such as "0-4". @param minConfidence In [0, 1]. */
export function readingOptions(allowed: string | undefined, minConfidence: number | undefined): RecognizeOptions {
  return {
    ...(isAllowed(allowed) && { allowed }),
    ...(minConfidence !== undefined && minConfidence >= 0 && minConfidence <= 1 && { minConfidence }),
  };
}

function isAllowed(allowed: string | undefined): allowed is string {
  if (allowed === undefined) return false;
  try {
    return parseAllowed(allowed).size > 0;
  } catch {
    return false;
  }
}
