// `npm run build`: everything in dist/. Stencil empties the folder, so it runs first.

import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extendSpecifiers } from './extend-specifiers.mjs';
import { runCommand } from './run-command.mjs';

const require = createRequire(import.meta.url);

/** Files that are shipped as they are, and the names that we give them: ORT renames its own between versions. */
const ASSETS = {
  'ort.mjs': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'),
  'ort.wasm': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  'digit-pad.onnx': 'models/digit-pad.onnx',
  'digit-pad.json': 'models/digit-pad.json',
};

await run('stencil', 'build', '--prod');
cpSync('src/entries', 'dist/entries', { recursive: true });
await run('rollup', '--config', '--silent');
mkdirSync('dist/assets', { recursive: true });
for (const [name, source] of Object.entries(ASSETS)) copyFileSync(source, `dist/assets/${name}`);
extendSpecifiers('dist');
console.log('built dist/');

async function run(command, ...args) {
  const code = await runCommand(`node_modules/.bin/${command}`, args);
  if (code !== 0) process.exit(code);
}
