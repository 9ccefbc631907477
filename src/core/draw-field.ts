// What the model sees of a drawing.

import type { Drawing } from './drawing';
import { placeInField } from './place-in-field';
import { rasterise } from './rasterise';

/** The drawing's field: 784 numbers in [0, 1], 28 rows of 28, 0 for paper and 1 for ink. */
export function drawField({ strokes }: Drawing): Float32Array<ArrayBuffer> {
  return rasterise(placeInField(strokes));
}
