// `npm run docs`: writes into README.md and the pages of docs/ what other files say: snippets, tables, figures, drawings.
// A test fails where a page is not what this script would make of it.

import { existsSync, writeFileSync } from 'node:fs';
import { drawDiagrams } from './docs/draw-diagrams';
import { fillPage } from './docs/fill-page';
import { PAGES, readPage } from './docs/pages';
import { ensureBuilt } from './ensure-built.mjs';

// The element's tables are made from what its build says of it.
if (!(await ensureBuilt())) process.exit(1);

for (const path of PAGES) {
  const before = readPage(path);
  writeChanged(path, before, fillPage(path, before));
}
for (const [path, svg] of Object.entries(drawDiagrams())) writeChanged(path, existsSync(path) ? readPage(path) : undefined, svg);

function writeChanged(path: string, before: string | undefined, after: string): void {
  if (before === after) return;
  writeFileSync(path, after);
  console.log(`wrote ${path}`);
}
