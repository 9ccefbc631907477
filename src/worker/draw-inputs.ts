// From what came over the wire to what the model sees.

import type { InkSummary } from '../core/drawing';
import { drawInput } from '../core/draw-field';
import { INPUT_LENGTH } from '../core/field';
import { drawImageField } from '../core/image/image-field';
import type { Pixels } from '../core/image/pixels';
import { unpackInk } from '../core/pack-ink';
import type { Bitmap, ScoreInput } from '../core/protocol';

/** The model's inputs for a batch, one after the other, and the ink of its pictures. */
export interface DrawnInputs {
  readonly inputs: Float32Array<ArrayBuffer>;
  readonly found: readonly (InkSummary | null)[];
}

/** Draws all inputs; that of a picture without ink is empty, and of no picture is known which way the pen went. */
export function drawInputs(asked: readonly ScoreInput[], readBitmap: (bitmap: Bitmap) => Pixels): DrawnInputs {
  const inputs = new Float32Array(asked.length * INPUT_LENGTH);
  const found: (InkSummary | null)[] = [];
  asked.forEach((input, i) => {
    if (input instanceof Float32Array) {
      inputs.set(drawInput(unpackInk(input)), i * INPUT_LENGTH);
      return;
    }
    const drawn = drawImageField('close' in input ? readBitmap(input) : input);
    if (drawn) inputs.set(drawn.field, i * INPUT_LENGTH);
    found.push(drawn?.summary ?? null);
  });
  return { inputs, found };
}
