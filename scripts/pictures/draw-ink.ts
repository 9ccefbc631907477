// Draws ink on pads by the real mouse of a browser.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Drawing } from '../../src/core/drawing';
import { parseInkFile } from '../../src/core/ink-file';

const SAMPLES = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8'));

/** A hand is faster than an answer of the browser to each move. */
const REPORTS_A_FRAME = 8;

/** A coil across the pad: no digit. */
const SCRIBBLE: Drawing = {
  strokes: [{ points: Array.from({ length: 120 }, (_, i) => ({ x: 62 + 1.35 * i - 34 * Math.sin(i / 4.4), y: 168 + 0.12 * i - 62 * Math.cos(i / 4.4) })) }],
  area: { width: 300, height: 300 },
};

/**
 * The drawing of a name such as `7 european` (a digit and a hand of the tests' ink), or `scribble`.
 *
 * @throws Error for another name.
 */
export function inkNamed(name: string): Drawing {
  if (name === 'scribble') return SCRIBBLE;
  const [label, writer] = name.split(' ');
  const sample = SAMPLES.find((one) => one.label === label && one.writer === writer);
  if (!sample) throw new Error(`The ink of the tests has no "${name}".`);
  return sample.drawing;
}

/** Draws a drawing on a pad, its area on the pad's; `hold` leaves the button down after three quarters of the last stroke. */
export async function drawInk(page: Page, pad: Locator, { strokes, area = { width: 300, height: 300 } }: Drawing, hold = false): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('The pad is not visible.');
  for (const [s, { points }] of strokes.entries()) {
    const held = hold && s === strokes.length - 1;
    const drawn = held ? points.slice(0, Math.ceil(0.75 * points.length)) : points;
    const [first, ...rest] = drawn.map(({ x, y }) => [box.x + (x * box.width) / area.width, box.y + (y * box.height) / area.height] as const);
    if (!first) continue;
    await page.mouse.move(...first);
    await page.mouse.down();
    for (let i = 0; i < rest.length; i += REPORTS_A_FRAME) await Promise.all(rest.slice(i, i + REPORTS_A_FRAME).map((place) => page.mouse.move(...place)));
    if (!held) await page.mouse.up();
  }
}
