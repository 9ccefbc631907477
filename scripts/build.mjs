// `npm run build`: everything in dist/. Stencil empties the folder, so it runs first.

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extendSpecifiers } from './extend-specifiers.mjs';

const require = createRequire(import.meta.url);

/** Files that are shipped as they are, and the names that we give them: ORT renames its own between versions. */
const ASSETS = {
  'ort.mjs': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'),
  'ort.wasm': require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  'digit-pad.onnx': 'models/digit-pad.onnx',
  'digit-pad.json': 'models/digit-pad.json',
};

step('stencil', ['build', '--prod']);
cpSync('src/entries', 'dist/entries', { recursive: true });
step('rollup', ['--config', '--silent']);
mkdirSync('dist/assets', { recursive: true });
for (const [name, source] of Object.entries(ASSETS)) copyFileSync(source, `dist/assets/${name}`);
extendSpecifiers('dist');
console.log('built dist/');

/** Runs a package's command; its output is the person's. */
function step(command, args) {
  const { status, error } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
