// A small static server for the demo and the tests.

import { createServer } from 'node:http';
import sirv from 'sirv';

/** What a page needs to be cross-origin isolated, and so to use threads. */
export const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serves folders over http until `close` is called.
 *
 * @param {object} options
 * @param {Record<string, string>} options.roots Folder by address, such as `{ '/': 'examples/demo', '/dist/': 'dist' }`;
 * the longest address that fits wins.
 * @param {number} [options.port] 0, the default, takes a free one.
 * @param {boolean} [options.isolated] When `true`, pages are cross-origin isolated.
 * @param {Record<string, string>} [options.headers] Sent with every answer.
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` ends with a slash.
 * @throws Node's own error, such as EADDRINUSE.
 */
export async function serve({ roots, port = 0, isolated = false, headers = {} }) {
  const every = { ...(isolated ? ISOLATION_HEADERS : {}), ...headers };
  const places = Object.entries(roots)
    .map(([address, folder]) => ({ address, answer: sirv(folder, { dev: true, setHeaders: typeUnknownFiles }) }))
    .sort((a, b) => b.address.length - a.address.length);

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(every)) response.setHeader(name, value);
    const path = request.url ?? '/';
    const place = places.find(({ address }) => path.startsWith(address));
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`No file at ${path}\n`);
    };
    if (!place) return notFound();
    request.url = path.slice(place.address.length - 1);
    place.answer(request, response, notFound);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close() {
      const closed = new Promise((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** sirv knows the types of .wasm and .mjs, and none for models. */
function typeUnknownFiles(response, path) {
  if (path.endsWith('.onnx')) response.setHeader('Content-Type', 'application/octet-stream');
}
