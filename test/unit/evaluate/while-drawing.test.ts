import { describe, expect, it } from 'vitest';
import { cutInk, listPrefixes, MOMENTS } from '../../../scripts/evaluate/cut-ink';
import { formatWhileDrawing } from '../../../scripts/evaluate/format-sections';
import { judgeWhileDrawing, prefixesOf, type PrefixReading, type UnfinishedDigit } from '../../../scripts/evaluate/while-drawing';
import unfinishedDigits from '../../../training/unfinished-digits.json' with { type: 'json' };
import type { Drawing } from '../../../src/core/drawing';

const draw = (...strokes: [number, number][][]): Drawing => ({ strokes: strokes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })) });

describe('cutInk', () => {
  const corner = draw([
    [0, 0],
    [0, 6],
    [4, 6],
  ]);

  it('keeps the part of the way that the pen went, up to a point between two samples', () => {
    expect(cutInk(corner, 0.25)).toEqual([
      draw([
        [0, 0],
        [0, 2.5],
      ]),
    ]);
    expect(cutInk(corner, 0.8)).toEqual([
      draw([
        [0, 0],
        [0, 6],
        [2, 6],
      ]),
    ]);
  });

  it('goes on in the next stroke, and does not count the way through the air', () => {
    const two = draw(
      [
        [0, 0],
        [0, 6],
      ],
      [
        [50, 0],
        [54, 0],
      ],
    );
    expect(cutInk(two, 0.75)).toEqual([
      draw(
        [
          [0, 0],
          [0, 6],
        ],
        [
          [50, 0],
          [51.5, 0],
        ],
      ),
    ]);
  });

  it('keeps the area, by which a tap is told', () => {
    expect(cutInk({ ...corner, area: { width: 9, height: 9 } }, 0.5)[0]?.area).toEqual({ width: 9, height: 9 });
  });

  it('cuts nothing where the pen did not move', () => {
    expect(cutInk(draw([[1, 1]]), 0.5)).toEqual([]);
    expect(cutInk(draw([]), 0.5)).toEqual([]);
  });
});

describe('listPrefixes', () => {
  it('takes each pen-up but the last, and three shares of the ink; strokes without points do not count', () => {
    const three = draw([[0, 0], [0, 4]], [], [[9, 0], [9, 4]], [[5, 5], [6, 5]]); // prettier-ignore
    const prefixes = listPrefixes(three);
    expect(prefixes.map(({ moment }) => moment)).toEqual(['pen-up', 'pen-up', '25 %', '50 %', '75 %']);
    expect(prefixes.slice(0, 2).map(({ drawing }) => drawing.strokes.length)).toEqual([1, 2]);
  });

  it('has none for a tap', () => {
    expect(listPrefixes(draw([[3, 3]]))).toEqual([]);
  });
});

describe('judgeWhileDrawing', () => {
  const reading = (label: string, moment: PrefixReading['moment'], text: string, confidence: number): PrefixReading => ({ label, moment, text, confidence });
  const listed: UnfinishedDigit[] = [{ digit: '9', as: '0', at: ['50 %'], because: 'its loop is a 0' }];
  const readings = [
    reading('9', '50 %', '0', 0.95),
    reading('9', '50 %', '4', 0.95),
    reading('9', '50 %', '4', 0.9),
    reading('9', '50 %', '9', 0.99),
    reading('9', '75 %', '0', 0.95),
    reading('6', '50 %', '0', 0.95),
  ];
  const figures = judgeWhileDrawing(readings, ['6', '9'], listed);
  const cell = (label: string, moment: string) => figures.find((figure) => figure.label === label && figure.moment === moment);

  it('counts wrong readings over 0.9, and of these the ones that are not listed for that moment', () => {
    expect(cell('9', '50 %')).toEqual({
      label: '9',
      moment: '50 %',
      prefixes: 4,
      confidentlyWrong: 2,
      unlisted: 1,
      readAs: [{ label: '9', text: '4', count: 1 }],
    });
    expect(cell('9', '75 %')).toMatchObject({ prefixes: 1, confidentlyWrong: 1, unlisted: 1 });
    expect(cell('6', '50 %')).toMatchObject({ prefixes: 1, confidentlyWrong: 1, unlisted: 1 });
    expect(cell('6', '25 %')).toMatchObject({ prefixes: 0, confidentlyWrong: 0, unlisted: 0 });
  });

  it('sums all labels up', () => {
    expect(cell('all', '50 %')).toMatchObject({ prefixes: 5, confidentlyWrong: 3, unlisted: 2 });
  });

  it('is written as a table, with a dash where there is no prefix', () => {
    const lines = formatWhileDrawing(figures).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/^ {2}9 +- +- +50\.00 % \(25\.00 %\) of 4 +100\.00 % \(100\.00 %\) of 1$/);
  });
});

describe('prefixesOf', () => {
  it('gives each prefix its label', () => {
    const drawing = draw([[0, 0], [0, 4]]); // prettier-ignore
    expect(prefixesOf([{ label: '1', writer: '', drawing }]).map(({ label, moment }) => [label, moment])).toEqual([
      ['1', '25 %'],
      ['1', '50 %'],
      ['1', '75 %'],
    ]);
  });
});

describe('training/unfinished-digits.json', () => {
  it('lists pairs of two different digits once, at known moments, each with its reason', () => {
    const pairs = unfinishedDigits.map(({ digit, as }) => `${digit}${as}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { digit, as, at, because } of unfinishedDigits) {
      expect(`${digit}${as}`).toMatch(/^\d\d$/);
      expect(digit).not.toBe(as);
      expect(at.length).toBeGreaterThan(0);
      expect(MOMENTS).toEqual(expect.arrayContaining(at));
      expect(because).not.toBe('');
    }
  });
});
