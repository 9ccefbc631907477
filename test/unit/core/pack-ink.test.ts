import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/drawing';
import { packInk, unpackInk } from '../../../src/core/pack-ink';
import { drawingOf } from '../fakes/ink';

/** Eighths up to 2^17 are exact in 32-bit floats, and so are their differences. */
const eighths = fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((n) => n / 8);
const strokes = fc.array(fc.array(fc.record({ x: eighths, y: eighths }), { maxLength: 20 }).map((points) => ({ points })), { maxLength: 6 }); // prettier-ignore
const area = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });
const drawings: fc.Arbitrary<Drawing> = fc.record({ strokes, area }, { requiredKeys: ['strokes'] });

function fromFirstPoint(drawing: Drawing): Drawing {
  const origin = drawing.strokes.flatMap(({ points }) => points)[0] ?? { x: 0, y: 0 };
  return { ...drawing, strokes: drawing.strokes.map(({ points }) => ({ points: points.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })) })) };
}

describe('packInk and unpackInk', () => {
  it('are inverse, but for the place of the first point', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        expect(unpackInk(packInk(drawing))).toEqual(fromFirstPoint(drawing));
      }),
    );
  });

  it('keep strokes without points, and the absence of an area', () => {
    expect(unpackInk(packInk(drawingOf([], [[5, 5]], [])))).toEqual(drawingOf([], [[0, 0]], []));
    expect(unpackInk(packInk({ strokes: [] }))).toEqual({ strokes: [] });
  });

  it('keep small ink precise far from the origin', () => {
    const far = drawingOf([[1e9, -1e9], [1e9 + 0.5, -1e9 - 0.25]]); // prettier-ignore
    expect(unpackInk(packInk(far))).toEqual(drawingOf([[0, 0], [0.5, -0.25]])); // prettier-ignore
  });

  it('take a new buffer of four bytes a number, which a caller may transfer', () => {
    const packed = packInk(drawingOf([[1, 2], [3, 4]], [[5, 6]])); // prettier-ignore
    expect(packed.buffer.byteLength).toBe(4 * (3 + 2 + 6));
  });
});
