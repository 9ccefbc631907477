import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_LENGTH, FIELD_SIZE } from '../../../src/core/field';
import { rasterise } from '../../../src/core/rasterise';

const at = (field: Float32Array, x: number, y: number): number => field[y * FIELD_SIZE + x] ?? Number.NaN;
const line = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

const polylines = fc.array(
  fc.array(fc.double({ min: -40, max: 70, noNaN: true }), { maxLength: 30 }).map((numbers) => Float64Array.from(numbers.slice(0, numbers.length & ~1))),
  { maxLength: 4 },
);

describe('rasterise', () => {
  it('gives 784 numbers in [0, 1] for any ink, also beyond the field', () => {
    fc.assert(
      fc.property(polylines, fc.double({ min: 0.5, max: 6, noNaN: true }), (ink, width) => {
        const field = rasterise(ink, width);
        expect(field).toHaveLength(FIELD_LENGTH);
        expect(field.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });

  it('covers a pixel by its distance to the line: full inside the pen, half on its rim, none a pixel further', () => {
    const field = rasterise([line(5, 10, 20, 10)], 3);
    expect([8, 9, 10, 11, 12].map((y) => at(field, 12, y))).toEqual([0, 1, 1, 1, 0]);
    const between = rasterise([line(5, 10.5, 20, 10.5)], 3);
    expect([8, 9, 10, 11, 12, 13].map((y) => at(between, 12, y))).toEqual([0, 0.5, 1, 1, 0.5, 0]);
  });

  it('ends lines round', () => {
    const field = rasterise([line(5, 10, 20, 10)], 3);
    expect(at(field, 21, 10)).toBe(1);
    expect(at(field, 22, 10)).toBe(0);
    expect(at(field, 21, 11)).toBeCloseTo(2 - Math.SQRT2, 6);
  });

  it('makes a polyline of one point a dot, and one of none nothing', () => {
    expect(at(rasterise([line(3, 4)], 2), 3, 4)).toBe(1);
    expect(rasterise([line()]).every((ink) => ink === 0)).toBe(true);
    expect(rasterise([]).every((ink) => ink === 0)).toBe(true);
  });

  it('draws each segment, forwards or backwards alike', () => {
    const there = rasterise([line(4, 4, 20, 6, 9, 23)]);
    const back = rasterise([line(9, 23, 20, 6, 4, 4)]);
    const apart = rasterise([line(9, 23, 20, 6), line(20, 6, 4, 4)]);
    there.forEach((ink, i) => expect(back[i]).toBeCloseTo(ink, 6));
    there.forEach((ink, i) => expect(apart[i]).toBeCloseTo(ink, 6));
  });

  it('does not add up where strokes cross', () => {
    const once = rasterise([line(5, 14, 22, 14)]);
    expect(rasterise([line(5, 14, 22, 14), line(5, 14, 22, 14)])).toEqual(once);
  });
});
