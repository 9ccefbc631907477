// Drawings for the tests: by hand, and by fast-check.

import fc from 'fast-check';
import type { Drawing, Stroke } from '../../../src/core/drawing';

/** Makes a drawing of `[[[x, y], …], …]`, as ink files write it. */
export function drawingOf(...strokes: readonly (readonly (readonly [number, number])[])[]): Drawing {
  return { strokes: strokes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })) };
}

/** A drawing of `count` strokes of two points each. */
export function drawingOfStrokes(count: number): Drawing {
  return drawingOf(
    ...Array.from({ length: count }, (_, i): [number, number][] => [
      [20 * i, 0],
      [20 * i + 5, 100],
    ]),
  );
}

/** Moves and scales strokes: first the scale, then the move. */
export function transform(strokes: readonly Stroke[], { scale = 1, x = 0, y = 0 }): Stroke[] {
  return strokes.map(({ points }) => ({ points: points.map((point) => ({ x: point.x * scale + x, y: point.y * scale + y })) }));
}

/** Coordinates of a pad of 300 px, in steps of a tenth as pens give them. */
const coordinate = fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10);

const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 25 }).map((points) => ({ points }));

/** Strokes on a pad, at least one point in all; some of them are dots. */
export const anyStrokes: fc.Arbitrary<Stroke[]> = fc.array(stroke, { minLength: 1, maxLength: 4 });
