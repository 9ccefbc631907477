// Which way the pen went, pixel by pixel: what a picture of the ink does not tell. A 0 is begun to the left and a 2 to the
// right, a 5 and an S part ways at their first turn. Only + - * / and Math.sqrt, as in rasterise.ts.

import { FIELD_LENGTH, FIELD_SIZE, STROKE_WIDTH, type FieldInk } from './field';

/** Longest piece of a line that counts as one, in field pixels. */
const PIECE = 0.5;

/** How far beyond the pen's rim a piece still counts, in field pixels: jitter and coarse grids are averaged away. */
const AROUND = 1;

/**
 * Draws the direction of the pen, where `field` has ink.
 *
 * @param ink Polylines in field coordinates, as {@link rasterise} takes them; a dot has no direction.
 * @param field The ink's 784 numbers in [0, 1].
 * @param strokeWidth Pen width in field pixels.
 * @returns Two planes of 784 numbers in [-1, 1]: the pixel's ink times the mean direction of the lines near it, first to the right,
 * then down. Its length is the ink where all of them go one way; a line that is drawn to and fro has none.
 */
export function drawDirection(ink: FieldInk, field: Float32Array, strokeWidth = STROKE_WIDTH): Float32Array<ArrayBuffer> {
  // Three sums a pixel: of the pieces' steps to the right and down, and of their lengths.
  const sums = new Float64Array(3 * FIELD_LENGTH);
  const reach = strokeWidth / 2 + AROUND;
  for (const line of ink) {
    for (let i = 0; i + 3 < line.length; i += 2) addSegment(sums, line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0, line[i + 3] ?? 0, reach);
  }
  const direction = new Float32Array(2 * FIELD_LENGTH);
  for (let pixel = 0; pixel < FIELD_LENGTH; pixel++) {
    const length = sums[3 * pixel + 2] ?? 0;
    if (length <= 0) continue;
    const share = (field[pixel] ?? 0) / length;
    direction[pixel] = (sums[3 * pixel] ?? 0) * share;
    direction[FIELD_LENGTH + pixel] = (sums[3 * pixel + 1] ?? 0) * share;
  }
  return direction;
}

/** Adds the pieces of the segment from a to b to the sums of the pixels around each, the nearer the more. */
function addSegment(sums: Float64Array, ax: number, ay: number, bx: number, by: number, reach: number): void {
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
  const pieces = Math.max(1, Math.ceil(length / PIECE));
  const right = (bx - ax) / pieces;
  const down = (by - ay) / pieces;
  for (let piece = 0; piece < pieces; piece++) {
    const middleX = ax + (piece + 0.5) * right;
    const middleY = ay + (piece + 0.5) * down;
    const firstColumn = Math.max(0, Math.ceil(middleX - reach));
    const lastColumn = Math.min(FIELD_SIZE - 1, Math.floor(middleX + reach));
    const firstRow = Math.max(0, Math.ceil(middleY - reach));
    const lastRow = Math.min(FIELD_SIZE - 1, Math.floor(middleY + reach));
    for (let y = firstRow; y <= lastRow; y++) {
      for (let x = firstColumn; x <= lastColumn; x++) {
        const weight = 1 - ((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY)) / (reach * reach);
        if (weight <= 0) continue;
        const at = 3 * (y * FIELD_SIZE + x);
        sums[at] = (sums[at] ?? 0) + weight * right;
        sums[at + 1] = (sums[at + 1] ?? 0) + weight * down;
        sums[at + 2] = (sums[at + 2] ?? 0) + (weight * length) / pieces;
      }
    }
  }
}
