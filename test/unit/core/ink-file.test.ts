import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInkLine, parseInkFile, parseInkLine, type InkSample } from '../../../src/core/ink-file';
import { failureOf } from '../fakes/failure';
import { drawingOf } from '../fakes/ink';

const coordinate = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0); // no -0, which JSON lacks
const strokes = fc.array(fc.array(fc.record({ x: coordinate, y: coordinate })).map((points) => ({ points })));
const size = fc.integer({ min: 1, max: 4000 });
const samples: fc.Arbitrary<InkSample> = fc.record({
  label: fc.string(),
  writer: fc.string(),
  drawing: fc.record({ strokes, area: fc.record({ width: size, height: size }) }, { requiredKeys: ['strokes'] }),
});

function refusal(text: string): string {
  const { code, message } = failureOf(() => parseInkFile(text));
  expect(code).toBe('invalid-input');
  return message;
}

describe('formatInkLine and parseInkLine', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const line = formatInkLine(sample);
        expect(line).not.toContain('\n');
        expect(parseInkLine(line)).toEqual(sample);
      }),
    );
  });

  it('leave out times and pressures', () => {
    const drawing = { strokes: [{ points: [{ x: 1, y: 2, t: 3, pressure: 0.5 }] }] };
    expect(formatInkLine({ label: '7', writer: 'w', drawing })).toBe('{"label":"7","writer":"w","strokes":[[[1,2]]]}');
  });
});

describe('parseInkLine', () => {
  it.each(['', 'x', '{"strokes"', 'null', '7', '{"strokes": [[[1]]]}'])('refuses %j by its code', (line) => {
    expect(() => parseInkLine(line)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('parseInkFile', () => {
  it('reads a sample a line, whatever the line breaks, blank lines and further keys', () => {
    const text = '{"label": 7, "writer": "a", "strokes": [[[1, 2, 9], [3, 4]], [[5, 6]]], "dpi": 300}\r\n\r\n  \n{"strokes": []}\n';
    expect(parseInkFile(text)).toEqual([
      { label: '7', writer: 'a', drawing: drawingOf([[1, 2], [3, 4]], [[5, 6]]) }, // prettier-ignore
      { label: '', writer: '', drawing: { strokes: [] } },
    ]);
  });

  it('gives nothing for an empty file', () => {
    expect(parseInkFile('')).toEqual([]);
  });

  it('names the line that is no JSON', () => {
    expect(refusal('{"strokes": []}\n\n{"strokes": [}')).toMatch(/^Line 3 is not ink: /);
  });

  it.each([
    ['null', '`strokes`'],
    ['7', '`strokes`'],
    ['{"label": "7"}', '`strokes`'],
    ['{"strokes": [7]}', 'strokes[0]'],
    ['{"strokes": [[7]]}', 'strokes[0].points[0]'],
    ['{"strokes": [[], [[1]]]}', 'strokes[1].points[0].y'],
    ['{"strokes": [[["1", 2]]]}', 'strokes[0].points[0].x'],
    ['{"strokes": [[[1e400, 2]]]}', 'strokes[0].points[0].x is Infinity'],
    ['{"strokes": [], "area": [3, 4]}', '`area`'],
  ])('names the line of %s, and what is wrong in it', (line, fault) => {
    const message = refusal(`{"strokes": []}\n${line}`);
    expect(message).toMatch(/^Line 2 is not ink: /);
    expect(message).toContain(fault);
  });
});
