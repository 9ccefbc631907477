// Makes a person's drawing different, as another hand, device or hurry would, before it is rasterised.
// How far was chosen on writers and a device that the net had not seen: training/README.md has the table.

import { distance, mapPoints, measureLength, normalise, resample, type Pair, type Polyline } from './polyline';
import type { Random } from './random';

/** How far ink is changed. Lengths are parts of the drawing's longer side. */
export const INK_AUGMENTATION = {
  rotationDeg: 8,
  slant: 0.15,
  aspect: 0.2,
  bend: 0.035,
  taper: 0.2,
  waist: 0.12,
  strokeShift: 0.035,
  strokeScale: 0.08,
  endChange: 0.07,
  roundShare: 0.25,
  turnedShare: 0.06,
  turnedStrokeShare: 0.06,
  mixShare: 0.6,
  mixPart: [-0.4, 0.6],
  jitter: 0.006,
  shakyShare: 0.12,
  shakyJitter: [0.01, 0.03],
  coarseGridShare: 0.08,
  coarseGrid: [0.02, 0.08],
  sparseShare: 0.22,
  sparsePoints: [6, 13],
  denseShare: 0.2,
  densePoints: [60, 300],
  strokeWidthPx: [1.5, 3.2],
} as const;

/** Two hands are mixed if all of their points, taken in order, lie this near; of a longer side of 1. */
const MOST_APART = 0.45;
const POINTS_TO_MIX = 48;

/** A changed copy of the lines, normalised to a longer side of about 1. Rotation and slant are normal deviations. */
export function augmentInk(lines: readonly Polyline[], random: Random): Polyline[] {
  const a = INK_AUGMENTATION;
  const angle = random.normal((a.rotationDeg * Math.PI) / 180);
  const slant = random.normal(a.slant);
  const stretch = 1 + random.uniform(-a.aspect, a.aspect);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bend = makeBend(random);
  const proportions = makeProportions(random);
  const shaped = mapPoints(changeStrokes(normalise(lines), random), (point) => {
    const [x, y] = bend(proportions(point));
    const slanted = x * stretch - slant * y;
    return [slanted * cos - y * sin, slanted * sin + y * cos];
  });
  const turned = turnRound(shaped, random);
  return shake(sample(random.happens(a.roundShare) ? turned.map((line) => roundOff(line, random.uniform(0.02, 0.07))) : turned, random), random);
}

/**
 * What lies between this hand and another one that writes the digit with as many strokes in the same way: a part of the way
 * to it, or away from it. Undefined where the two do not match, stroke by stroke.
 */
export function mixHands(lines: readonly Polyline[], other: readonly Polyline[], random: Random): Polyline[] | undefined {
  if (lines.length !== other.length) return undefined;
  const [own, theirs] = [normalise(lines), normalise(other)].map((drawing) => drawing.map((line) => resample(line, POINTS_TO_MIX)));
  const part = random.uniform(...INK_AUGMENTATION.mixPart);
  const mixed = (own ?? []).map((line, i) => {
    const match = theirs?.[i] ?? [];
    if (line.length !== match.length) return undefined;
    const gaps = line.map((point, k) => distance(point, match[k] ?? point));
    if (Math.max(...gaps) > MOST_APART) return undefined;
    return line.map(([x, y], k): Pair => [x + part * ((match[k]?.[0] ?? x) - x), y + part * ((match[k]?.[1] ?? y) - y)]);
  });
  return mixed.every((line) => line !== undefined) ? mixed : undefined;
}

/** A wider top or foot, and a higher or lower waist: loops change their size. */
function makeProportions(random: Random): (point: Pair) => Pair {
  const [taper, waist] = [random.normal(INK_AUGMENTATION.taper), random.normal(INK_AUGMENTATION.waist)];
  return ([x, y]) => [x * (1 + 2 * taper * y), y + waist * (4 * y * y - 1) * 0.5];
}

/** Strokes stand a little elsewhere, begin and end a little earlier or later. */
function changeStrokes(lines: readonly Polyline[], random: Random): Polyline[] {
  const a = INK_AUGMENTATION;
  return lines.map((line) => {
    const ended = changeEnds(line, random);
    if (lines.length === 1) return ended;
    const [dx, dy, scale] = [random.normal(a.strokeShift), random.normal(a.strokeShift), 1 + random.normal(a.strokeScale)];
    const [mx, my] = [mean(ended, 0), mean(ended, 1)];
    return ended.map(([x, y]): Pair => [mx + (x - mx) * scale + dx, my + (y - my) * scale + dy]);
  });
}

/** Cuts a bit off either end of a line that is long enough, or lets it run on as it came. */
function changeEnds(line: Polyline, random: Random): Polyline {
  const length = measureLength(line);
  if (length < 0.5) return line;
  const even = resample(line, 64);
  const change = (points: Polyline): Polyline => {
    const by = random.normal(INK_AUGMENTATION.endChange);
    if (by < 0) return points.slice(Math.round(63 * Math.min(0.2, -by / length)));
    const [end, before] = [points[0], points[3]];
    if (!end || !before) return points;
    const reach = by / (distance(end, before) || 1);
    return [[end[0] + (end[0] - before[0]) * reach, end[1] + (end[1] - before[1]) * reach], ...points];
  };
  return [...change([...change(even)].reverse())].reverse();
}

/** A left hand, or who learned it otherwise, draws all strokes or one of them from its other end. */
function turnRound(lines: readonly Polyline[], random: Random): Polyline[] {
  const all = random.happens(INK_AUGMENTATION.turnedShare);
  return lines.map((line) => (all !== random.happens(INK_AUGMENTATION.turnedStrokeShare) ? [...line].reverse() : [...line]));
}

/** Corners as a touch screen's filter or a hasty hand leaves them: a moving mean that reaches so far to either side. */
function roundOff(line: Polyline, reach: number): Polyline {
  const count = Math.max(8, Math.ceil(measureLength(line) / 0.02));
  const even = resample(line, count);
  const most = Math.max(1, Math.round(reach / 0.02));
  return even.map((point, i): Pair => {
    if (i === 0 || i === even.length - 1) return point;
    const near = Math.min(most, i, even.length - 1 - i);
    const around = even.slice(i - near, i + near + 1);
    return [mean(around, 0), mean(around, 1)];
  });
}

function mean(line: Polyline, axis: 0 | 1): number {
  return line.reduce((sum, point) => sum + point[axis], 0) / line.length;
}

/** A slow wave in both directions: curves get rounder or flatter, parts move against each other. */
function makeBend(random: Random): (point: Pair) => Pair {
  const wave = (): ((point: Pair) => number) => {
    const [size, kx, ky, phase] = [random.normal(INK_AUGMENTATION.bend), random.normal(4), random.normal(4), random.uniform(0, 2 * Math.PI)];
    return ([x, y]) => size * Math.sin(kx * x + ky * y + phase);
  };
  const [x1, x2, y1, y2] = [wave(), wave(), wave(), wave()];
  return (point) => [point[0] + x1(point) + x2(point), point[1] + y1(point) + y2(point)];
}

/** Other sampling rates: a fast finger leaves eight points, a tablet hundreds. */
function sample(lines: readonly Polyline[], random: Random): readonly Polyline[] {
  const a = INK_AUGMENTATION;
  const sparse = random.happens(a.sparseShare);
  const dense = !sparse && random.happens(a.denseShare);
  if (!sparse && !dense) return lines;
  const [least, most] = sparse ? a.sparsePoints : a.densePoints;
  const points = random.uniform(least, most);
  const total = lines.reduce((sum, line) => sum + measureLength(line), 0) || 1;
  // A short stroke keeps its two ends; a long one at least four points, or its curves are gone.
  return lines.map((line) => {
    const share = measureLength(line) / total;
    return resample(line, Math.max(share > 0.3 ? 4 : 2, Math.round(points * share)));
  });
}

/** Noise of the hand and the device. */
function shake(lines: readonly Polyline[], random: Random): Polyline[] {
  const a = INK_AUGMENTATION;
  const jitter = random.happens(a.shakyShare) ? random.uniform(...a.shakyJitter) : random.uniform(0, a.jitter);
  const grid = random.happens(a.coarseGridShare) ? random.uniform(...a.coarseGrid) : 0;
  const snap = (value: number): number => (grid ? Math.round(value / grid) * grid : value);
  return mapPoints(lines, ([x, y]) => [snap(x + random.normal(jitter)), snap(y + random.normal(jitter))]);
}
