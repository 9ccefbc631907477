// What the model sees of a picture: its ink in the field, as place-in-field.ts does it with strokes.

import type { InkSummary } from '../drawing';
import { FIELD_BOX, STROKE_WIDTH } from '../field';
import { enlarge } from './enlarge';
import { findInk, RIM } from './find-ink';
import { inkAnew } from './ink-anew';
import { placeMap } from './place-map';
import type { Pixels } from './pixels';
import { measureStrokeWidth, signedDistance } from './signed-distance';

/** A picture's field, and its ink in pixels of the picture. */
export interface ImageField {
  readonly field: Float32Array<ArrayBuffer>;
  readonly summary: InkSummary;
}

/** Stroke widths in field pixels that are left as they are: those of 98 % of MNIST, by {@link measureStrokeWidth}. */
const USUAL_WIDTH = [1.4, 4] as const;

/** Longer side from which a map's pixels do not show in the field. */
const FINE_SIDE = 80;

/** Ink about as wide as long is a dot; of a disc it is two thirds. */
const DOT_WIDTH = 0.55;

/** A picture is a field already where its ink has this much of the field's size; it is only moved then. */
const SAME_SIZE = 0.03;

/** The field of a picture; `undefined` where there is no ink on it. */
export function drawImageField(pixels: Pixels): ImageField | undefined {
  const found = findInk(pixels);
  if (!found) return undefined;
  const { ink, box } = found;
  const longer = longerSide(ink);
  const isField = Math.abs(longer / FIELD_BOX - 1) < SAME_SIZE;
  const factor = isField ? 1 : Math.ceil(FINE_SIDE / longer);
  const fine = enlarge(ink, factor);
  const distances = signedDistance(fine);
  const width = measureStrokeWidth(distances) / factor;
  const dot = width > DOT_WIDTH * longer;
  const summary = { box, dot, strokeCount: 0 };

  if (isField) return { field: placeMap(ink, 1, { rim: RIM, whole: true }), summary };
  const scale = FIELD_BOX / longer;
  const usual = width * scale >= USUAL_WIDTH[0] && width * scale <= USUAL_WIDTH[1];
  if (dot || usual) return { field: placeMap(fine, scale / factor, { rim: RIM * factor }), summary };
  // The pen's middle keeps its way: the box grows or shrinks by what its width does.
  const anew = (FIELD_BOX - STROKE_WIDTH) / (longer - width);
  return { field: inkAnew(distances, { scale: anew / factor, width: width * factor, rim: RIM * factor }), summary };
}

/** Of the ink, without the rim. */
function longerSide({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(width, height) - 2 * RIM;
}
