// Drawings that are not finished yet: what a pad sees while a person still draws.

import type { Drawing } from '../../src/sdk/index';
import { distance, measureLength, toPolylines, toStrokes, type Pair, type Polyline } from '../../training/polyline';

/** When in the course of a drawing it is looked at: with the pen lifted between two strokes, or after a part of the ink. */
export const MOMENTS = ['pen-up', '25 %', '50 %', '75 %'] as const;

export type Moment = (typeof MOMENTS)[number];

/** A drawing as it stood at a moment. */
export interface Prefix {
  readonly moment: Moment;
  readonly drawing: Drawing;
}

const SHARES: readonly (readonly [Moment, number])[] = [
  ['25 %', 0.25],
  ['50 %', 0.5],
  ['75 %', 0.75],
];

/** A drawing at each pen-up but its last, and after 25, 50 and 75 % of its ink. A tap has none. */
export function listPrefixes(drawing: Drawing): Prefix[] {
  const strokes = drawing.strokes.filter(({ points }) => points.length > 0);
  const penUps = strokes.slice(1).map((_, i): Prefix => ({ moment: 'pen-up', drawing: { ...drawing, strokes: strokes.slice(0, i + 1) } }));
  return [...penUps, ...SHARES.flatMap(([moment, share]) => cutInk(drawing, share).map((cut): Prefix => ({ moment, drawing: cut })))];
}

/** The drawing up to this share of the way that the pen went on paper, in (0, 1); none where it did not move. */
export function cutInk(drawing: Drawing, share: number): Drawing[] {
  const lines = toPolylines(drawing);
  const total = lines.reduce((sum, line) => sum + measureLength(line), 0);
  if (total === 0) return [];
  let left = share * total;
  const kept: Polyline[] = [];
  for (const line of lines) {
    const length = measureLength(line);
    if (left < length) return [{ ...drawing, strokes: toStrokes([...kept, cutLine(line, left)]) }];
    kept.push(line);
    left -= length;
  }
  return [{ ...drawing, strokes: toStrokes(kept) }];
}

function cutLine(line: Polyline, length: number): Polyline {
  const kept: Pair[] = line.slice(0, 1);
  let left = length;
  for (let i = 1; i < line.length; i++) {
    const [from = [0, 0], to = [0, 0]] = [line[i - 1], line[i]] as const;
    const step = distance(from, to);
    if (left < step) return [...kept, [from[0] + ((to[0] - from[0]) * left) / step, from[1] + ((to[1] - from[1]) * left) / step]];
    kept.push(to);
    left -= step;
  }
  return kept;
}
