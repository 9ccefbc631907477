// What a bundler made of an app.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { WASM_BYTES } from '../../src/core/load-files';

/** Ours: the wasm, the model (0.6 MB), worker, engine, glue and script. The limit leaves an app's own code what it may weigh. */
const PACKAGE_BYTES = WASM_BYTES + 1_000_000;

/** The same files gzipped and as base64: dist/inline/packed.js. */
const PACKED_BYTES = 5_200_000;

/** Expects the one wasm that is ours, once, and not much more than `appBytes` of the app's own code. */
export function expectEmitted(folder: string, { appBytes }: { readonly appBytes: number }): void {
  const files = listFiles(folder);
  const wasm = files.filter(isWasm).map((path) => statSync(path).size);
  expect(wasm, 'sizes of the emitted wasm').toEqual([WASM_BYTES]);
  expect(sumBytes(files), 'emitted bytes').toBeLessThan(PACKAGE_BYTES + appBytes);
}

/** Expects the files of `digit-pad/inline`, packed and once, beside at most 0.5 MB of scripts. */
export function expectInlined(folder: string): void {
  const files = listFiles(folder);
  expect(files.filter(isWasm), 'emitted wasm').toEqual([]);
  expect(sumBytes(files), 'emitted bytes').toBeLessThan(PACKED_BYTES + 500_000);
}

/** What a bundler wrote, without source maps. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.map'));
}

function sumBytes(files: readonly string[]): number {
  return files.reduce((sum, path) => sum + statSync(path).size, 0);
}

/** By its first bytes, whatever its name. */
function isWasm(path: string): boolean {
  return readFileSync(path).subarray(0, 4).equals(Buffer.from('\0asm', 'latin1'));
}
