// How far each pixel is from the rim of the ink (Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled functions").

import type { Grid } from './grey';

const FAR = 1e12;

/** Signed distances in pixels of the map: positive inside the ink, negative on paper, 0 on the rim where the ink is half. */
export function signedDistance({ values, width, height }: Grid): Grid {
  const toPaper = squaredDistance(values, { width, height, isGoal: (value) => value < 0.5 });
  const toInk = squaredDistance(values, { width, height, isGoal: (value) => value >= 0.5 });
  // From pixel to pixel the rim lies half a pixel before the nearest one of the other kind.
  const signed = toPaper.map((squared, i) => (squared > 0 ? Math.sqrt(squared) - 0.5 : 0.5 - Math.sqrt(toInk[i] ?? 0)));
  return { values: Float32Array.from(signed), width, height };
}

interface Goal {
  readonly width: number;
  readonly height: number;
  isGoal(value: number): boolean;
}

function squaredDistance(values: Float32Array, { width, height, isGoal }: Goal): Float64Array {
  const squared = Float64Array.from(values, (value) => (isGoal(value) ? 0 : FAR));
  for (let x = 0; x < width; x++) transformLine(squared, x, width, height);
  for (let y = 0; y < height; y++) transformLine(squared, y * width, 1, width);
  return squared;
}

/** Replaces each value f(p) of a line by the least (p - q)² + f(q): the lower envelope of parabolas. */
function transformLine(values: Float64Array, first: number, stride: number, length: number): void {
  const heights = Float64Array.from({ length }, (_, i) => values[first + i * stride] ?? 0);
  const apex = new Int32Array(length);
  const from = new Float64Array(length + 1);
  const meet = (p: number, q: number): number => ((heights[q] ?? 0) + q * q - ((heights[p] ?? 0) + p * p)) / (2 * (q - p));
  let last = 0;
  from[0] = -Infinity;
  for (let q = 1; q < length; q++) {
    let at = meet(apex[last] ?? 0, q);
    while (last > 0 && at <= (from[last] ?? 0)) at = meet(apex[--last] ?? 0, q);
    apex[++last] = q;
    from[last] = at;
  }
  for (let q = 0, parabola = 0; q < length; q++) {
    while (parabola < last && (from[parabola + 1] ?? 0) < q) parabola++;
    const p = apex[parabola] ?? 0;
    values[first + q * stride] = (q - p) * (q - p) + (heights[p] ?? 0);
  }
}

/** Mean width of the strokes in pixels of the map: in a line the mean distance from its rim is a quarter of its width. */
export function measureStrokeWidth({ values }: Grid): number {
  let sum = 0;
  let count = 0;
  for (const distance of values) {
    if (distance <= 0) continue;
    sum += distance;
    count++;
  }
  return count > 0 ? (4 * sum) / count : 0;
}
