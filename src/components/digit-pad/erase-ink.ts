// The pen's other end: takes away whole strokes that it touches.

import type { Point, Stroke } from '../../sdk';

/** The strokes of which no point lies within `reach` of the eraser's way; the same array where nothing was touched. */
export function eraseStrokes(strokes: readonly Stroke[], way: readonly Point[], reach: number): readonly Stroke[] {
  const left = strokes.filter(({ points }) => !points.some((point) => way.some((eraser) => isNear(point, eraser, reach))));
  return left.length === strokes.length ? strokes : left;
}

function isNear(a: Point, b: Point, reach: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= reach ** 2;
}
