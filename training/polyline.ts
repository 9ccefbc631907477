// Strokes as lists of [x, y] while they are reshaped for training, and the few things one does with such lines.

import { boundingBox, type Drawing, type Stroke } from '../src/core/drawing';

/** One point of a line, in any unit, y down. */
export type Pair = readonly [x: number, y: number];
export type Polyline = readonly Pair[];

/** Lines of a drawing, without strokes that have no point; {@link toStrokes} is the inverse. */
export function toPolylines(drawing: Drawing): Polyline[] {
  return drawing.strokes.filter(({ points }) => points.length > 0).map(({ points }) => points.map(({ x, y }) => [x, y] as const));
}

/** {@link toPolylines} is the inverse. */
export function toStrokes(lines: readonly Polyline[]): Stroke[] {
  return lines.map((line) => ({ points: line.map(([x, y]) => ({ x, y })) }));
}

/** Reads control points in a box of about 1, y down: `x y, x y; x y, x y`, with a semicolon between two lines. */
export function parseControls(text: string): Polyline[] {
  return text.split(';').map((line) =>
    line.split(',').map((pair): Pair => {
      const [x = NaN, y = NaN] = pair.trim().split(' ').map(Number);
      return [x, y];
    }),
  );
}

/** Moves and scales lines so that their box's longer side is 1 and its middle lies on [0, 0]. */
export function normalise(lines: readonly Polyline[]): Polyline[] {
  const box = boundingBox(toStrokes(lines));
  if (!box) return [];
  const scale = 1 / (Math.max(box.width, box.height) || 1);
  return mapPoints(lines, ([x, y]) => [(x - box.x - box.width / 2) * scale, (y - box.y - box.height / 2) * scale]);
}

/** Applies a change to every point. */
export function mapPoints(lines: readonly Polyline[], change: (point: Pair) => Pair): Polyline[] {
  return lines.map((line) => line.map(change));
}

/** Length of a line. */
export function measureLength(line: Polyline): number {
  return line.reduce((sum, point, i) => sum + (i ? distance(line[i - 1] ?? point, point) : 0), 0);
}

/** Length of a line over the distance of its ends: 1 for a straight one. */
export function measureBend(line: Polyline): number {
  const [from, to] = [line[0], line[line.length - 1]];
  return from && to ? measureLength(line) / Math.max(0.05, distance(from, to)) : 1;
}

/** `count` points at equal distances along a line, its ends included; one point stays one. */
export function resample(line: Polyline, count: number): Polyline {
  const first = line[0];
  if (!first) return [];
  const total = measureLength(line);
  if (total === 0 || count < 2) return [first];
  const points: Pair[] = [first];
  let walked = 0;
  for (let i = 1; i < line.length && points.length < count; i++) {
    const from = line[i - 1] ?? first;
    const to = line[i] ?? from;
    const step = distance(from, to);
    while (points.length < count && (points.length * total) / (count - 1) <= walked + step + 1e-12) {
      const part = step > 0 ? ((points.length * total) / (count - 1) - walked) / step : 0;
      points.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    }
    walked += step;
  }
  while (points.length < count) points.push(line[line.length - 1] ?? first);
  return points;
}

/** A smooth line through control points (Catmull-Rom, `perPiece` points between two of them). */
export function smooth(controls: Polyline, perPiece = 8): Polyline {
  const at = (i: number): Pair => controls[Math.min(controls.length - 1, Math.max(0, i))] ?? [0, 0];
  const line: Pair[] = [];
  for (let i = 0; i + 1 < controls.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let j = 0; j < perPiece; j++) {
      const t = j / perPiece;
      const blend = (k: 0 | 1): number =>
        0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      line.push([blend(0), blend(1)]);
    }
  }
  return [...line, at(controls.length - 1)];
}

export function distance(a: Pair, b: Pair): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
