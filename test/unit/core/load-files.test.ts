import { describe, expect, it } from 'vitest';
import { loadFiles, type EngineFiles } from '../../../src/core/load-files';
import { createProgressMeter } from '../../../src/core/load-progress';
import type { LoadProgress } from '../../../src/core/protocol';
import { makeFetch, type Answer } from '../fakes/fetch';
import { makeCard, MODEL_BYTES, WASM_FILE } from '../fakes/model';

const AT = 'https://example.test/assets/';
const FILES: EngineFiles = { wasm: { url: `${AT}ort.wasm` }, model: { url: `${AT}m.onnx` }, card: { url: `${AT}m.json` } };
const CARD = makeCard();

function load(answers: Record<string, Answer> = {}, files = FILES) {
  const told: LoadProgress[] = [];
  const server = makeFetch({ [FILES.wasm.url]: WASM_FILE, [FILES.model.url]: MODEL_BYTES, [FILES.card.url]: JSON.stringify(CARD), ...answers });
  const meter = createProgressMeter(new Map(), (progress) => told.push(progress));
  return { told, asked: server.asked, files: loadFiles(files, server.fetch, meter) };
}

describe('loadFiles', () => {
  it('gives the three files, the card read and as it came', async () => {
    const { wasm, model, card, cardBytes } = await load().files;
    expect(new Uint8Array(wasm)).toEqual(WASM_FILE);
    expect(new Uint8Array(model)).toEqual(MODEL_BYTES);
    expect(card).toEqual(CARD);
    expect(new TextDecoder().decode(cardBytes)).toBe(JSON.stringify(CARD));
  });

  it('reads a card beyond ASCII', async () => {
    const { card } = await load({ [FILES.card.url]: JSON.stringify({ ...CARD, modelVersion: 'größer-7✓' }) }).files;
    expect(card.modelVersion).toBe('größer-7✓');
  });

  it('asks for all files at once', async () => {
    const { asked, files } = load();
    expect(asked.sort()).toEqual([FILES.card.url, FILES.model.url, FILES.wasm.url]);
    await files;
  });

  it('fetches none of which the bytes are there, and counts them as loaded', async () => {
    const { asked, files, told } = load({}, { ...FILES, wasm: { url: FILES.wasm.url, bytes: WASM_FILE.buffer } });
    expect((await files).wasm).toBe(WASM_FILE.buffer);
    expect(asked).not.toContain(FILES.wasm.url);
    expect(told.at(-1)?.loadedBytes).toBeGreaterThanOrEqual(WASM_FILE.byteLength);
  });

  it('refuses a wasm that is none, such as a page with the wrong content type, by its address', async () => {
    await expect(load({ [FILES.wasm.url]: '<!doctype html>' }).files).rejects.toMatchObject({ code: 'load-failed', url: FILES.wasm.url });
    await expect(load({ [FILES.wasm.url]: new Uint8Array(2) }).files).rejects.toMatchObject({ code: 'load-failed', url: FILES.wasm.url });
  });

  it('refuses a model of another size than its card says, with both sizes', async () => {
    const failure = load({ [FILES.model.url]: 'another model' }).files;
    await expect(failure).rejects.toMatchObject({
      code: 'model-invalid',
      url: FILES.model.url,
      message: expect.stringMatching(/13 bytes.* says 7\./) as string,
    });
  });

  it('refuses a card that is no JSON or no UTF-8', async () => {
    const invalid = { code: 'model-invalid', url: FILES.card.url, message: expect.stringContaining('no JSON') as string };
    await expect(load({ [FILES.card.url]: '<!doctype html>' }).files).rejects.toMatchObject(invalid);
    await expect(load({ [FILES.card.url]: Uint8Array.of(0x22, 0xff, 0x22) }).files).rejects.toMatchObject(invalid);
  });

  it('refuses a card with a wrong value', async () => {
    const card = JSON.stringify({ ...CARD, temperature: 0 });
    await expect(load({ [FILES.card.url]: card }).files).rejects.toMatchObject({ code: 'model-invalid', url: FILES.card.url });
  });

  it.each(['wasm', 'model', 'card'] as const)('names the address of the %s that does not come', async (file) => {
    const { url } = FILES[file];
    await expect(load({ [url]: () => new Response('', { status: 404 }) }).files).rejects.toMatchObject({ code: 'load-failed', url });
  });
});
