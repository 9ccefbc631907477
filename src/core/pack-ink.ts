// The wire form of a drawing: one Float32Array of about 1 KB that a page can transfer to its worker.

import type { Drawing, Point, Stroke } from './drawing';

/** Where the numbers stand: area width, area height (0, 0 when the drawing has none), count of strokes, then as below. */
const HEADER = 3;

/**
 * Packs a drawing; {@link unpackInk} is the inverse but for the place of the drawing, times and pressures.
 *
 * Layout, in 32-bit floats: `[areaWidth, areaHeight, S, n_1 … n_S, x, y, x, y, …]`, `n_i` being the points of stroke i.
 * Coordinates are relative to the first point, so that ink far from the origin keeps its precision.
 */
export function packInk(drawing: Drawing): Float32Array<ArrayBuffer> {
  const { strokes, area } = drawing;
  const pointCount = strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
  const packed = new Float32Array(HEADER + strokes.length + 2 * pointCount);
  packed.set([area?.width ?? 0, area?.height ?? 0, strokes.length]);
  packed.set(
    strokes.map((stroke) => stroke.points.length),
    HEADER,
  );
  const origin = firstPoint(strokes);
  let at = HEADER + strokes.length;
  for (const stroke of strokes) {
    for (const point of stroke.points) {
      packed[at++] = point.x - origin.x;
      packed[at++] = point.y - origin.y;
    }
  }
  return packed;
}

/** Unpacks what {@link packInk} packed: the same drawing, moved so that its first point is the origin. */
export function unpackInk(packed: Float32Array): Drawing {
  const [width = 0, height = 0, strokeCount = 0] = packed;
  let at = HEADER + strokeCount;
  const strokes: Stroke[] = [];
  for (let s = 0; s < strokeCount; s++) {
    const points: Point[] = [];
    const count = packed[HEADER + s] ?? 0;
    for (let p = 0; p < count; p++, at += 2) points.push({ x: packed[at] ?? 0, y: packed[at + 1] ?? 0 });
    strokes.push({ points });
  }
  return width > 0 && height > 0 ? { strokes, area: { width, height } } : { strokes };
}

function firstPoint(strokes: readonly Stroke[]): Point {
  for (const stroke of strokes) {
    const [point] = stroke.points;
    if (point) return point;
  }
  return { x: 0, y: 0 };
}
