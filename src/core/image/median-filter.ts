// Takes single odd pixels out of a map: dust, and the noise of a camera.

import type { Grid } from './grey';

/** The median of each pixel and its eight neighbours; beyond the border there is more of the border. */
export function medianFilter({ values, width, height }: Grid): Grid {
  const filtered = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    const rows = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width] as const;
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      // Each column in order first; the median is the middle of the greatest least, the middle middle and the least greatest.
      const a = sortThree(values, rows, left);
      const b = sortThree(values, rows, x);
      const c = sortThree(values, rows, right);
      filtered[y * width + x] = middle(Math.max(a[0], b[0], c[0]), middle(a[1], b[1], c[1]), Math.min(a[2], b[2], c[2]));
    }
  }
  return { values: filtered, width, height };
}

function sortThree(values: Float32Array, rows: readonly [number, number, number], x: number): readonly [number, number, number] {
  const [a, b, c] = [values[rows[0] + x] ?? 0, values[rows[1] + x] ?? 0, values[rows[2] + x] ?? 0];
  return [Math.min(a, b, c), middle(a, b, c), Math.max(a, b, c)];
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
