// npm's `prepare`: builds for whoever installs this folder as a package, as the examples do. Not at `npm install` in this
// folder itself, where `npm start`, `npm test` and `npm run build` build when they need it.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { runCommand } from './run-command.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const asDependency = process.env['INIT_CWD'] !== undefined && `${process.env['INIT_CWD']}/` !== ROOT;

if (asDependency) {
  if (!existsSync(`${ROOT}node_modules`)) await runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT });
  process.exit((await ensureBuilt()) ? 0 : 1);
}
