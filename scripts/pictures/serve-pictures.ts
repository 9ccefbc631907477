// Serves the pages that are photographed, and a place whose files come only halfway.

import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../serve.mjs';

/** How far a load that never ends comes. */
const HALFWAY = 0.45;

/** Addresses of what is served, until `close`. */
export interface PictureSite {
  /** The pages of this folder. */
  readonly pages: string;
  /** The demo, as `npm start` serves it. */
  readonly demo: string;
  /** Files of dist/assets of which the largest never comes whole. */
  readonly halfway: string;
  close(): Promise<void>;
}

export async function servePictures(): Promise<PictureSite> {
  const pages = await serve({ roots: { '/': 'scripts/pictures', '/dist/': 'dist', '/themes/': 'stories/themes' } });
  const demo = await serve({ roots: { '/': 'examples/demo', '/dist/': 'dist' } });
  const halfway = await serveHalfway();
  return {
    pages: pages.url,
    demo: demo.url,
    halfway: `http://localhost:${(halfway.address() as AddressInfo).port}/`,
    async close() {
      halfway.closeAllConnections();
      halfway.close();
      await Promise.all([pages.close(), demo.close()]);
    },
  };
}

function serveHalfway(): Promise<Server> {
  const server = createServer((request, response) => {
    const file = `dist/assets/${(request.url ?? '').replace(/[^\w.-]/g, '')}`;
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const type = /\.m?js$/.test(file) ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(size > 0 ? 200 : 404, { 'Content-Type': type, 'Content-Length': size, 'Access-Control-Allow-Origin': '*' });
    if (size === 0) return response.end();
    if (!file.endsWith('.wasm')) return createReadStream(file).pipe(response);
    return createReadStream(file, { end: Math.round(HALFWAY * size) }).pipe(response, { end: false });
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}
