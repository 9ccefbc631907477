// Files within the app's own bundle, as `digit-pad/inline` brings them.

import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openAssets } from '../../../src/sdk/asset-urls';
import { globalRecord } from '../../../src/sdk/global-record';
import { resolveOptions } from '../../../src/sdk/resolve-options';
import { unpackAssets } from '../../../src/sdk/unpack-assets';
import { rejectionOf } from '../fakes/failure';

const CONTENTS = { worker: 'w', engine: 'e', glue: 'g', wasm: '\0asm', model: 'm', card: '{}' };

function bringInline(): void {
  const pack = (text: string): string => gzipSync(text).toString('base64');
  const { worker, engine, glue, wasm, model, card } = CONTENTS;
  const packed = { worker: pack(worker), engine: pack(engine), glue: pack(glue), wasm: pack(wasm), model: pack(model), card: pack(card) };
  globalRecord().inlineAssets = () => unpackAssets(packed);
}

describe('inline assets', () => {
  afterEach(() => {
    delete globalRecord().inlineAssets;
  });

  it('stand in for the shipped files, and give their contents at addresses of blobs', async () => {
    bringInline();
    const { assets } = resolveOptions({});
    expect(assets.worker).toBe('inline:worker');
    const opened = await openAssets(assets);
    const texts = await Promise.all(Object.entries(opened).map(async ([name, url]: [string, string]) => [name, await (await fetch(url)).text()]));
    expect(Object.fromEntries(texts)).toEqual(CONTENTS);
  });

  it('leave addresses that the page has chosen', async () => {
    bringInline();
    const own = await openAssets(resolveOptions({ modelUrl: 'https://m.test/own.onnx' }).assets);
    expect(own).toMatchObject({ model: 'https://m.test/own.onnx', card: 'https://m.test/own.json' });
    expect(own.worker).toMatch(/^blob:/);
    const { assets } = resolveOptions({ assetBase: 'https://cdn.test/' });
    expect(await openAssets(assets)).toEqual(assets);
  });

  it('say that they did not come', async () => {
    globalRecord().inlineAssets = () => Promise.reject(new Error('404'));
    const error = await rejectionOf(openAssets(resolveOptions({}).assets));
    expect(error).toMatchObject({ code: 'load-failed' });
    expect(error.message).toContain('404');
  });
});
