import { describe, expect, it } from 'vitest';
import { fetchFile } from '../../../src/core/fetch-file';
import { rejectionOf } from '../fakes/failure';
import { inPieces, makeFetch, type Answer } from '../fakes/fetch';

const FILE = 'https://example.test/assets/file.bin';
const PIECES = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(4, 5)];

async function fetchAnswer(answer: Answer): Promise<{ bytes: number[]; progress: [number, number | undefined][] }> {
  const progress: [number, number | undefined][] = [];
  const buffer = await fetchFile(FILE, makeFetch({ [FILE]: answer }).fetch, (loaded, total) => progress.push([loaded, total]));
  return { bytes: [...new Uint8Array(buffer)], progress };
}

const refusal = (answer: Answer) => rejectionOf(fetchAnswer(answer));

describe('fetchFile', () => {
  it('puts the pieces together and tells after each how many bytes of how many have come', async () => {
    const answer = () => new Response(inPieces(...PIECES), { headers: { 'content-length': '5' } });
    expect(await fetchAnswer(answer)).toEqual({ bytes: [1, 2, 3, 4, 5], progress: [[3, 5], [3, 5], [5, 5]] }); // prettier-ignore
  });

  it('does not trust the stated size of a compressed answer', async () => {
    const answer = () => new Response(inPieces(...PIECES), { headers: { 'content-length': '2', 'content-encoding': 'br' } });
    expect((await fetchAnswer(answer)).progress.map(([, total]) => total)).toEqual([undefined, undefined, undefined]);
  });

  it('goes without a stated size', async () => {
    expect((await fetchAnswer(() => new Response(inPieces(Uint8Array.of(9))))).progress).toEqual([[1, undefined]]);
  });

  it('takes an answer without a stream', async () => {
    const whole = { ok: true, status: 200, headers: new Headers(), body: null, arrayBuffer: () => Promise.resolve(Uint8Array.of(6, 7).buffer) };
    const buffer = await fetchFile(FILE, () => Promise.resolve(whole), () => undefined); // prettier-ignore
    expect([...new Uint8Array(buffer)]).toEqual([6, 7]);
  });

  it.each([404, 403, 500])('says that the address answered %i, and what to check', async (status) => {
    const error = await refusal(() => new Response('<html>', { status }));
    expect(error).toMatchObject({ code: 'load-failed', url: FILE, retryable: true });
    expect(error.message).toContain(`${FILE} answered ${status}.`);
    expect(error.message).toContain('asset-base');
  });

  it('says that a page came where a server sends its start page for unknown paths', async () => {
    const error = await refusal(() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    expect(error).toMatchObject({ code: 'load-failed', url: FILE });
    expect(error.message).toContain('HTML page');
  });

  it('says why the network failed, and keeps the cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await refusal(() => Promise.reject(cause));
    expect(error).toMatchObject({ code: 'load-failed', url: FILE, cause });
    expect(error.message).toContain('Failed to fetch');
  });

  it('fails where the answer breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network changed'));
      },
    });
    const error = await refusal(() => new Response(broken));
    expect(error).toMatchObject({ code: 'load-failed', url: FILE });
    expect(error.message).toContain('network changed');
  });
});
