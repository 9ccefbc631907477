// Connected pieces of a map.

import type { Grid } from './grey';

/** Pixels that touch each other by side or corner. */
export interface Component {
  /** Indices into the map. */
  readonly pixels: readonly number[];
  /** Sum of the values. */
  readonly mass: number;
  /** The greatest value. */
  readonly peak: number;
  /** First and last columns and rows, both included. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All pieces whose values are `least` or more, in the order of their first pixels. */
export function findComponents({ values, width, height }: Grid, least: number): Component[] {
  const seen = new Uint8Array(values.length);
  const components: Component[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || (values[start] ?? 0) < least) continue;
    seen[start] = 1;
    const pixels = [start];
    let [mass, peak, left, top, right, bottom] = [0, 0, width, height, 0, 0];
    // The list grows while it is walked.
    for (let at = 0; at < pixels.length; at++) {
      const pixel = pixels[at] ?? 0;
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      const value = values[pixel] ?? 0;
      mass += value;
      peak = Math.max(peak, value);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      for (let nearY = Math.max(0, y - 1); nearY <= Math.min(height - 1, y + 1); nearY++) {
        for (let nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX++) {
          const near = nearY * width + nearX;
          if (seen[near] || (values[near] ?? 0) < least) continue;
          seen[near] = 1;
          pixels.push(near);
        }
      }
    }
    components.push({ pixels, mass, peak, left, top, right, bottom });
  }
  return components;
}
