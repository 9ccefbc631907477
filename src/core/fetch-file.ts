// Fetches one file with progress, and says clearly what came instead when it did not come.

import { DigitPadError } from './errors';

/** The part of a `Response` that is needed here; core has no DOM types. */
export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): ReaderLike } | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface ReaderLike {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
}

/** The part of `fetch` that is needed here. */
export type FetchLike = (url: string) => Promise<ResponseLike>;

/** Told after each chunk: bytes so far, and the file's size where the server states it. */
export type OnBytes = (loadedBytes: number, totalBytes: number | undefined) => void;

/** @throws DigitPadError `load-failed`, with the address, when the network fails or the server answers no file. */
export async function fetchFile(url: string, fetch: FetchLike, onBytes: OnBytes): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw loadFailed(url, `answered ${response.status}`);
    if (response.headers.get('content-type')?.includes('text/html')) {
      throw loadFailed(url, 'answered with an HTML page instead, as servers do that send their start page for unknown paths');
    }
    return response.body ? await readChunks(response.body.getReader(), statedSize(response), onBytes) : await response.arrayBuffer();
  } catch (cause) {
    if (cause instanceof DigitPadError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigitPadError('load-failed', `${url} could not be fetched: ${reason}. ${ADVICE}`, { url, cause });
  }
}

const ADVICE = 'Check `asset-base` (or `model-url`) and that the files of dist/assets are served there.';

/** The error for an address that answered something else than its file. */
export function loadFailed(url: string, happened: string): DigitPadError {
  return new DigitPadError('load-failed', `${url} ${happened}. ${ADVICE}`, { url });
}

/** A compressed answer states its compressed size, which says nothing about the bytes that will be read. */
function statedSize({ headers }: ResponseLike): number | undefined {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.get('content-encoding') ? length : undefined;
}

async function readChunks(reader: ReaderLike, total: number | undefined, onBytes: OnBytes): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    chunks.push(value);
    loaded += value.byteLength;
    onBytes(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes.buffer;
}
