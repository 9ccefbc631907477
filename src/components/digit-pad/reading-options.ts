// What a pad's attributes ask of a recognition; a bad attribute counts as none.

import { parseAllowed, type RecognizeOptions } from '../../sdk';

/** The attributes that matter, as they were set. */
export interface ReadingAttributes {
  readonly mode: 'digit' | 'number';
  readonly allowed?: string | undefined;
  readonly maxDigits?: number | undefined;
  readonly minConfidence?: number | undefined;
}

/** Options for the recogniser, without those that have no meaning. */
export function readingOptions({ mode, allowed, maxDigits, minConfidence }: ReadingAttributes): RecognizeOptions {
  return {
    mode: mode === 'number' ? 'number' : 'digit',
    ...(isAllowed(allowed) && { allowed }),
    ...(Number.isInteger(maxDigits) && Number(maxDigits) > 0 && { maxDigits: Number(maxDigits) }),
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
