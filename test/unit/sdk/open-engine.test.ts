import { afterEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../../src/core/version';
import { openEngine } from '../../../src/sdk/open-engine';
import { resolveOptions } from '../../../src/sdk/resolve-options';
import { rejectionOf } from '../fakes/failure';

/** Options whose engine is this module. */
function optionsFor(module: string) {
  const options = resolveOptions({});
  return { ...options, assets: { ...options.assets, engine: `data:text/javascript,${encodeURIComponent(module)}` } };
}

/** An engine module of some release whose engine counts its disposals, and fails in them. */
const moduleOf = (version: string) => `
  export const version = ${JSON.stringify(version)};
  export const openEngine = () => ({ disposed: 0, async dispose() { this.disposed++; throw new Error('already gone'); } });
`;

describe('openEngine in Node', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('opens the engine in its own realm', async () => {
    const handle = await openEngine(optionsFor(moduleOf(VERSION)));
    expect(handle.runtime).toBe('node');
    expect(handle.engine).toMatchObject({ disposed: 0 });
  });

  it('does so too where there is a global Worker, as the runtime’s glue leaves one behind', async () => {
    const Worker = vi.fn();
    vi.stubGlobal('Worker', Worker);
    expect((await openEngine(optionsFor(moduleOf(VERSION)))).runtime).toBe('node');
    expect(Worker).not.toHaveBeenCalled();
  });

  it('disposes the engine at its end, and minds no failure then', async () => {
    const handle = await openEngine(optionsFor(moduleOf(VERSION)));
    handle.terminate();
    expect(handle.engine).toMatchObject({ disposed: 1 });
  });

  it('refuses an engine of another release, with both versions', async () => {
    const error = await rejectionOf(openEngine(optionsFor(moduleOf('0.0.7'))));
    expect(error).toMatchObject({ code: 'version-mismatch', retryable: false });
    expect(error.message).toContain('0.0.7');
    expect(error.message).toContain(VERSION);
  });

  it('says which engine could not be imported, and why', async () => {
    const options = optionsFor('throw new Error("damaged")');
    const error = await rejectionOf(openEngine(options));
    expect(error).toMatchObject({ code: 'load-failed', url: options.assets.engine, retryable: true });
    expect(error.message).toContain('damaged');
  });
});

describe('openEngine on a page', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('does not wait for ever for a worker’s script that could not be started and does not come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('process', Object.assign(Object.create(process), { type: 'renderer' }));
    vi.stubGlobal('location', new URL('https://page.test/'));
    vi.stubGlobal('Worker', function refuse() {
      throw new Error('refused');
    });
    const fetch = vi.fn(() => new Promise(() => undefined));
    vi.stubGlobal('fetch', fetch);
    const failure = rejectionOf(openEngine({ ...optionsFor(moduleOf(VERSION)), timeoutMs: 200 }));
    await vi.advanceTimersByTimeAsync(200);
    expect(fetch).toHaveBeenCalled();
    expect(await failure).toMatchObject({ code: 'timeout', retryable: true });
  });
});
