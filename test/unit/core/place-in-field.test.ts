import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundingBox, type Stroke } from '../../../src/core/drawing';
import { FIELD_BOX, FIELD_CENTRE, FIELD_SIZE, STROKE_WIDTH, type FieldInk } from '../../../src/core/field';
import { packInk, unpackInk } from '../../../src/core/pack-ink';
import { placeInField } from '../../../src/core/place-in-field';
import { rasterise } from '../../../src/core/rasterise';
import { anyStrokes, drawingOf, transform } from '../fakes/ink';

const fieldOf = (strokes: readonly Stroke[]): Float32Array => rasterise(placeInField(strokes));
const fieldThroughWire = (strokes: readonly Stroke[]): Float32Array => fieldOf(unpackInk(packInk({ strokes })).strokes);

const anyChange = fc.record({
  scale: fc.double({ min: 0.05, max: 50, noNaN: true }),
  x: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  y: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
});

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}

function extent(ink: FieldInk, axis: 0 | 1): { least: number; most: number } {
  const values = ink.flatMap((line) => Array.from(line).filter((_, i) => i % 2 === axis));
  return { least: Math.min(...values), most: Math.max(...values) };
}

function centreOfMass(field: Float32Array): { x: number; y: number } {
  const sum = field.reduce((total, ink) => total + ink, 0);
  const weigh = (index: (pixel: number) => number) => field.reduce((total, ink, pixel) => total + ink * index(pixel), 0) / sum;
  return { x: weigh((pixel) => pixel % FIELD_SIZE), y: weigh((pixel) => Math.floor(pixel / FIELD_SIZE)) };
}

const SEVEN = drawingOf([[10, 10], [90, 12], [40, 140]]).strokes; // prettier-ignore
/** A thick bar with a thin tail: centring its mass would push the tail out of the field. */
const HEAVY_SIDE = drawingOf([[0, 0], [0, 100], [8, 0], [8, 100], [16, 0], [16, 100]], [[0, 50], [100, 50]]).strokes; // prettier-ignore

describe('placeInField', () => {
  it('gives the same field within 1/255 wherever and however large the ink was drawn', () => {
    fc.assert(
      fc.property(anyStrokes, anyChange, (strokes, change) => {
        expect(largestDifference(fieldOf(transform(strokes, change)), fieldOf(strokes))).toBeLessThan(1 / 255);
      }),
    );
  });

  it('gives the same field within 1/255 after the way through 32-bit floats', () => {
    fc.assert(
      fc.property(anyStrokes, anyChange, (strokes, change) => {
        expect(largestDifference(fieldThroughWire(transform(strokes, change)), fieldOf(strokes))).toBeLessThan(1 / 255);
      }),
    );
  });

  it('gives the same field at 1e9, also for ink of a few float steps', () => {
    const steps = drawingOf([[0, 0], [3, 0], [1, 4]]).strokes; // prettier-ignore
    const step = 2 ** -23; // the distance of neighbouring float64 numbers at 1e9
    expect(largestDifference(fieldThroughWire(transform(SEVEN, { x: 1e9, y: -1e9 })), fieldOf(SEVEN))).toBeLessThan(1 / 255);
    expect(largestDifference(fieldOf(transform(steps, { scale: step, x: 1e9, y: -1e9 })), fieldOf(steps))).toBeLessThan(1 / 255);
    expect(largestDifference(fieldOf(transform(SEVEN, { scale: 1e7 })), fieldOf(SEVEN))).toBeLessThan(1 / 255);
  });

  it('makes the longer side 20 pixels, pen included', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const box = boundingBox(strokes);
        fc.pre(box !== undefined && box.width + box.height > 0);
        const ink = placeInField(strokes);
        const sides = ([0, 1] as const).map((axis) => extent(ink, axis).most - extent(ink, axis).least + STROKE_WIDTH);
        expect(Math.max(...sides)).toBeCloseTo(FIELD_BOX, 9);
      }),
    );
  });

  it('keeps the proportions', () => {
    const ink = placeInField(drawingOf([[0, 0], [30, 100]]).strokes); // prettier-ignore
    const width = extent(ink, 0).most - extent(ink, 0).least;
    const height = extent(ink, 1).most - extent(ink, 1).least;
    expect(width / height).toBeCloseTo(0.3, 9);
  });

  it('never cuts ink off: the pen stays inside the field', () => {
    const inside = (ink: FieldInk) => {
      for (const axis of [0, 1] as const) {
        const { least, most } = extent(ink, axis);
        expect(least - STROKE_WIDTH / 2).toBeGreaterThanOrEqual(-0.5 - 1e-9);
        expect(most + STROKE_WIDTH / 2).toBeLessThanOrEqual(FIELD_SIZE - 0.5 + 1e-9);
      }
    };
    fc.assert(fc.property(anyStrokes, (strokes) => inside(placeInField(strokes))));
    inside(placeInField(HEAVY_SIDE));
  });

  it('puts the centre of mass on pixel 14.0', () => {
    const { x, y } = centreOfMass(fieldOf(SEVEN));
    expect(x).toBeCloseTo(FIELD_CENTRE, 1);
    expect(y).toBeCloseTo(FIELD_CENTRE, 1);
  });

  it('puts the centre of mass of any ink within a fifth of a pixel of it, unless the ink meets the rim', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const ink = placeInField(strokes);
        const mass = centreOfMass(rasterise(ink));
        for (const [axis, centre] of [
          [0, mass.x],
          [1, mass.y],
        ] as const) {
          // prettier-ignore
          const { least, most } = extent(ink, axis);
          const meetsRim = least - STROKE_WIDTH / 2 < -0.49 || most + STROKE_WIDTH / 2 > FIELD_SIZE - 0.51;
          if (!meetsRim) expect(Math.abs(centre - FIELD_CENTRE)).toBeLessThan(0.2);
        }
      }),
    );
  });

  it('moves ink with a heavy side to the rim and no further', () => {
    const ink = placeInField(HEAVY_SIDE);
    expect(centreOfMass(rasterise(ink)).x).toBeLessThan(FIELD_CENTRE - 0.5);
    expect(extent(ink, 0).most + STROKE_WIDTH / 2).toBeCloseTo(FIELD_SIZE - 0.5, 9);
  });

  it('weighs a line that was drawn twice once', () => {
    const twice = [...SEVEN, ...drawingOf([[10, 10], [90, 12]]).strokes]; // prettier-ignore
    expect(largestDifference(fieldOf(twice), fieldOf(SEVEN))).toBeLessThan(1e-6);
  });

  it('makes a single point, and a stroke that stays in place, a dot on the centre', () => {
    const dot = fieldOf(drawingOf([[123, 45]]).strokes);
    expect(fieldOf(drawingOf([[7, 7], [7, 7]]).strokes)).toEqual(dot); // prettier-ignore
    expect(centreOfMass(dot)).toEqual({ x: FIELD_CENTRE, y: FIELD_CENTRE });
    expect(dot[FIELD_CENTRE * FIELD_SIZE + FIELD_CENTRE]).toBe(1);
    expect(dot.filter((ink) => ink > 0)).toHaveLength(9);
  });

  it('leaves out strokes without points, and gives nothing for empty ink', () => {
    expect(placeInField([])).toEqual([]);
    expect(placeInField([{ points: [] }])).toEqual([]);
    expect(placeInField([{ points: [] }, ...SEVEN, { points: [] }])).toEqual(placeInField(SEVEN));
  });

  it('takes 100,000 points, and the same line in 100,000 steps gives the same field', () => {
    const turn = (count: number): [number, number][] =>
      Array.from({ length: count }, (_, i) => {
        const angle = (2 * Math.PI * i) / (count - 1);
        return [100 + 40 * Math.sin(angle), 100 - 60 * Math.cos(angle)];
      });
    const difference = largestDifference(fieldOf(drawingOf(turn(100_000)).strokes), fieldOf(drawingOf(turn(500)).strokes));
    expect(difference).toBeLessThan(1 / 255);
  });
});
