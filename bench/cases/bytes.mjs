// What a page fetches until its first reading, as a server with brotli sends it.

import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

const BROTLI_BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export const BYTES = {
  name: 'bytes to first reading, brotli',
  unit: 'kB',
  exact: true,
  ours: (bench) => fetched(bench, 'ours.html'),
  peer: (bench) => fetched(bench, 'peer.html'),
};

/** Packed sizes by content: both sides fetch the same 14 MB of WebAssembly. */
const packed = new Map();

async function fetched(bench, name) {
  const page = await bench.open('empty.html');
  const urls = new Set();
  page.context().on('request', (request) => urls.add(request.url()));
  await page.goto(new URL(name, page.url()).href);
  await page.evaluate((drawing) => globalThis.side.read(drawing), bench.drawings[0]);
  await page.context().close();
  const files = [...urls].filter((url) => url.startsWith('http'));
  const sizes = await Promise.all(files.map(async (url) => packedSize(Buffer.from(await (await fetch(url)).arrayBuffer()))));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function packedSize(bytes) {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (!packed.has(digest)) packed.set(digest, brotliCompressSync(bytes, BROTLI_BEST).length);
  return packed.get(digest);
}
