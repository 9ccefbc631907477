import { describe, expect, it } from 'vitest';
import { assertDrawing, boundingBox, MAX_POINTS, summariseInk } from '../../../src/core/drawing';
import { failureOf } from '../fakes/failure';
import { drawingOf } from '../fakes/ink';

describe('boundingBox', () => {
  it('spans the points of all strokes', () => {
    const { strokes } = drawingOf([[10, -5]], [], [[-2, 7], [4, 3]]); // prettier-ignore
    expect(boundingBox(strokes)).toEqual({ x: -2, y: -5, width: 12, height: 12 });
  });

  it('has no size for a single point', () => {
    expect(boundingBox(drawingOf([[3, 4]]).strokes)).toEqual({ x: 3, y: 4, width: 0, height: 0 });
  });

  it('is undefined without points', () => {
    expect(boundingBox([])).toBeUndefined();
    expect(boundingBox(drawingOf([], []).strokes)).toBeUndefined();
  });
});

describe('summariseInk', () => {
  const line = (length: number) => drawingOf([[50, 50], [50, 50 + length]]); // prettier-ignore
  const area = { width: 300, height: 200 };

  it('takes ink under 4 % of the shorter side for a dot, and from 4 % on for more', () => {
    expect(summariseInk({ ...line(7.9), area })?.dot).toBe(true);
    expect(summariseInk({ ...line(8), area })?.dot).toBe(false);
  });

  it('judges by the longer side of the box, so that a thin 1 is no dot', () => {
    expect(summariseInk({ ...line(100), area })?.dot).toBe(false);
  });

  it('takes one point for a dot where the area is unknown, and nothing else', () => {
    expect(summariseInk(line(0))?.dot).toBe(true);
    expect(summariseInk(line(0.1))?.dot).toBe(false);
  });

  it('is undefined for ink without points', () => {
    expect(summariseInk({ strokes: [], area })).toBeUndefined();
  });
});

describe('assertDrawing', () => {
  const refusal = (value: unknown): string => {
    const { code, message } = failureOf(() => {
      assertDrawing(value);
    });
    expect(code).toBe('invalid-input');
    return message;
  };

  it('accepts empty ink, strokes without points, and coordinates up to 1e9', () => {
    expect(() => {
      assertDrawing({ strokes: [] });
      assertDrawing({ strokes: [{ points: [] }, { points: [{ x: -1e9, y: 1e9, t: 3 }] }], area: { width: 1, height: 0.5 } });
    }).not.toThrow();
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['1000000001', 1_000_000_001],
    ['12', '12'],
    ['undefined', undefined],
    ['null', null],
  ])('refuses the coordinate %s and names its place', (shown, value) => {
    expect(
      refusal({
        strokes: [
          { points: [] },
          {
            points: [
              { x: 1, y: 1 },
              { x: value, y: 1 },
            ],
          },
        ],
      }),
    ).toContain(`strokes[1].points[1].x is ${shown};`);
    expect(refusal({ strokes: [{ points: [{ x: 1, y: value }] }] })).toContain(`strokes[0].points[0].y is ${shown};`);
  });

  it.each([[undefined], [null], ['7'], [[]], [{}], [{ strokes: { length: 0 } }]])('refuses %j, which has no strokes', (value) => {
    expect(refusal(value)).toContain('`strokes`');
  });

  it('names the stroke that has no points, also where the array has a hole', () => {
    const withHole: unknown[] = [{ points: [] }];
    withHole[2] = { points: [] };
    expect(refusal({ strokes: [{ points: [] }, null] })).toContain('strokes[1] needs');
    expect(refusal({ strokes: [[1, 2]] })).toContain('strokes[0] needs');
    expect(refusal({ strokes: withHole })).toContain('strokes[1] needs');
  });

  it('names the point that is none, also where the array has a hole', () => {
    expect(refusal({ strokes: [{ points: [[1, 2], null] }] })).toContain('strokes[0].points[0]');
    expect(refusal({ strokes: [{ points: [{ x: 0, y: 0 }, null] }] })).toContain('strokes[0].points[1] is no point');
    expect(refusal({ strokes: [{ points: new Array(1) }] })).toContain('strokes[0].points[0] is no point');
  });

  it('refuses one point more than a million, over all strokes', () => {
    const point = { x: 0, y: 0 };
    const half = { points: new Array<unknown>(MAX_POINTS / 2).fill(point) };
    expect(() => assertDrawing({ strokes: [half, half] })).not.toThrow();
    expect(refusal({ strokes: [half, half, { points: [point] }] })).toContain('1000000 points');
  });

  it.each([[null], [{}], [{ width: 0, height: 5 }], [{ width: 5, height: -1 }], [{ width: Number.NaN, height: 5 }], [{ width: 5, height: Infinity }]])(
    'refuses the area %j',
    (area) => {
      expect(refusal({ strokes: [], area })).toContain('`area`');
    },
  );
});
