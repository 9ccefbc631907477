// Ink for the stories: the digits of the tests' fixtures, and what is no digit.

import fixtures from '../test/fixtures/ink.jsonl?raw';
import { parseInkFile } from './sdk';
import type { Drawing } from '../dist/types/sdk/index.js';

const samples = parseInkFile(fixtures);

/** A hand of test/fixtures/make-ink.mjs. */
export type Hand = 'plain' | 'european' | 'sloppy';

/** A digit as one of the hands writes it, on a pad of 300. */
export function digit(label: string, hand: Hand = 'plain'): Drawing {
  const sample = samples.find((one) => one.label === label && one.writer === hand);
  if (!sample) throw new Error(`No hand "${hand}" writes "${label}"`);
  return { ...sample.drawing, area: { width: 300, height: 300 } };
}

/** A zigzag that fills the pad: no digit. */
export const SCRIBBLE: Drawing = {
  strokes: [{ points: Array.from({ length: 24 }, (_, i) => ({ x: 15 + ((i * 37) % 70), y: 20 + ((i * 53) % 60) })) }],
  area: { width: 100, height: 100 },
};
