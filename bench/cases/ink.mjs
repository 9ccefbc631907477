// Ink for the eye: what the main thread does for it, beside signature_pad.

import { watchMainThread } from '../open-bench.mjs';

const STROKES = 30;
const MOVES = 60;

export const INK = {
  name: 'main thread, 1,000 pen moves',
  unit: 'ms',
  ours: (bench) => drawOn(bench, 'ours-ink.html'),
  peer: (bench) => drawOn(bench, 'peer-ink.html'),
};

async function drawOn(bench, name) {
  const page = await bench.open(name);
  await page.waitForFunction(() => globalThis.surfaceIsReady);
  const secondsSince = await watchMainThread(page);
  for (let stroke = 0; stroke < STROKES; stroke++) await drawLoop(page.mouse, stroke);
  const seconds = await secondsSince();
  const drawn = await page.evaluate(() => globalThis.countStrokes());
  await page.context().close();
  if (drawn !== STROKES) throw new Error(`${name} holds ${drawn} of ${STROKES} strokes`);
  return (1e6 * seconds) / (STROKES * MOVES);
}

/** A curl at a place of its own. */
async function drawLoop(mouse, stroke) {
  const [x, y] = [120 + 40 * (stroke % 6), 120 + 40 * Math.floor(stroke / 6)];
  await mouse.move(x, y);
  await mouse.down();
  for (let i = 1; i <= MOVES; i++) await mouse.move(x + i / 2 + 15 * Math.sin(i / 6), y + 15 * Math.cos(i / 6));
  await mouse.up();
}
