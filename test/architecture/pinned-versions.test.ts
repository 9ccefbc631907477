import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { WASM_BYTES } from '../../src/core/load-files';
import { VERSION } from '../../src/core/version';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const readManifest = (path: string): Manifest => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Manifest;

describe('versions', () => {
  it('stamp the release of package.json into worker and SDK', () => {
    expect(VERSION).toBe(readManifest('package.json').version);
  });

  it.each(['onnxruntime-web', 'rollup', 'comlink'])('pin %s exactly, to what is installed', (name) => {
    const pinned = readManifest('package.json').devDependencies[name];
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readManifest(`node_modules/${name}/package.json`).version).toBe(pinned);
  });

  it('leave nothing to install at the consumer', () => {
    expect(Object.keys(readManifest('package.json').dependencies ?? {})).toEqual([]);
  });

  it("know the size of the pinned runtime's WebAssembly", () => {
    expect(WASM_BYTES).toBe(statSync(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')).size);
  });
});
