import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMnist } from '../../../scripts/evaluate/read-mnist';
import { UserError } from '../../../scripts/evaluate/user-error';
import type { Pixels } from '../../../src/core/image/pixels';

describe('readMnist', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digit-pad-mnist-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (images: number[], labels: number[]): void => {
    writeFileSync(join(folder, 't10k-images-idx3-ubyte'), Uint8Array.from(images));
    writeFileSync(join(folder, 't10k-labels-idx1-ubyte'), Uint8Array.from(labels));
  };

  const IMAGES = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const LABELS = [0, 0, 8, 1, 0, 0, 0, 2, 7, 1];

  it('gives each image its label', () => {
    write(IMAGES, LABELS);
    expect(readMnist(folder).map(({ label, image }) => [label, { ...(image as Pixels), data: [...(image as Pixels).data] }])).toEqual([
      ['7', { data: [1, 2, 3, 4, 5, 6], width: 3, height: 2, channels: 1 }],
      ['1', { data: [7, 8, 9, 10, 11, 12], width: 3, height: 2, channels: 1 }],
    ]);
  });

  it.each<[string, number[], number[]]>([
    ['is no IDX file', [0, 0, 9, 3, ...IMAGES.slice(4)], LABELS],
    ['is no IDX file', [0, 0], LABELS],
    ['holds 11 bytes where its head says 12', IMAGES.slice(0, -1), LABELS],
    ['has 2 images, and 1 labels', IMAGES, [0, 0, 8, 1, 0, 0, 0, 1, 7]],
  ])('says that it %s', (text, images, labels) => {
    write(images, labels);
    expect(() => readMnist(folder)).toThrow(UserError);
    expect(() => readMnist(folder)).toThrow(text);
  });

  it('says that a file is missing', () => {
    expect(() => readMnist(join(folder, 'nowhere'))).toThrow('cannot be read');
  });
});
