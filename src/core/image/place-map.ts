// Grey levels of a map in the field, averaged by area.

import { FIELD_CENTRE, FIELD_LENGTH, FIELD_SIZE } from '../field';
import type { Grid } from './grey';

/** The middle of the field's centre pixel, where the edges of pixels are whole numbers. */
const CENTRE = FIELD_CENTRE + 0.5;

/**
 * Draws a map into the field, its centre of mass on the field's, or as near as it stays whole.
 *
 * @param scale Field pixels on a side of a pixel of the map, at most 1.
 * @param options `rim`: pixels of the map on each side that hold no ink and may be cut off. When `whole` is `true`, it is
 * moved by whole pixels, so that they stay as sharp as they are.
 */
export function placeMap(map: Grid, scale: number, { rim = 0, whole = false } = {}): Float32Array<ArrayBuffer> {
  const mass = centreOfMass(map);
  const shift = (centre: number, extent: number): number => {
    const wanted = CENTRE - centre * scale;
    const kept = Math.min(Math.max(wanted, -rim * scale), FIELD_SIZE - (extent - rim) * scale);
    return whole ? Math.round(kept) : kept;
  };
  const [shiftX, shiftY] = [shift(mass.x, map.width), shift(mass.y, map.height)];
  const field = new Float64Array(FIELD_LENGTH);
  for (let y = 0; y < map.height; y++) {
    for (let x = 0; x < map.width; x++) {
      const value = map.values[y * map.width + x] ?? 0;
      if (value > 0) addSquare(field, { left: x * scale + shiftX, top: y * scale + shiftY, side: scale, value });
    }
  }
  return Float32Array.from(field, (value) => Math.min(1, value));
}

/** Where the map would balance, in its pixels from its top left corner. */
export function centreOfMass({ values, width }: Grid): { x: number; y: number } {
  let [sum, sumX, sumY] = [0, 0, 0];
  values.forEach((value, i) => {
    sum += value;
    sumX += value * ((i % width) + 0.5);
    sumY += value * (Math.floor(i / width) + 0.5);
  });
  return { x: sumX / sum, y: sumY / sum };
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly value: number;
}

/** Shares a square out over the pixels it lies on. */
function addSquare(field: Float64Array, { left, top, side, value }: Square): void {
  for (let y = Math.floor(top); y < top + side; y++) {
    const tall = Math.min(y + 1, top + side) - Math.max(y, top);
    for (let x = Math.floor(left); x < left + side; x++) {
      const wide = Math.min(x + 1, left + side) - Math.max(x, left);
      if (x >= 0 && x < FIELD_SIZE && y >= 0 && y < FIELD_SIZE) field[y * FIELD_SIZE + x] = (field[y * FIELD_SIZE + x] ?? 0) + value * wide * tall;
    }
  }
}
