// Splits a batch into what is sent to the engine at once. It answers each portion, so that a busy one is not taken for a silent one.

import type { PreparedInput } from './prepare-inputs';

/** Drawings and pictures of a portion, at most. */
const MOST_INPUTS = 32;

/** Pixels of a portion's pictures, at most, unless it is a single picture: so much must be read within the limit of the engine's silence. */
const MOST_PIXELS = 8_000_000;

/** The inputs in order, in portions. */
export function splitBatch(inputs: readonly PreparedInput[]): PreparedInput[][] {
  const portions: PreparedInput[][] = [];
  let pixels = Infinity;
  for (const input of inputs) {
    const more = countPixels(input);
    const last = portions.at(-1);
    if (last && last.length < MOST_INPUTS && pixels + more <= MOST_PIXELS) {
      last.push(input);
      pixels += more;
    } else {
      portions.push([input]);
      pixels = more;
    }
  }
  return portions;
}

function countPixels({ input }: PreparedInput): number {
  return 'width' in input ? input.width * input.height : 0;
}
