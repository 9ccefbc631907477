// Serves the files of a snippet as a host would: beside the package, with the headers that a page of the docs names.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A site that is being served. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves files from an empty folder.
 *
 * @param files Texts by path, such as `{ 'index.html': '…' }`.
 * @param headers Sent with every answer.
 * @param places Where the package's dist/ is, beside `/dist/`, such as `['/digit-pad/']`.
 */
export async function serveFiles(
  files: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
  places: readonly string[] = [],
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-docs-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const roots = { '/': folder, '/dist/': DIST, ...Object.fromEntries(places.map((place) => [place, DIST])) };
  const { url, close } = await serve({ roots, headers });
  return {
    url,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads headers as the docs write them, one a line. */
export function parseHeaders(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      }),
  );
}
