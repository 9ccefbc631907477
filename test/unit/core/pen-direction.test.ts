import { describe, expect, it } from 'vitest';
import { FIELD_LENGTH, FIELD_SIZE, type FieldInk } from '../../../src/core/field';
import { drawDirection } from '../../../src/core/pen-direction';
import { rasterise } from '../../../src/core/rasterise';
import { seedRandom } from '../../../training/random';

const line = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

/** Direction at a pixel, [right, down]. */
function directionAt(ink: FieldInk, x: number, y: number): [number, number] {
  const planes = drawDirection(ink, rasterise(ink));
  const pixel = y * FIELD_SIZE + x;
  return [planes[pixel] ?? NaN, planes[FIELD_LENGTH + pixel] ?? NaN];
}

const ACROSS = [line(5, 14, 22, 14)];

describe('drawDirection', () => {
  it.each([
    ['to the right', line(5, 14, 22, 14), [1, 0]],
    ['to the left', line(22, 14, 5, 14), [-1, 0]],
    ['down', line(14, 5, 14, 22), [0, 1]],
    ['up', line(14, 22, 14, 5), [0, -1]],
    ['down and to the right', line(5, 5, 23, 23), [Math.SQRT1_2, Math.SQRT1_2]],
  ] as const)('says where a line goes: %s', (_, stroke, [right, down]) => {
    const direction = directionAt([stroke], 14, 14);
    expect(direction[0]).toBeCloseTo(right, 6);
    expect(direction[1]).toBeCloseTo(down, 6);
  });

  it('is 0 where there is no ink, and nowhere longer than the ink', () => {
    const random = seedRandom('scribble');
    for (let round = 0; round < 20; round++) {
      const ink = [Float64Array.from({ length: 40 }, () => random.uniform(2, 26))];
      const field = rasterise(ink);
      const planes = drawDirection(ink, field);
      field.forEach((value, pixel) => expect(Math.hypot(planes[pixel] ?? NaN, planes[FIELD_LENGTH + pixel] ?? NaN)).toBeLessThanOrEqual(value + 1e-6));
    }
  });

  it('does not depend on how many points a line has', () => {
    const dense = [Float64Array.from({ length: 2 * 401 }, (_, i) => (i % 2 ? 14 : 5 + (17 * (i - (i % 2))) / 800))];
    const [few, many] = [ACROSS, dense].map((ink) => drawDirection(ink, rasterise(ink)));
    many?.forEach((value, i) => expect(value).toBeCloseTo(few?.[i] ?? NaN, 1));
  });

  it('is barely moved by the steps of a coarse grid', () => {
    const steps = [line(...Array.from({ length: 18 }, (_, i) => [5 + i, 5 + i, 6 + i, 5 + i]).flat())];
    const [right, down] = directionAt(steps, 14, 14);
    expect(right / down).toBeGreaterThan(0.7);
    expect(right / down).toBeLessThan(1.4);
  });

  it('has none where a line is drawn to and fro', () => {
    expect(directionAt([line(5, 14, 22, 14, 5, 14)], 14, 14)[0]).toBeCloseTo(0, 6);
  });

  it.each([
    ['a dot', [line(14, 14)]],
    ['a dot of many points', [line(14, 14, 14, 14, 14, 14)]],
    ['no ink', []],
    ['an empty line', [line()]],
    ['ink beyond the field', [line(-90, -90, -50, -50)]],
  ])('has none for %s', (_, ink) => {
    expect(drawDirection(ink, rasterise(ink)).every((value) => value === 0)).toBe(true);
  });

  it('turns its sign where the stroke is drawn from its other end', () => {
    const curve = [line(20, 6, 8, 7, 9, 13, 19, 15, 17, 22, 8, 21)];
    const back = [Float64Array.from({ length: 12 }, (_, i) => curve[0]?.[10 - i + 2 * (i % 2)] ?? NaN)];
    const [there, again] = [curve, back].map((ink) => drawDirection(ink, rasterise(ink)));
    there?.forEach((value, i) => expect(again?.[i]).toBeCloseTo(-value, 5));
  });
});
