// `npm start`: builds where needed and serves the demo on http://localhost:3000, and below it the examples that are plain
// pages, such as http://localhost:3000/script-tag/.
// PORT sets another port; NO_ISOLATION=1 or --no-isolation leaves out the headers that allow threads.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { serve } from './serve.mjs';

const DEFAULT_PORT = 3000;
const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT is "${process.env['PORT']}"; it takes a number from 0 to 65535.`);
const isolated = process.env['NO_ISOLATION'] !== '1' && !process.argv.includes('--no-isolation');

// Tried before the build as well, so that nobody waits for it in vain.
await (await openServer()).close();
if (!(await ensureBuilt())) fail('The build failed, so there is nothing to serve.');
const server = await openServer();
console.log(`The demo is at ${server.url}${isolated ? '' : ' (not isolated: one thread)'}. Ctrl+C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}

/** The examples that need no installation of their own. */
function plainExamples() {
  const names = readdirSync(folder('examples')).filter(
    (name) => name !== 'demo' && existsSync(folder(`examples/${name}/index.html`)) && !existsSync(folder(`examples/${name}/package.json`)),
  );
  return Object.fromEntries(names.map((name) => [`/${name}/`, folder(`examples/${name}`)]));
}

async function openServer() {
  try {
    return await serve({ roots: { '/': folder('examples/demo'), '/dist/': folder('dist'), ...plainExamples() }, port, isolated });
  } catch (error) {
    return fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
        : `Port ${port} could not be opened: ${error.message}`,
    );
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
