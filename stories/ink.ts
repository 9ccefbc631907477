// Ink for the stories, in a square of 100.

import type { Drawing } from '../dist/types/sdk/index.js';

const AREA = { width: 100, height: 100 };

function drawing(...strokes: readonly (readonly (readonly [number, number])[])[]): Drawing {
  return { strokes: strokes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })), area: AREA };
}

/** A 7 with a bar. */
export const SEVEN = drawing(
  [
    [30, 30],
    [50, 28],
    [72, 27],
    [66, 38],
    [60, 50],
    [50, 65],
    [43, 85],
  ],
  [
    [36, 55],
    [50, 53],
    [66, 52],
  ],
);

/** A zigzag that fills the pad: no digit. */
export const SCRIBBLE = drawing(Array.from({ length: 24 }, (_, i) => [15 + ((i * 37) % 70), 20 + ((i * 53) % 60)] as const));
