import { describe, expect, it } from 'vitest';
import type { PreparedInput } from '../../../src/sdk/prepare-inputs';
import { splitBatch } from '../../../src/sdk/split-batch';

const drawing: PreparedInput = { input: new Float32Array(2), summary: undefined };

function picture(megapixels: number): PreparedInput {
  return { input: { data: new Uint8Array(0), width: 1000, height: 1000 * megapixels, channels: 1 }, summary: 'found by the engine' };
}

function sizesOf(...inputs: readonly PreparedInput[]): number[] {
  const portions = splitBatch(inputs);
  expect(portions.flat()).toEqual(inputs);
  return portions.map(({ length }) => length);
}

describe('splitBatch', () => {
  it('sends 32 drawings at once, in their order', () => {
    expect(sizesOf(...Array.from({ length: 70 }, () => ({ ...drawing })))).toEqual([32, 32, 6]);
    expect(splitBatch([])).toEqual([]);
  });

  it('sends pictures of eight megapixels at once, and a larger one by itself', () => {
    expect(sizesOf(picture(2), picture(2), picture(2), picture(2), picture(2))).toEqual([4, 1]);
    expect(sizesOf(picture(8), picture(1))).toEqual([1, 1]);
    expect(sizesOf(picture(12), picture(12), drawing, picture(3), drawing)).toEqual([1, 1, 3]);
  });
});
