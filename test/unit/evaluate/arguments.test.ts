import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../scripts/evaluate/parse-arguments';
import { pickSample } from '../../../scripts/evaluate/pick-sample';
import { readInk } from '../../../scripts/evaluate/read-ink';
import { UserError } from '../../../scripts/evaluate/user-error';
import { parseInkFile } from '../../../src/core/ink-file';

describe('parseArguments', () => {
  it('takes files, and a sample, seed and JSON file where they are asked for', () => {
    expect(parseArguments(['a.jsonl', 'b.jsonl.gz'])).toMatchObject({ files: ['a.jsonl', 'b.jsonl.gz'], json: undefined, sample: undefined, seed: '1' });
    expect(parseArguments(['--sample', '100', 'a', '--seed', 'x', '--json', 'o.json'])).toMatchObject({ files: ['a'], json: 'o.json', sample: 100, seed: 'x' });
  });

  it('takes what else is to be measured, and nothing more unless it is asked for', () => {
    expect(parseArguments(['a'])).toMatchObject({
      heldOut: false,
      robustness: false,
      whileDrawing: false,
      labelErrors: undefined,
      out: undefined,
    });
    const all = ['--held-out', '--robustness', '--while-drawing', '--label-errors', 'l.json', '--out', 'o', 'a'];
    expect(parseArguments(all)).toMatchObject({ heldOut: true, robustness: true, whileDrawing: true, labelErrors: 'l.json', out: 'o' });
  });

  it('needs no ink file where MNIST is read', () => {
    expect(parseArguments(['--mnist', 'm'])).toMatchObject({ files: [], mnist: 'm' });
  });

  it('takes a seed for changed ink too', () => {
    expect(parseArguments(['--robustness', '--seed', 'x', 'a'])).toMatchObject({ seed: 'x' });
  });

  it('asks for help', () => {
    expect(parseArguments(['--help'])).toBeUndefined();
    expect(parseArguments(['-h', 'a'])).toBeUndefined();
  });

  it.each([
    [[], 'No ink file'],
    [['--sample', '10'], 'No ink file'],
    [['--sample', '0', 'a'], '"0"'],
    [['--sample', '1.5', 'a'], '"1.5"'],
    [['--sample', 'ten', 'a'], '"ten"'],
    [['--seed', '2', 'a'], '--seed'],
    [['--json'], '--json'],
    [['--model', 'a'], '--model'],
  ])('refuses %j and says why', (args, text) => {
    expect(() => parseArguments(args)).toThrow(UserError);
    expect(() => parseArguments(args)).toThrow(text);
  });
});

describe('pickSample', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);

  it('takes so many different items, in their order', () => {
    const picked = pickSample(items, 20, '1');
    expect(new Set(picked).size).toBe(20);
    expect(picked).toEqual([...picked].sort((a, b) => a - b));
  });

  it('takes the same ones for the same seed, and others for another', () => {
    expect(pickSample(items, 20, 'a')).toEqual(pickSample(items, 20, 'a'));
    expect(pickSample(items, 20, 'a')).not.toEqual(pickSample(items, 20, 'b'));
  });

  it('takes all where there are no more', () => {
    expect(pickSample(items, 50, '1')).toEqual(items);
    expect(pickSample(items, 99, '1')).toEqual(items);
    expect(pickSample([], 3, '1')).toEqual([]);
  });

  it('prefers none: over many seeds each item comes up about as often', () => {
    const counts = items.map(() => 0);
    for (let seed = 0; seed < 500; seed++) for (const item of pickSample(items, 10, `${seed}`)) counts[item] = (counts[item] ?? 0) + 1;
    // 100 expected, deviation 9: five deviations to either side.
    expect(Math.min(...counts)).toBeGreaterThan(55);
    expect(Math.max(...counts)).toBeLessThan(145);
  });
});

describe('readInk', () => {
  const LINES = '{"label": "7", "strokes": [[[1, 2]]]}\n{"label": "x", "strokes": []}\n';
  let folder = '';
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digit-pad-ink-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads ink files, gzipped or not, whatever their names', () => {
    expect(readInk(write('plain', LINES), parseInkFile)).toEqual(parseInkFile(LINES));
    expect(readInk(write('packed', gzipSync(LINES)), parseInkFile)).toEqual(parseInkFile(LINES));
    expect(readInk(write('marked', `\uFEFF${LINES}`), parseInkFile)).toEqual(parseInkFile(LINES));
  });

  it.each([
    ['missing.jsonl', undefined, 'cannot be read: ENOENT'],
    ['empty.jsonl', '\n', 'holds no drawings'],
    ['damaged.jsonl.gz', gzipSync(LINES).subarray(0, 30), 'cannot be unpacked'],
    ['wrong.jsonl', `${LINES}{"strokes": 7}\n`, 'is no ink file: Line 3'],
  ])('says what is wrong with %s', (name, content, text) => {
    const path = content === undefined ? join(folder, name) : write(name, content);
    expect(() => readInk(path, parseInkFile)).toThrow(UserError);
    expect(() => readInk(path, parseInkFile)).toThrow(`${path} ${text}`);
  });
});
