// Which drawings the training never saw: the same rule as training/ink.py.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** When `true`, nothing by this writer is trained on: one in five, by the first byte of the name's sha256. */
export function isHeldOut(writer: string): boolean {
  return (createHash('sha256').update(writer, 'utf8').digest()[0] ?? 0) % 5 === 0;
}

/** When `true`, training takes the file's other writers; it never sees any of the files that are named otherwise. */
export function isTrainedOn(file: string): boolean {
  return /_train\.jsonl(\.gz)?$/.test(basename(file));
}
