// `npm run build`: everything in dist/, and nothing from a build before.

import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { collectNotices } from './collect-notices.mjs';
import { extendSpecifiers } from './extend-specifiers.mjs';
import { packAssets } from './pack-assets.mjs';
import { runCommand } from './run-command.mjs';

const require = createRequire(import.meta.url);

/** Files that are shipped as they are, and the names that we give them: ORT renames its own between versions. */
const ASSETS = {
  'ort.mjs': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'),
  'ort.wasm': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  'digit-pad.onnx': 'models/digit-pad.onnx',
  'digit-pad.json': 'models/digit-pad.json',
};

rmSync('dist', { recursive: true, force: true });
await run('@stencil/core/bin/stencil', 'build', '--prod');
await run('tsx/dist/cli.mjs', 'scripts/write-manifest.ts');
cpSync('src/entries', 'dist/entries', { recursive: true });
// Angular's compiler is TypeScript's own for the other wrappers. They import the package by its name: what is built by now.
await run('@angular/compiler-cli/bundles/src/bin/ngc.js', '--project', 'src/wrappers/tsconfig.build.json');
await run('rollup/dist/bin/rollup', '--config', '--silent');
rmSync('dist/wrappers', { recursive: true });
mkdirSync('dist/assets', { recursive: true });
for (const [name, source] of Object.entries(ASSETS)) copyFileSync(source, `dist/assets/${name}`);
// publint drops long lines' ends with their comments and would take the glue for CommonJS: its export gets a line of its own.
writeFileSync('dist/assets/ort.mjs', readFileSync('dist/assets/ort.mjs', 'utf8').replace('export default', '\nexport default'));
packAssets('dist');
writeFileSync('dist/assets/THIRD-PARTY-NOTICES.txt', collectNotices());
extendSpecifiers('dist');
console.log('built dist/');

/** Runs a package's program by Node itself: the names in node_modules/.bin differ between systems. */
async function run(program, ...args) {
  const code = await runCommand(process.execPath, [`node_modules/${program}`, ...args]);
  if (code !== 0) process.exit(code);
}
