// What a pad's attributes ask of it. One that is bad, or was taken away and is `null` then, counts as none.

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
    ...(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1 && { minConfidence }),
  };
}

/** The one of these that the value is, else the first. */
export function oneOf<Choice>(value: unknown, ...choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** The types of pointers that draw: those that are named, or all where none that exists is. */
export function drawingPointers(names: unknown): readonly string[] {
  const all = ['mouse', 'touch', 'pen'];
  const named = typeof names === 'string' ? all.filter((type) => names.split(/[\s,]+/).includes(type)) : [];
  return named.length > 0 ? named : all;
}

/** A time that can be waited. */
export function milliseconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;
}

function isAllowed(allowed: string | undefined): allowed is string {
  if (allowed === undefined) return false;
  try {
    return parseAllowed(allowed).size > 0;
  } catch {
    return false;
  }
}
