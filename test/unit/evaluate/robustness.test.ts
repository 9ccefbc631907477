import { describe, expect, it } from 'vitest';
import {
  changeInk,
  drawOnGrid,
  jitter,
  loseContact,
  loseShortestStroke,
  rotate,
  sampleEvenly,
  slant,
  turnRound,
  type InkChange,
} from '../../../scripts/evaluate/change-ink';
import { formatRobustness } from '../../../scripts/evaluate/format-sections';
import { applyCondition, CONDITIONS, judgeCondition } from '../../../scripts/evaluate/robustness';
import { boundingBox, type Drawing } from '../../../src/core/drawing';
import { measureLength, toPolylines, type Polyline } from '../../../training/polyline';
import { seedRandom } from '../../../training/random';
import { readFileSync } from 'node:fs';
import { parseInkFile } from '../../../src/core/ink-file';

const change = (lines: Polyline[], by: InkChange): readonly Polyline[] => by(lines, seedRandom('test'));
const near = (lines: readonly Polyline[], expected: Polyline[]): void => {
  expect(lines.length).toBe(expected.length);
  lines.forEach((line, i) =>
    line.forEach(([x, y], j) => {
      expect(x).toBeCloseTo(expected[i]?.[j]?.[0] ?? NaN, 9);
      expect(y).toBeCloseTo(expected[i]?.[j]?.[1] ?? NaN, 9);
    }),
  );
};

describe('changes of ink', () => {
  it('rotate turns clockwise, as the eye sees y grow downwards', () => {
    near(change([[[0, -1]]], rotate(90)), [[[1, 0]]]);
  });

  it('turnRound draws each stroke from its other end, in the same order', () => {
    near(change([[[0, -1], [0, 0]], [[1, 0], [2, 0], [2, 1]]], turnRound), [[[0, 0], [0, -1]], [[2, 1], [2, 0], [1, 0]]]); // prettier-ignore
  });

  it('slant leans what is above to the right', () => {
    near(change([[[0, -1], [0, 0]]], slant(45)), [[[1, -1], [0, 0]]]); // prettier-ignore
  });

  it('drawOnGrid leaves whole pixels', () => {
    near(change([[[0.24, -0.5], [0.5, 0.31]]], drawOnGrid(10)), [[[2, -5], [5, 3]]]); // prettier-ignore
  });

  it('sampleEvenly shares the points out by length, and each stroke keeps two', () => {
    const lines: Polyline[] = [
      [[0, 0], [0, 3]],
      [[0, 0], [1, 0]],
      [[0, 0], [0, 0.001]],
    ]; // prettier-ignore
    expect(change(lines, sampleEvenly(8)).map((line) => line.length)).toEqual([6, 2, 2]);
    expect(change(lines, sampleEvenly(4000)).map((line) => line.length)).toEqual([2999, 1000, 2]);
  });

  it('jitter moves points by about the deviation', () => {
    const [line = []] = change([[[0, 0], [1, 0]]], jitter(0.02)); // prettier-ignore
    expect(line).toHaveLength(40);
    const deviation = Math.sqrt(line.reduce((sum, [, y]) => sum + y * y, 0) / line.length);
    expect(deviation).toBeGreaterThan(0.012);
    expect(deviation).toBeLessThan(0.028);
  });

  it('loseContact takes one piece out of the longest stroke only', () => {
    const lines: Polyline[] = [[[0, 0], [0, 1]], [[5, 5], [5, 5.2]]]; // prettier-ignore
    const left = change(lines, loseContact(0.2));
    const length = left.reduce((sum, line) => sum + measureLength(line), 0);
    expect(length).toBeGreaterThan(0.95);
    expect(length).toBeLessThan(1.0);
    expect(left[left.length - 1]).toEqual(lines[1]);
  });

  it('loseShortestStroke leaves a single stroke alone', () => {
    const lines: Polyline[] = [[[0, 0], [0, 1]], [[5, 5], [5, 5.2]]]; // prettier-ignore
    expect(change(lines, loseShortestStroke)).toEqual([lines[0]]);
    expect(change(lines.slice(0, 1), loseShortestStroke)).toEqual([lines[0]]);
  });

  it('are the same for the same seed, and drop the area, which fits no longer', () => {
    const drawing: Drawing = { strokes: [{ points: [{ x: 0, y: 0 }, { x: 30, y: 40 }] }], area: { width: 100, height: 100 } }; // prettier-ignore
    const changed = changeInk(drawing, jitter(0.1), seedRandom('a'));
    expect(changed).toEqual(changeInk(drawing, jitter(0.1), seedRandom('a')));
    expect(changed).not.toEqual(changeInk(drawing, jitter(0.1), seedRandom('b')));
    expect(changed).not.toHaveProperty('area');
  });
});

describe('the robustness table', () => {
  it('names each condition once, and leaves every fixture ink that can be recognised', () => {
    expect(new Set(CONDITIONS.map(({ name }) => name)).size).toBe(CONDITIONS.length);
    const samples = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8'));
    for (const condition of CONDITIONS) {
      for (const drawing of applyCondition(samples, condition, '1')) {
        if (!('strokes' in drawing)) continue;
        const box = boundingBox(drawing.strokes);
        expect(box && Math.max(box.width, box.height)).toBeGreaterThan(0.3);
        expect(toPolylines(drawing).flat(2).every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('draws pictures with pens of several widths', () => {
    const samples = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8'));
    const dark = CONDITIONS.filter(({ pen, ruling }) => pen !== undefined && !ruling).map((condition) => {
      const [picture] = applyCondition(samples, condition, '1');
      return picture && 'data' in picture ? picture.data.filter((value) => value < 128).length : NaN;
    });
    expect(dark.length).toBeGreaterThan(3);
    expect(dark).toEqual([...dark].sort((a, b) => a - b));
    expect(dark[0]).toBeGreaterThan(50);
  });

  it('rules the paper of pictures, weaker than the ink and from border to border', () => {
    const samples = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8'));
    const printed = CONDITIONS.filter(({ ruling }) => ruling).map((condition) => {
      const [picture] = applyCondition(samples, condition, '1');
      if (!picture || !('data' in picture)) throw new Error('no picture');
      const { data, width } = picture;
      const grey = Array.from(data, (value) => value > 128 && value < 220);
      return { left: grey.some((is, i) => is && i % width === 0), all: grey.filter(Boolean).length };
    });
    expect(printed.map(({ left }) => left)).toEqual([true, true]);
    expect(printed[1]?.all).toBeGreaterThan(2 * (printed[0]?.all ?? Infinity));
  });

  it('gives share right, its interval and share accepted', () => {
    const figures = judgeCondition('tiny', [
      { label: '1', text: '1', accepted: true },
      { label: '1', text: '7', accepted: true },
      { label: '2', text: '2', accepted: false },
      { label: '3', text: '3', accepted: true },
    ]);
    expect(figures).toMatchObject({ condition: 'tiny', samples: 4, accuracy: 0.75, accepted: 0.75 });
    expect(formatRobustness([figures]).split('\n')[2]).toMatch(/^ {2}tiny +4 {2}75\.00 % {2}30\.06 to 95\.44 {3}75\.00 %$/);
  });
});
