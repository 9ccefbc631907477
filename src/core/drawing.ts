// What a person drew: strokes of points, and the plain facts one can read off them.

import { DigitPadError } from './errors';

/** One sample of the pen. `x` grows to the right and `y` down, in CSS pixels of the pad. */
export interface Point {
  /** To the right. */
  readonly x: number;
  /** Down. */
  readonly y: number;
  /** Milliseconds since the drawing began. */
  readonly t?: number;
  /** Pen pressure in [0, 1]; 0.5 where the device has no sensor. */
  readonly pressure?: number;
}

/** The points from pen-down to pen-up, oldest first. */
export interface Stroke {
  readonly points: readonly Point[];
}

/** Strokes in the order they were drawn, and the size of the surface they were drawn on. */
export interface Drawing {
  /** Each with its `points`, oldest first. */
  readonly strokes: readonly Stroke[];
  /** Size of the pad in CSS pixels; tells a tap from a small digit. */
  readonly area?: Size;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An axis-parallel rectangle: its top left corner and its size, in the units of the drawing. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A drawing with more points than this is refused: at 1,000 samples a second that is a quarter of an hour of ink. */
export const MAX_POINTS = 1_000_000;

/** Coordinates beyond this are refused, so that no later sum or square can overflow. */
export const MAX_COORDINATE = 1e9;

/** A drawing under this part of the area's shorter side is a tap. */
const DOT_SHARE = 0.04;

/** The smallest box around the points of all strokes (pen width not included), or `undefined` for empty ink. */
export function boundingBox(strokes: readonly Stroke[]): Box | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const stroke of strokes) {
    for (const { x, y } of stroke.points) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What a reading needs to know of the ink beside the model's scores. */
export interface InkSummary {
  readonly box: Box;
  /** When `true`, the ink is a tap and no digit. */
  readonly dot: boolean;
  readonly strokeCount: number;
}

/**
 * Sums a drawing up, or `undefined` for ink without points.
 *
 * Ink is a dot when both sides of its box are under 4 % of the area's shorter side, or when the box is one point.
 */
export function summariseInk({ strokes, area }: Drawing): InkSummary | undefined {
  const box = boundingBox(strokes);
  if (!box) return undefined;
  const longer = Math.max(box.width, box.height);
  const dot = longer === 0 || (area !== undefined && longer < DOT_SHARE * Math.min(area.width, area.height));
  return { box, dot, strokeCount: strokes.length };
}

/**
 * Narrows a value from outside to a drawing.
 *
 * @throws DigitPadError `invalid-input`, naming the stroke and point, for anything that is not strokes of points with
 * finite coordinates within ±1e9, for more than a million points, and for an area without a positive size.
 */
export function assertDrawing(value: unknown): asserts value is Drawing {
  const strokes: unknown = isRecord(value) ? value['strokes'] : undefined;
  if (!Array.isArray(strokes)) throw invalid('A drawing needs an array `strokes`');
  let pointCount = 0;
  // Not `forEach`, which passes over the holes of a sparse array.
  for (let s = 0; s < strokes.length; s++) {
    const stroke: unknown = strokes[s];
    const points: unknown = isRecord(stroke) ? stroke['points'] : undefined;
    if (!Array.isArray(points)) throw invalid(`strokes[${s}] needs an array \`points\``);
    pointCount += points.length;
    if (pointCount > MAX_POINTS) throw invalid(`A drawing may have ${MAX_POINTS} points at most`);
    for (let p = 0; p < points.length; p++) {
      const point: unknown = points[p];
      const where = `strokes[${s}].points[${p}]`;
      if (!isRecord(point)) throw invalid(`${where} is no point {x, y}`);
      if (!isCoordinate(point['x'])) throw invalid(`${where}.x is ${String(point['x'])}; it must be a number within ±1e9`);
      if (!isCoordinate(point['y'])) throw invalid(`${where}.y is ${String(point['y'])}; it must be a number within ±1e9`);
    }
  }
  const area: unknown = isRecord(value) ? value['area'] : undefined;
  if (area !== undefined && !(isRecord(area) && isPositive(area['width']) && isPositive(area['height']))) {
    throw invalid('`area` needs a positive `width` and `height`');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCoordinate(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < Infinity;
}

function invalid(message: string): DigitPadError {
  return new DigitPadError('invalid-input', `${message}.`);
}
