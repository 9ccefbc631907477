// `fetch` for pages and workers, and for files on disk in Node, whose own `fetch` knows no file: addresses.

import { loadFailed, type FetchLike, type ResponseLike } from '../core/fetch-file';

/** Fetches http(s), blob and data addresses, and file addresses in Node. */
export const fetchAnywhere: FetchLike = (url) => (url.startsWith('file:') ? readFromDisk(url) : fetch(url, { credentials: 'same-origin' }));

async function readFromDisk(url: string): Promise<ResponseLike> {
  // The name is no literal, so that bundlers for the browser leave it alone.
  const fileSystem = 'node:fs/promises';
  const { readFile } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ fileSystem)) as { readFile(url: URL): Promise<Uint8Array> };
  const bytes = await readFile(new URL(url)).catch((cause: unknown) => {
    throw loadFailed(url, `could not be read (${cause instanceof Error ? cause.message : String(cause)})`);
  });
  return {
    ok: true,
    status: 200,
    headers: { get: () => null },
    body: null,
    // A copy, since Node may give a view of a pool that other files share; `slice` of a Buffer is no copy.
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}
