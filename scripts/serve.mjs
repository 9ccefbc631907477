// A small static server for the demo, the examples and the tests.

import { readFileSync } from 'node:fs';
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
 * @param {Record<string, string> | ((path: string) => Record<string, string>)} [options.headers] Sent with every answer,
 * or those of an answer by its path; a Content-Type takes the place of the file's own.
 * @param {string} [options.fallback] An HTML file that answers, with 200, for every file that is not there, as servers of
 * single-page apps do. Default: 404.
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` ends with a slash.
 * @throws Node's own error, such as EADDRINUSE.
 */
export async function serve({ roots, port = 0, isolated = false, headers = {}, fallback }) {
  const headersOf = (path) => ({ ...(isolated ? ISOLATION_HEADERS : {}), ...(typeof headers === 'function' ? headers(path) : headers) });
  const places = Object.entries(roots)
    .map(([address, folder]) => ({ address, answer: sirv(folder, { dev: true, etag: true, setHeaders: typeUnknownFiles }) }))
    .sort((a, b) => b.address.length - a.address.length);

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    const place = places.find(({ address }) => path.startsWith(address));
    const notFound = () => {
      if (fallback) {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        return response.end(readFileSync(fallback));
      }
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`No file at ${path}\n`);
    };
    if (!place) return notFound();
    // A file may go between the look at it and its opening.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
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
  if (path.endsWith('.onnx') && !response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/octet-stream');
}
