import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Watches what an import could do, imports the SDK and says what happened. */
const PROBE = `
  const globals = () => Reflect.ownKeys(globalThis).map(String);
  const before = new Set(globals());
  let fetched = 0;
  globalThis.fetch = async () => { fetched++; throw new Error('offline'); };
  const sdk = await import(process.argv[1]);
  const added = globals().filter((name) => !before.has(name));
  process.on('exit', () => console.log(JSON.stringify({ added, fetched, names: Object.keys(sdk) })));
`;

it('Importing the SDK in bare Node prints nothing, adds no global, fetches nothing and keeps nothing running', async () => {
  const sdk = new URL('../../../src/sdk/index.ts', import.meta.url).href;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROBE, sdk], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    timeout: 20_000,
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    added: [],
    fetched: 0,
    names: expect.arrayContaining(['DigitPadError', 'createRecognizer', 'shareRecognizer']) as string[],
  });
});
