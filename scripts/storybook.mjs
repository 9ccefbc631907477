// `npm run storybook`: the stories show what is built, so that comes first.

import { ensureBuilt } from './ensure-built.mjs';
import { runCommand } from './run-command.mjs';

const built = await ensureBuilt();
const [command = 'dev', ...args] = process.argv.slice(2);
process.exitCode = built ? await runCommand('npx', ['--no-install', 'storybook', command, ...args]) : 1;
