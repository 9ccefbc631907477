// Reading a drawing in a page: by the SDK, and by ONNX Runtime Web on the page with a canvas that is read back.

import { watchMainThread } from '../open-bench.mjs';

const READINGS = 200;

/** From an empty cache to the first reading. */
export const START = { name: 'start to first reading', unit: 'ms', ours: (bench) => start(bench, 'ours.html'), peer: (bench) => start(bench, 'peer.html') };

/** One reading after another, each awaited. */
export const WARM = { name: 'reading, warm', unit: 'ms', ours: (bench) => warm(bench, 'ours.html'), peer: (bench) => warm(bench, 'peer.html') };

/** What a reading takes from the page's main thread, where scrolling and typing want to go on. */
export const MAIN_THREAD = {
  name: 'main thread, each reading',
  unit: 'ms',
  ours: (bench) => busy(bench, 'ours.html'),
  peer: (bench) => busy(bench, 'peer.html'),
};

async function start(bench, name) {
  const page = await bench.open(name);
  const ms = await page.evaluate(async (drawing) => {
    await globalThis.side.read(drawing);
    return performance.now();
  }, bench.drawings[0]);
  await page.context().close();
  return ms;
}

async function warm(bench, name) {
  const page = await bench.open(name);
  const ms = await page.evaluate(readRepeatedly, [bench.drawings, READINGS]);
  await page.context().close();
  return ms / READINGS;
}

async function busy(bench, name) {
  const page = await bench.open(name);
  await page.evaluate(readRepeatedly, [bench.drawings, 1]);
  const secondsSince = await watchMainThread(page);
  await page.evaluate(readRepeatedly, [bench.drawings, READINGS]);
  const seconds = await secondsSince();
  await page.context().close();
  return (1000 * seconds) / READINGS;
}

/** In the page: milliseconds for that many readings, after one that loads the model. */
async function readRepeatedly([drawings, count]) {
  await globalThis.side.read(drawings[0]);
  const begun = performance.now();
  for (let i = 0; i < count; i++) await globalThis.side.read(drawings[i % drawings.length]);
  return performance.now() - begun;
}
