// The pages that people read: README.md and everything in docs/. Paths are those of the project, with forward slashes.

import { readdirSync, readFileSync } from 'node:fs';

/** Every page. */
export const PAGES: readonly string[] = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];

/** A page's text. */
export function readPage(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Every file below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort();
}
