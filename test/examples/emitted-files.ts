// What a bundler made of an app.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { WASM_BYTES } from '../../src/core/load-files';

/** Ours: the wasm, the model (0.6 MB), worker, engine, glue and script. The limit leaves an app's own code what it may weigh. */
const PACKAGE_BYTES = WASM_BYTES + 1_000_000;

/** Expects the one wasm that is ours, once, and not much more than `appBytes` of the app's own code. */
export function expectEmitted(folder: string, { appBytes }: { readonly appBytes: number }): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.map'));
  const wasm = files.filter(isWasm).map((path) => statSync(path).size);
  expect(wasm, 'sizes of the emitted wasm').toEqual([WASM_BYTES]);
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  expect(bytes, 'emitted bytes').toBeLessThan(PACKAGE_BYTES + appBytes);
}

/** By its first bytes, whatever its name. */
function isWasm(path: string): boolean {
  return readFileSync(path).subarray(0, 4).equals(Buffer.from('\0asm', 'latin1'));
}
