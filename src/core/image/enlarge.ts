// A map with more pixels, smooth between those it had.

import type { Grid } from './grey';

/** Each pixel becomes `factor` by `factor`, a whole number, by bilinear interpolation. */
export function enlarge(grid: Grid, factor: number): Grid {
  if (factor <= 1) return grid;
  const width = grid.width * factor;
  const height = grid.height * factor;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) values[y * width + x] = sampleAt(grid, (x + 0.5) / factor, (y + 0.5) / factor);
  }
  return { values, width, height };
}

/** The value at a place between pixels, whose middles lie at halves; beyond the border that of the nearest one. */
export function sampleAt({ values, width, height }: Grid, x: number, y: number): number {
  const [left, top] = [clamp(x - 0.5, width - 1), clamp(y - 0.5, height - 1)];
  const [x0, y0] = [Math.floor(left), Math.floor(top)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [partX, partY] = [left - x0, top - y0];
  const upper = (1 - partX) * (values[y0 * width + x0] ?? 0) + partX * (values[y0 * width + x1] ?? 0);
  const lower = (1 - partX) * (values[y1 * width + x0] ?? 0) + partX * (values[y1 * width + x1] ?? 0);
  return (1 - partY) * upper + partY * lower;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
