// What the model sees of a drawing.

import type { Drawing } from './drawing';
import { FIELD_LENGTH, INPUT_LENGTH } from './field';
import { drawDirection } from './pen-direction';
import { placeInField } from './place-in-field';
import { rasterise } from './rasterise';

/** The drawing's field: 784 numbers in [0, 1], 28 rows of 28, 0 for paper and 1 for ink. */
export function drawField({ strokes }: Drawing): Float32Array<ArrayBuffer> {
  return rasterise(placeInField(strokes));
}

/**
 * All that the model sees of the drawing: three planes of 784 numbers, row by row. First the field; then, in [-1, 1], which way
 * the pen went there, to the right and down. Of a picture the model sees the first alone, the others are 0.
 */
export function drawInput({ strokes }: Drawing): Float32Array<ArrayBuffer> {
  const ink = placeInField(strokes);
  const field = rasterise(ink);
  const input = new Float32Array(INPUT_LENGTH);
  input.set(field);
  input.set(drawDirection(ink, field), FIELD_LENGTH);
  return input;
}
