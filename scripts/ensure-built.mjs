// Builds what is missing or older than its sources.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One file of each step of the build, so that an interrupted one is noticed. */
const OUTPUTS = [
  'dist/components/index.js',
  'dist/docs.json',
  'dist/entries/index.js',
  'dist/digit-pad/digit-pad.js',
  'dist/sdk/index.js',
  'dist/react/index.js',
  'dist/vue/index.js',
  'dist/angular/index.js',
  'dist/types/sdk/index.d.ts',
  'dist/assets/worker.js',
  'dist/assets/engine.js',
  'dist/assets/ort.mjs',
  'dist/assets/ort.wasm',
  'dist/assets/digit-pad.onnx',
  'dist/assets/digit-pad.json',
];

const SOURCES = ['src', 'models', 'package.json', 'package-lock.json', 'stencil.config.ts', 'rollup.config.js', 'scripts/build.mjs'];

/** Runs the build, with its output shown; resolves to whether it went well. */
export async function build() {
  return (await runCommand(process.execPath, [join(ROOT, 'scripts/build.mjs')], { cwd: ROOT })) === 0;
}

/** Builds where something is missing or out of date; resolves to whether dist/ is whole now. */
export async function ensureBuilt() {
  return isBuilt() || (await build());
}

/** Whether every output is there and none is older than a source. */
export function isBuilt() {
  const outputs = OUTPUTS.map((path) => join(ROOT, path));
  if (!outputs.every((path) => existsSync(path))) return false;
  const oldestOutput = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return newestChange(SOURCES.map((path) => join(ROOT, path))) <= oldestOutput;
}

function newestChange(paths) {
  return Math.max(
    ...paths
      .filter((path) => existsSync(path))
      .map((path) => {
        const stats = statSync(path);
        return stats.isDirectory() ? newestChange(readdirSync(path).map((name) => join(path, name))) : stats.mtimeMs;
      }),
    0,
  );
}
