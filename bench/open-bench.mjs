// What the cases stand on: a server with both sides' pages, and a browser with the DevTools' counters.

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';

const require = createRequire(import.meta.url);
const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Opens server and browser; `open` gives a page in a fresh context, whose cache is empty. */
export async function openBench() {
  const server = await serve({
    roots: {
      '/': folder('bench/pages'),
      '/dist/': folder('dist'),
      '/ort/': dirname(require.resolve('onnxruntime-web/wasm')),
      '/signature_pad/': dirname(require.resolve('signature_pad')),
    },
    isolated: true,
  });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS, '--enable-precise-memory-info'] });
  return {
    browserVersion: browser.version(),
    /** Ink of the tests' fixtures, by label. */
    drawings: readDrawings(),
    async open(name) {
      const context = await browser.newContext({ viewport: { width: 500, height: 500 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`${server.url}${name}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function readDrawings() {
  const lines = readFileSync(folder('test/fixtures/ink.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).map(({ strokes }) => ({ strokes: strokes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })) }));
}

/** Begins to count what the page's main thread works; the function that it gives tells the seconds since then. */
export async function watchMainThread(page) {
  const devtools = await page.context().newCDPSession(page);
  // Chromium counts while a session that asked for it is there.
  await devtools.send('Performance.enable');
  const read = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const before = await read();
  return async () => {
    const seconds = (await read()) - before;
    if (!(seconds > 0)) throw new Error(`The browser counted ${seconds} s of work.`);
    return seconds;
  };
}
