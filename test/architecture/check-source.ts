// The rules between the rooms, and what breaks them in one source.

import { posix } from 'node:path';
import { readImports, readNames } from './read-source';

/** What the files of a room may import beside files of their own room. */
interface RoomRule {
  /** Files or folders of other rooms, from src/. */
  readonly files: readonly string[];
  /** Packages, and the files that may import them; `'*'` for all. */
  readonly packages: Readonly<Record<string, '*' | readonly string[]>>;
}

const ROOMS: Readonly<Record<string, RoomRule>> = {
  core: { files: [], packages: {} },
  worker: { files: ['core/'], packages: { 'onnxruntime-web/wasm': ['worker/ort-runtime.ts'], comlink: ['worker/worker-main.ts'] } },
  sdk: { files: ['core/'], packages: { comlink: '*' } },
  wrappers: { files: [], packages: { 'digit-pad': '*', react: '*', vue: '*', '@angular/core': '*', '@angular/forms': '*' } },
  components: { files: ['sdk/index'], packages: { '@stencil/core': '*', 'perfect-freehand': '*' } },
};

/** Core has no clock, no chance and no surroundings, so that a drawing has one answer everywhere and always. */
const NOT_IN_CORE = new Set(
  'Date performance Math.random globalThis window self document navigator location localStorage console process setTimeout setInterval queueMicrotask crypto'.split(
    ' ',
  ),
);

/**
 * Finds what a source must not do.
 *
 * @param path From src/, with forward slashes, such as `core/drawing.ts`.
 * @returns One line a finding, `src/path:line: what is wrong`.
 */
export function checkSource(path: string, text: string): string[] {
  const room = path.split('/')[0] ?? '';
  const rule = ROOMS[room];
  if (!rule) return [];
  const imports = readImports(path, text)
    .filter(({ name }) => !mayImport(path, room, rule, name))
    .map(({ name, line }) => `src/${path}:${line}: ${room} must not import ${name}`);
  const names = room === 'core' ? readNames(path, text).filter(({ name }) => NOT_IN_CORE.has(name)) : [];
  return [...imports, ...names.map(({ name, line }) => `src/${path}:${line}: core must not use ${name}`)];
}

function mayImport(path: string, room: string, rule: RoomRule, name: string): boolean {
  if (!name.startsWith('.')) {
    const importers = rule.packages[name];
    return importers === '*' || (importers?.includes(path) ?? false);
  }
  const target = posix.normalize(posix.join(posix.dirname(path), name));
  if (target.startsWith(`${room}/`)) return true;
  return rule.files.some((allowed) => (allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed || target === posix.dirname(allowed)));
}
