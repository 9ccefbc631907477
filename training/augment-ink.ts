// Makes a person's drawing a little different, as another hand, device or hurry would, before it is rasterised.
// Mild on purpose: strong rotation and slant blur 1 and 7 (measured on held-out writers).

import { mapPoints, measureLength, normalise, resample, type Pair, type Polyline } from './polyline';
import type { Random } from './random';

/** How far ink is changed. Lengths are parts of the drawing's longer side. */
export const INK_AUGMENTATION = {
  rotationDeg: 6,
  slant: 0.12,
  aspect: 0.16,
  bend: 0.025,
  jitter: 0.006,
  shakyShare: 0.12,
  shakyJitter: 0.016,
  coarseGridShare: 0.08,
  sparseShare: 0.22,
  sparsePoints: [8, 13],
  denseShare: 0.2,
  densePoints: [60, 300],
  strokeWidthPx: [1.5, 3.2],
} as const;

/** A changed copy of the lines, normalised to a longer side of about 1. Rotation and slant are normal deviations. */
export function augmentInk(lines: readonly Polyline[], random: Random): Polyline[] {
  const a = INK_AUGMENTATION;
  const angle = random.normal((a.rotationDeg * Math.PI) / 180);
  const slant = random.normal(a.slant);
  const stretch = 1 + random.uniform(-a.aspect, a.aspect);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bend = makeBend(random);
  const shaped = mapPoints(normalise(lines), (point) => {
    const [x, y] = bend(point);
    const slanted = x * stretch - slant * y;
    return [slanted * cos - y * sin, slanted * sin + y * cos];
  });
  return shake(sample(shaped, random), random);
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
  const jitter = random.happens(a.shakyShare) ? a.shakyJitter : random.uniform(0, a.jitter);
  const grid = random.happens(a.coarseGridShare) ? random.uniform(0.02, 0.045) : 0;
  const snap = (value: number): number => (grid ? Math.round(value / grid) * grid : value);
  return mapPoints(lines, ([x, y]) => [snap(x + random.normal(jitter)), snap(y + random.normal(jitter))]);
}
