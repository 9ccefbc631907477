// What the model gets of drawings and of pictures.

import { describe, expect, it } from 'vitest';
import { drawInput } from '../../../src/core/draw-field';
import { FIELD_LENGTH, INPUT_LENGTH } from '../../../src/core/field';
import { packInk } from '../../../src/core/pack-ink';
import { drawInputs } from '../../../src/worker/draw-inputs';
import { drawingOf } from '../fakes/ink';

const SEVEN = drawingOf([[10, 12], [82, 9], [33, 128]]); // prettier-ignore

/** A black bar on white. */
const BAR = { data: Uint8Array.from({ length: 40 * 40 }, (_, i) => (i % 40 > 17 && i % 40 < 22 && i > 240 && i < 1360 ? 0 : 255)), width: 40, height: 40, channels: 1 } as const; // prettier-ignore
const PAPER = { data: new Uint8Array(1600).fill(255), width: 40, height: 40, channels: 1 } as const;

const noBitmap = (): never => {
  throw new Error('There is no bitmap here.');
};

describe('drawInputs', () => {
  it('gives a drawing its ink and its directions, a picture its ink alone', () => {
    const { inputs, found } = drawInputs([packInk(SEVEN), BAR, PAPER], noBitmap);
    const [drawing, bar, paper] = [0, 1, 2].map((i) => inputs.subarray(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH));
    expect(drawing).toEqual(drawInput(SEVEN));
    expect(drawing?.subarray(FIELD_LENGTH).some((value) => value > 0.5)).toBe(true);
    expect(bar?.subarray(0, FIELD_LENGTH).some((ink) => ink > 0.9)).toBe(true);
    expect(bar?.subarray(FIELD_LENGTH).every((value) => value === 0)).toBe(true);
    expect(paper?.every((value) => value === 0)).toBe(true);
    expect(found.map((summary) => summary !== null)).toEqual([true, false]);
  });

  it('knows one drawing from the same ink drawn from its other end', () => {
    const back = { strokes: SEVEN.strokes.map(({ points }) => ({ points: [...points].reverse() })) };
    const { inputs } = drawInputs([packInk(SEVEN), packInk(back)], noBitmap);
    const [one, other] = [inputs.subarray(0, INPUT_LENGTH), inputs.subarray(INPUT_LENGTH)];
    one.forEach((value, i) => expect(other[i]).toBeCloseTo(i < FIELD_LENGTH ? value : -value, 4));
  });
});
