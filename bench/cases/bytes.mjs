// What a page fetches until its first reading, as a server with brotli sends it.

import { brotliCompressSync, constants } from 'node:zlib';

const BROTLI_BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

export const BYTES = {
  name: 'bytes to first reading, brotli',
  unit: 'kB',
  exact: true,
  ours: (bench) => fetched(bench, 'ours.html'),
  peer: (bench) => fetched(bench, 'peer.html'),
};

async function fetched(bench, name) {
  const page = await bench.open('empty.html');
  const bodies = new Map();
  page.context().on('response', (response) => bodies.set(response.url(), response.body()));
  await page.goto(new URL(name, page.url()).href);
  await page.evaluate((drawing) => globalThis.side.read(drawing), bench.drawings[0]);
  const files = await Promise.all(bodies.values());
  await page.context().close();
  return files.reduce((sum, file) => sum + brotliCompressSync(file, BROTLI_BEST).length, 0) / 1000;
}
