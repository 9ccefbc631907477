// Reads an ink file from disk, gzipped or not.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { InkSample } from '../../src/sdk/index';
import { UserError } from './user-error';

/**
 * @param parse The SDK's `parseInkFile`.
 * @throws UserError, naming the file and where it can the line, when it cannot be read or holds no drawings.
 */
export function readInk(file: string, parse: (text: string) => InkSample[]): InkSample[] {
  const samples = blaming(file, 'is no ink file', () => parse(readText(file)));
  if (samples.length === 0) throw new UserError(`${file} holds no drawings.`);
  return samples;
}

function readText(file: string): string {
  const bytes = blaming(file, 'cannot be read', () => readFileSync(file));
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (gzipped ? blaming(file, 'cannot be unpacked', () => gunzipSync(bytes)) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}

function blaming<Value>(file: string, happened: string, run: () => Value): Value {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${file} ${happened}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
