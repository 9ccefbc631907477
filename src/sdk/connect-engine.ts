// From options to an engine that has its model.

import { DigitPadError } from '../core/errors';
import { loadFiles, WASM_BYTES } from '../core/load-files';
import { createProgressMeter } from '../core/load-progress';
import type { AssetSource, LoadProgress, LoadReply, LoadRequest } from '../core/protocol';
import { openAssets } from './asset-urls';
import { EngineConnection } from './engine-connection';
import type { OpenEngine } from './open-engine';
import type { ResolvedOptions } from './resolve-options';
import { untilAborted } from './until-aborted';
import { untilSilent } from './until-silent';

/** An engine that is ready to score. */
export interface ConnectedEngine {
  readonly connection: EngineConnection;
  readonly reply: LoadReply;
}

/** How an engine is got and watched. */
export interface ConnectMeans {
  readonly open: OpenEngine;
  /** Its abort stops the page's downloads and ends an engine that still loads. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LoadProgress) => void;
}

/**
 * Opens an engine and loads its model. Where threads were asked for and their start fails or hangs, a fresh engine with
 * one thread does the work: the runtime can be initialised once in a realm. A worker that dies at its start, as on phones
 * that are short of memory, is started once more.
 */
export async function connectEngine(resolved: ResolvedOptions, means: ConnectMeans): Promise<ConnectedEngine> {
  const options = { ...resolved, assets: await untilAborted(openAssets(resolved.assets), means.signal) };
  const request = options.fetch ? await fetchInPage(options, options.fetch, means) : requestByUrl(options);
  if (options.threads === 1) return connectTwice(options, request, means);
  try {
    return await connectOnce(options, copyBytes(request), means);
  } catch (error) {
    means.signal.throwIfAborted();
    if (error instanceof DigitPadError && (error.code === 'load-failed' || error.code === 'version-mismatch')) throw error;
    return connectOnce(options, { ...request, threads: 1 }, means);
  }
}

/** What the page fetched is the dead worker's; a copy would cost what there may be too little of. */
function connectTwice(options: ResolvedOptions, request: LoadRequest, means: ConnectMeans): Promise<ConnectedEngine> {
  return connectOnce(options, request, means).catch((error: unknown) => {
    means.signal.throwIfAborted();
    if (options.fetch || !(error instanceof DigitPadError && error.code === 'worker-failed')) throw error;
    return connectOnce(options, request, means).catch(() => {
      throw error;
    });
  });
}

async function connectOnce(options: ResolvedOptions, request: LoadRequest, { open, signal, onProgress }: ConnectMeans): Promise<ConnectedEngine> {
  const opening = open(options);
  const handle = await untilAborted(opening, signal).catch((error: unknown) => {
    // One that opens after all has nobody left who would end it.
    opening.then((late) => late.terminate()).catch(() => undefined);
    throw error;
  });
  const connection = new EngineConnection(handle, options.timeoutMs);
  try {
    return { connection, reply: await untilAborted(connection.load(handle.mayThread === false ? { ...request, threads: 1 } : request, onProgress), signal) };
  } catch (error) {
    connection.close(error);
    throw error;
  }
}

function requestByUrl({ assets, threads }: ResolvedOptions): LoadRequest {
  const { glue, wasm, model, card } = assets;
  return { glueUrl: glue, wasm: { url: wasm }, model: { url: model }, card: { url: card }, threads };
}

async function fetchInPage(options: ResolvedOptions, fetch: typeof globalThis.fetch, { signal, onProgress }: ConnectMeans): Promise<LoadRequest> {
  const request = requestByUrl(options);
  const stop = new AbortController();
  const files = await untilSilent(options.timeoutMs, 'fetching the files', (heard) => {
    const meter = createProgressMeter(new Map([[request.wasm.url, WASM_BYTES]]), (progress) => {
      heard();
      onProgress(progress);
    });
    return untilAborted(
      loadFiles(request, (url) => fetch(url, { signal: stop.signal }), meter),
      signal,
    );
  }).catch((error: unknown) => {
    stop.abort(error);
    throw error;
  });
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
