// `npm run bump`, second half: writes package.json's version into the lock file, and into the source and the pages that carry it.

import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Where a version stands, and in which files. */
const PLACES = [
  [/(?<=VERSION = ')[^']*/, 'src/core/version.ts'],
  [/(?<=digit-pad[@-])\d+\.\d+\.\d+/, 'README.md', 'docs/getting-started.md', 'docs/hosting.md', 'examples/script-tag/README.md'],
];

for (const [place, ...paths] of PLACES) {
  for (const path of paths) {
    const source = readFileSync(path, 'utf8');
    if (!place.test(source)) throw new Error(`${path} has no version to stamp`);
    writeFileSync(path, source.replace(new RegExp(place, 'g'), version));
  }
}
process.exitCode = await runCommand('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund']);
