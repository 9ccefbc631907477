// Greatest and least values in a moving window, in the same time for every window (Lemire 2006).

import type { Grid } from './grey';

/**
 * The closing of a map by a square window of `2 * reach + 1`: dark things narrower than the window are filled up. Beyond
 * the border there is more of the border, so that a slope stays a slope up to it.
 */
export function closeDark(grid: Grid, reach: number): Grid {
  const padded = pad(grid, reach);
  const closed = slideBoth(slideBoth(padded, reach, 1), reach, -1);
  const values = new Float32Array(grid.values.length);
  for (let y = 0; y < grid.height; y++) {
    const first = (y + reach) * padded.width + reach;
    values.set(closed.values.subarray(first, first + grid.width), y * grid.width);
  }
  return { values, width: grid.width, height: grid.height };
}

function pad({ values, width, height }: Grid, reach: number): Grid {
  const padded = { width: width + 2 * reach, height: height + 2 * reach };
  const all = new Float32Array(padded.width * padded.height);
  for (let y = 0; y < padded.height; y++) {
    const row = Math.min(height - 1, Math.max(0, y - reach)) * width;
    const line = all.subarray(y * padded.width, (y + 1) * padded.width);
    line.fill(values[row] ?? 0, 0, reach);
    line.set(values.subarray(row, row + width), reach);
    line.fill(values[row + width - 1] ?? 0, reach + width);
  }
  return { values: all, ...padded };
}

/** The greatest (sign 1) or least (sign -1) value within `reach` to every side; beyond the edge there is nothing. */
function slideBoth({ values, width, height }: Grid, reach: number, sign: 1 | -1): Grid {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++) slide(values, across, { first: y * width, stride: 1, length: width, reach, sign });
  const down = new Float32Array(values.length);
  for (let x = 0; x < width; x++) slide(across, down, { first: x, stride: width, length: height, reach, sign });
  return { values: down, width, height };
}

interface Line {
  readonly first: number;
  readonly stride: number;
  readonly length: number;
  readonly reach: number;
  readonly sign: 1 | -1;
}

function slide(from: Float32Array, to: Float32Array, { first, stride, length, reach, sign }: Line): void {
  // Positions whose values can still be the extreme one, the extreme first.
  const queue = new Int32Array(length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < length + reach; i++) {
    if (i < length) {
      const value = sign * (from[first + i * stride] ?? 0);
      while (tail > head && sign * (from[first + (queue[tail - 1] ?? 0) * stride] ?? 0) <= value) tail--;
      queue[tail++] = i;
    }
    const centre = i - reach;
    if (centre < 0) continue;
    if ((queue[head] ?? 0) < centre - reach) head++;
    to[first + centre * stride] = from[first + (queue[head] ?? 0) * stride] ?? 0;
  }
}
