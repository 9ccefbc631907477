import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecognizer } from '../../../src/sdk/create-recognizer';
import { resolveOptions, resolveRecognizeOptions } from '../../../src/sdk/resolve-options';
import { failureOf } from '../fakes/failure';

describe('resolveOptions', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('finds the shipped files in `assets` beside the folder of the script', () => {
    const { assets, threads, timeoutMs, fetch } = resolveOptions({});
    const folder = new URL('../../../src/assets/', import.meta.url).href;
    expect(assets).toEqual({
      worker: `${folder}worker.js`,
      engine: `${folder}engine.js`,
      glue: `${folder}ort.mjs`,
      wasm: `${folder}ort.wasm`,
      model: `${folder}digit-pad.onnx`,
      card: `${folder}digit-pad.json`,
    });
    expect({ threads, timeoutMs, fetch }).toEqual({ threads: 1, timeoutMs: 30_000, fetch: undefined });
  });

  it.each(['https://cdn.test/v1/assets', 'https://cdn.test/v1/assets/', 'https://cdn.test/v1/assets?v=3'])(
    'takes the folder %s, however it ends',
    (assetBase) => {
      const { assets } = resolveOptions({ assetBase });
      expect(assets.worker).toBe('https://cdn.test/v1/assets/worker.js');
      expect(assets.card).toBe('https://cdn.test/v1/assets/digit-pad.json');
    },
  );

  it.each([
    ['https://m.test/my/model.onnx?v=2', 'https://m.test/my/model.json?v=2'],
    ['https://m.test/v1.2/model', 'https://m.test/v1.2/model.json'],
  ])('finds the card of the model %s beside it', (modelUrl, card) => {
    const { assets } = resolveOptions({ modelUrl: new URL(modelUrl), assetBase: 'https://cdn.test/' });
    expect(assets).toMatchObject({ model: modelUrl, card, wasm: 'https://cdn.test/ort.wasm' });
  });

  it('takes the worker from an address of its own', () => {
    const { assets } = resolveOptions({ workerUrl: 'https://own.test/w.js', assetBase: 'https://cdn.test/' });
    expect(assets).toMatchObject({ worker: 'https://own.test/w.js', engine: 'https://cdn.test/engine.js' });
  });

  it('resolves relative addresses against the page, where there is one', () => {
    vi.stubGlobal('document', { baseURI: 'https://page.test/a/b.html' });
    expect(resolveOptions({ assetBase: './x' }).assets.worker).toBe('https://page.test/a/x/worker.js');
    expect(resolveOptions({ assetBase: '/x' }).assets.worker).toBe('https://page.test/x/worker.js');
  });

  it.each(['/home/me', '/home/a #1 100% why?'])('resolves relative paths against the working folder %s in Node', (folder) => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    const { assets } = resolveOptions({ assetBase: 'x' });
    expect(assets.worker).toBe(pathToFileURL(`${folder}/x/worker.js`).href);
    expect(resolveOptions({ assetBase: '/srv/x' }).assets.worker).toBe('file:///srv/x/worker.js');
  });

  it('takes an endless timeout, which timers would not', () => {
    expect(resolveOptions({ timeoutMs: Number.POSITIVE_INFINITY }).timeoutMs).toBe(2 ** 31 - 1);
    expect(resolveOptions({ timeoutMs: 5 }).timeoutMs).toBe(5);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['threads', { threads: 0 }, '0'],
    ['threads', { threads: 1.5 }, '1.5'],
    ['threads', { threads: Number.NaN }, 'NaN'],
    ['threads', { threads: 'many' }, '"many"'],
    ['timeoutMs', { timeoutMs: 0 }, '0'],
    ['timeoutMs', { timeoutMs: '5' }, '"5"'],
    ['timeoutMs', { timeoutMs: Number.NaN }, 'NaN'],
    ['fetch', { fetch: {} }, '[object Object]'],
    ['assetBase', { assetBase: 'https://' }, '"https://"'],
    ['modelUrl', { modelUrl: 'https://' }, '"https://"'],
    ['workerUrl', { workerUrl: 'https://' }, '"https://"'],
    ['assetBase', { assetBase: 'localhost:3000/' }, '"localhost:3000/"'],
    ['assetBase', { assetBase: 'C:\\assets' }, '"c:\\assets"'],
    ['modelUrl', { modelUrl: 'data:,model' }, '"data:,model"'],
  ])('throws at once for %s in %o, and shows it', (name, options, shown) => {
    for (const make of [resolveOptions, createRecognizer]) {
      const error = failureOf(() => make(options));
      expect(error.code).toBe('invalid-option');
      expect(error.message).toContain(`\`${name}\` is ${shown};`);
    }
  });

  it.each([null, 7, 'auto'])('throws at once for %j in place of options', (options) => {
    for (const make of [createRecognizer, resolveRecognizeOptions]) {
      const error = failureOf(() => make(options as unknown as object));
      expect(error.code).toBe('invalid-option');
      expect(error.message).toContain('takes an object');
    }
  });
});

describe('resolveRecognizeOptions', () => {
  it('asks for nothing special by default', () => {
    expect(resolveRecognizeOptions({})).toEqual({});
    expect(resolveRecognizeOptions({ mode: 'digit', maxDigits: 1, key: 'pad' })).toEqual({});
  });

  it('passes the allowed digits and the threshold on', () => {
    expect(resolveRecognizeOptions({ allowed: '0-2', minConfidence: 0 })).toEqual({ allowed: new Set(['0', '1', '2']), minConfidence: 0 });
  });
});
