import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startDemo } from './start-demo';

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

describe('npm start', () => {
  it('serves page, script and WebAssembly with the headers that allow threads, and stops when told', async () => {
    const demo = await startDemo();
    for (const [path, type] of [
      ['', 'text/html'],
      ['dist/digit-pad/digit-pad.js', 'text/javascript'],
      ['dist/assets/ort.mjs', 'text/javascript'],
      ['dist/assets/ort.wasm', 'application/wasm'],
      ['dist/assets/digit-pad.onnx', 'application/octet-stream'],
    ] as const) {
      const { status, headers } = await fetch(demo.url + path, { method: 'HEAD' });
      expect({ path, status, type: headers.get('content-type')?.split(';')[0] }).toEqual({ path, status: 200, type });
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    }
    expect((await fetch(`${demo.url}nothing-here`)).status).toBe(404);
    expect(await demo.stop()).toBe(0);
  });

  it('leaves the headers out when asked', async () => {
    const demo = await startDemo(['--no-isolation']);
    const { headers } = await fetch(demo.url);
    expect(headers.get('cross-origin-embedder-policy')).toBeNull();
    await demo.stop();
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = spawnSync(process.execPath, [START], { env: { ...process.env, PORT: String(port) }, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one line that its port is no port', () => {
    const { status, stderr } = spawnSync(process.execPath, [START], { env: { ...process.env, PORT: 'abc' }, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe('PORT is "abc"; it takes a number from 0 to 65535.\n');
  });
});
