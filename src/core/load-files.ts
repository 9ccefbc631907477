// Gets the three files that an engine needs, all at once, and checks that each is what it should be.

import { DigitPadError } from './errors';
import { fetchFile, loadFailed, type FetchLike } from './fetch-file';
import type { ProgressMeter } from './load-progress';
import { parseModelCard, type ModelCard } from './model-card';
import type { AssetSource } from './protocol';

/** Size of the pinned ORT release's wasm, so that progress is right where a server compresses; a test holds it. */
export const WASM_BYTES = 14_239_897;

/** The files of a load: addresses, and bytes where they are there already. */
export interface EngineFiles {
  readonly wasm: AssetSource;
  readonly model: AssetSource;
  readonly card: AssetSource;
}

/** The files' contents. */
export interface LoadedFiles {
  readonly wasm: ArrayBuffer;
  readonly model: ArrayBuffer;
  readonly card: ModelCard;
  /** The card's JSON as it came. */
  readonly cardBytes: ArrayBuffer;
}

/**
 * Fetches what has no bytes yet, in parallel.
 *
 * @throws DigitPadError `load-failed` when a file does not come or is no WebAssembly, `model-invalid` when the card is
 * wrong or describes a model of another size.
 */
export async function loadFiles(files: EngineFiles, fetch: FetchLike, meter: ProgressMeter): Promise<LoadedFiles> {
  const [wasm, model, cardBytes] = await Promise.all([
    bytesOf(files.wasm, fetch, meter),
    bytesOf(files.model, fetch, meter),
    bytesOf(files.card, fetch, meter),
  ]);
  const card = readCard(cardBytes, files.card.url);
  if (!startsWithWasmMagic(wasm)) throw loadFailed(files.wasm.url, 'is no WebAssembly file');
  if (model.byteLength !== card.bytes) {
    throw new DigitPadError(
      'model-invalid',
      `The model at ${files.model.url} has ${model.byteLength} bytes, its card at ${files.card.url} says ${card.bytes}. Serve the two files of one release.`,
      { url: files.model.url },
    );
  }
  return { wasm, model, card, cardBytes };
}

async function bytesOf({ url, bytes }: AssetSource, fetch: FetchLike, meter: ProgressMeter): Promise<ArrayBuffer> {
  const loaded = bytes ?? (await fetchFile(url, fetch, (loadedBytes, totalBytes) => meter.file(url, loadedBytes, totalBytes)));
  meter.file(url, loaded.byteLength, loaded.byteLength);
  return loaded;
}

function readCard(bytes: ArrayBuffer, url: string): ModelCard {
  try {
    return parseModelCard(JSON.parse(decodeUtf8(bytes)), url);
  } catch (cause) {
    if (cause instanceof DigitPadError) throw cause;
    throw new DigitPadError('model-invalid', `The model card at ${url} is no JSON. Check \`model-url\`: the card is the .json beside it.`, { url, cause });
  }
}

function startsWithWasmMagic(bytes: ArrayBuffer): boolean {
  const [a, b, c, d] = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  return a === 0x00 && b === 0x61 && c === 0x73 && d === 0x6d;
}

/** `TextDecoder` is no part of ECMAScript; a card is small. */
function decodeUtf8(bytes: ArrayBuffer): string {
  const escaped = Array.from(new Uint8Array(bytes), (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  return decodeURIComponent(escaped.join(''));
}
