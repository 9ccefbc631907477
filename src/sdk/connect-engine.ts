// From options to an engine that has its model.

import { DigitPadError } from '../core/errors';
import { loadFiles, WASM_BYTES } from '../core/load-files';
import { createProgressMeter } from '../core/load-progress';
import type { AssetSource, LoadProgress, LoadReply, LoadRequest } from '../core/protocol';
import { EngineConnection } from './engine-connection';
import { openEngine } from './open-engine';
import type { ResolvedOptions } from './resolve-options';

/** An engine that is ready to score. */
export interface ConnectedEngine {
  readonly connection: EngineConnection;
  readonly reply: LoadReply;
}

/**
 * Opens an engine and loads its model. Where threads were asked for and their start fails or hangs, a fresh engine with
 * one thread does the work: the runtime can be initialised once in a realm.
 */
export async function connectEngine(options: ResolvedOptions, onProgress: (progress: LoadProgress) => void): Promise<ConnectedEngine> {
  const { threads } = options;
  const request = options.fetch ? await fetchInPage(options, options.fetch, onProgress) : requestByUrl(options);
  if (threads === 1) return connectOnce(options, request, onProgress);
  try {
    return await connectOnce(options, copyBytes(request), onProgress);
  } catch (error) {
    if (error instanceof DigitPadError && (error.code === 'load-failed' || error.code === 'version-mismatch')) throw error;
    return connectOnce(options, { ...request, threads: 1 }, onProgress);
  }
}

async function connectOnce(options: ResolvedOptions, request: LoadRequest, onProgress: (progress: LoadProgress) => void): Promise<ConnectedEngine> {
  const connection = new EngineConnection(await openEngine(options), options.timeoutMs);
  try {
    return { connection, reply: await connection.load(request, onProgress) };
  } catch (error) {
    connection.close(error);
    throw error;
  }
}

function requestByUrl({ assets, threads }: ResolvedOptions): LoadRequest {
  const { glue, wasm, model, card } = assets;
  return { glueUrl: glue, wasm: { url: wasm }, model: { url: model }, card: { url: card }, threads };
}

async function fetchInPage(options: ResolvedOptions, fetch: typeof globalThis.fetch, onProgress: (progress: LoadProgress) => void): Promise<LoadRequest> {
  const request = requestByUrl(options);
  const meter = createProgressMeter(new Map([[request.wasm.url, WASM_BYTES]]), onProgress);
  const files = await loadFiles(request, (url) => fetch(url), meter);
  return {
    ...request,
    wasm: { ...request.wasm, bytes: files.wasm },
    model: { ...request.model, bytes: files.model },
    card: { ...request.card, bytes: files.cardBytes },
  };
}

/** A copy whose bytes may be transferred while the original stays for a second try. */
function copyBytes(request: LoadRequest): LoadRequest {
  const copy = (source: AssetSource): AssetSource => (source.bytes ? { ...source, bytes: source.bytes.slice(0) } : source);
  return { ...request, wasm: copy(request.wasm), model: copy(request.model), card: copy(request.card) };
}
