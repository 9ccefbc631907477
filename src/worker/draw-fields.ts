// From what came over the wire to what the model sees.

import type { InkSummary } from '../core/drawing';
import { drawField } from '../core/draw-field';
import { FIELD_LENGTH } from '../core/field';
import { drawImageField } from '../core/image/image-field';
import type { Pixels } from '../core/image/pixels';
import { unpackInk } from '../core/pack-ink';
import type { Bitmap, ScoreInput } from '../core/protocol';

/** The fields of a batch, one after the other, and the ink of its pictures. */
export interface DrawnFields {
  readonly fields: Float32Array<ArrayBuffer>;
  readonly found: readonly (InkSummary | null)[];
}

/** Draws all fields; that of a picture without ink is empty. */
export function drawFields(inputs: readonly ScoreInput[], readBitmap: (bitmap: Bitmap) => Pixels): DrawnFields {
  const fields = new Float32Array(inputs.length * FIELD_LENGTH);
  const found: (InkSummary | null)[] = [];
  inputs.forEach((input, i) => {
    if (input instanceof Float32Array) {
      fields.set(drawField(unpackInk(input)), i * FIELD_LENGTH);
      return;
    }
    const drawn = drawImageField('close' in input ? readBitmap(input) : input);
    if (drawn) fields.set(drawn.field, i * FIELD_LENGTH);
    found.push(drawn?.summary ?? null);
  });
  return { fields, found };
}
