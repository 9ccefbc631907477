// The drawings that the end-to-end tests draw.

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseInkFile, type InkSample } from '../../src/core/ink-file';

/** Lies beside the project where it is developed; docs say where anyone gets it. */
const PENDIGITS_TEST = new URL('../../../shared/data/pendigits_test.jsonl.gz', import.meta.url);

/** Drawn for this project; see test/fixtures/make-ink.mjs. */
export function readFixtures(): InkSample[] {
  return parseInkFile(readFileSync(new URL('../fixtures/ink.jsonl', import.meta.url), 'utf8'));
}

/** `count` samples of the public benchmark, the same for the same seed; `undefined` where the file is absent. */
export function readBenchmark(count: number, seed: number): InkSample[] | undefined {
  if (!existsSync(PENDIGITS_TEST)) return undefined;
  const samples = parseInkFile(gunzipSync(readFileSync(PENDIGITS_TEST)).toString('utf8'));
  return samples
    .map((sample, index) => ({ sample, rank: scramble(seed + index) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ sample }) => sample);
}

/** One step of Mulberry32: a number that looks random for each seed. */
function scramble(seed: number): number {
  let mixed = Math.imul(seed + 0x6d2b79f5, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
