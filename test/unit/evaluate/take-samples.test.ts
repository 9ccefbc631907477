import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHeldOut, isTrainedOn } from '../../../scripts/evaluate/held-out';
import { digestStrokes, readLabelErrors } from '../../../scripts/evaluate/label-errors';
import { takeSamples } from '../../../scripts/evaluate/take-samples';
import { UserError } from '../../../scripts/evaluate/user-error';
import { parseInkLine } from '../../../src/core/ink-file';

const by = (writer: string) => ({ label: '7', writer, drawing: { strokes: [] } });

describe('isHeldOut', () => {
  it.each([
    // First bytes of their sha256: 0xf2 = 242, 0x19 = 25 and 0x50 = 80.
    ['aga/AnnZchrl', false],
    ['ibm/r02-07', true],
    ['ibm/r04-05', true],
  ])('of %s is %s, as in training/ink.py', (writer, heldOut) => {
    expect(isHeldOut(writer)).toBe(heldOut);
  });
});

describe('isTrainedOn', () => {
  it('goes by the name that training goes by', () => {
    expect(['a/unipen_digits_train.jsonl.gz', 'x_train.jsonl'].every(isTrainedOn)).toBe(true);
    expect(['pendigits_test.jsonl.gz', 'a_train.jsonl/b.jsonl', 'x_train.json'].some(isTrainedOn)).toBe(false);
  });
});

describe('takeSamples', () => {
  const all = [by('aga/AnnZchrl'), by('ibm/r02-07'), by('ibm/r04-05')];
  const options = { heldOut: true, sample: undefined, seed: '1' };

  it('takes only held-out writers of a file that is trained on, and says so', () => {
    const taken = takeSamples('in/x_train.jsonl', all, options);
    expect(taken.samples.map(({ writer }) => writer)).toEqual(['ibm/r02-07', 'ibm/r04-05']);
    expect(taken.title).toBe('x_train.jsonl (2 of 3, held-out writers)');
  });

  it('takes all of any other file, and of every file unless it is told otherwise', () => {
    expect(takeSamples('x_test.jsonl', all, options)).toMatchObject({ samples: all, title: 'x_test.jsonl', heldOut: false });
    expect(takeSamples('x_train.jsonl', all, { ...options, heldOut: false }).samples).toEqual(all);
  });

  it('takes a seeded sample of what is left', () => {
    const taken = takeSamples('x_train.jsonl', all, { heldOut: true, sample: 1, seed: 's' });
    expect(taken.samples).toHaveLength(1);
    expect(taken.title).toBe('x_train.jsonl (1 of 3, held-out writers, seed s)');
  });

  it('says when nothing is left', () => {
    expect(() => takeSamples('x_train.jsonl', [by('aga/AnnZchrl')], options)).toThrow('x_train.jsonl holds no drawing by a held-out writer');
  });
});

describe('label errors', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digit-pad-labels-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (content: string): string => {
    const path = join(folder, 'list.json');
    writeFileSync(path, content);
    return path;
  };

  it('names a drawing by the sha256 of its strokes, whatever else its line says', () => {
    // echo -n '[[[1,2],[3.5,-4]],[]]' | sha256sum
    const digest = '746331a89a4e170da1a5e49c369f8cbc5b63c99f02cd209f6ac7106fddd09c59';
    expect(digestStrokes(parseInkLine('{"label": "7", "writer": "a", "strokes": [[[1, 2], [3.5, -4]], []]}'))).toBe(digest);
    expect(digestStrokes(parseInkLine('{"strokes": [[[1, 2], [3.5, -4]], []], "area": {"width": 9, "height": 9}}'))).toBe(digest);
  });

  it('reads the list', () => {
    const digest = 'ab'.repeat(32);
    expect(readLabelErrors(write(JSON.stringify([{ strokes: digest, because: 'a dash' }])))).toEqual(new Set([digest]));
  });

  it.each([
    ['[', 'cannot be read as JSON'],
    ['{}', 'is no list of label errors'],
    ['[{"strokes": "ab"}]', 'entry 1 has no sha256'],
    ['[null]', 'entry 1 has no sha256'],
    [`[{"strokes": "${'ab'.repeat(32)}"}]`, 'entry 1 has no reason'],
  ])('refuses %s and says why', (content, text) => {
    expect(() => readLabelErrors(write(content))).toThrow(UserError);
    expect(() => readLabelErrors(write(content))).toThrow(text);
  });

  it('reads the committed list, whose entries name each drawing once', () => {
    const entries = JSON.parse(readFileSync('training/label-errors.json', 'utf8')) as unknown[];
    expect(readLabelErrors('training/label-errors.json').size).toBe(entries.length);
  });
});
