import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAnywhere } from '../../../src/worker/fetch-anywhere';
import { rejectionOf } from '../fakes/failure';

describe('fetchAnywhere', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('node:fs/promises');
  });

  it('reads a file from disk', async () => {
    const response = await fetchAnywhere(import.meta.url);
    expect(response).toMatchObject({ ok: true, status: 200, body: null });
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(new URL(import.meta.url)))).toBe(true);
  });

  it('gives the bytes of that file alone where Node read it into a pool', async () => {
    const pool = Buffer.from('other files | mine | other files');
    vi.doMock('node:fs/promises', () => ({ readFile: () => Promise.resolve(pool.subarray(14, 18)) }));
    const response = await fetchAnywhere('file:///made/up');
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('mine');
  });

  it('says which file could not be read', async () => {
    const url = pathToFileURL('no/such/file').href;
    const error = await rejectionOf(Promise.resolve(fetchAnywhere(url)));
    expect(error).toMatchObject({ code: 'load-failed', url });
    expect(error.message).toContain('ENOENT');
  });

  it('fetches other addresses, with the cookies of its own origin', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('x')));
    vi.stubGlobal('fetch', fetch);
    await fetchAnywhere('https://example.test/m.onnx');
    expect(fetch).toHaveBeenCalledWith('https://example.test/m.onnx', { credentials: 'same-origin' });
  });
});
