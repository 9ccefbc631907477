// `npm run bump`, second half: writes package.json's version into the lock file and into the source that carries it.

import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const path = 'src/core/version.ts';
const source = readFileSync(path, 'utf8');
const stamped = source.replace(/(?<=VERSION = ')[^']*/, version);
if (!stamped.includes(`VERSION = '${version}'`)) throw new Error(`${path} has no VERSION to stamp`);
writeFileSync(path, stamped);
process.exitCode = await runCommand('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund']);
