// The model's input: the 28x28 field of MNIST and what goes with it, and the numbers that ink must meet in it.

/** Pixels on a side of the field. */
export const FIELD_SIZE = 28;

/** Numbers in one field: row by row, 0 for paper and 1 for ink. */
export const FIELD_LENGTH = FIELD_SIZE * FIELD_SIZE;

/** What the model sees of each pixel: its ink, and which way the pen went there, to the right and down. */
export const INPUT_PLANES = ['ink', 'right', 'down'] as const;

/** Numbers in one input of the model: plane by plane. */
export const INPUT_LENGTH = INPUT_PLANES.length * FIELD_LENGTH;

/** Longer side of the ink's box in field pixels, pen width included (LeCun et al. 1998, "normalized to fit in a 20x20 box"). */
export const FIELD_BOX = 20;

/** Pixel index of the ink's centre of mass; measured over all of MNIST (13.5 would be the field's geometric centre). */
export const FIELD_CENTRE = 14;

/** Width of the pen in field pixels; MNIST's mean is about 2.1. */
export const STROKE_WIDTH = 2.1;

/** Polylines in field coordinates, x and y in turn; a whole number is the middle of a pixel. */
export type FieldInk = readonly Float64Array[];
