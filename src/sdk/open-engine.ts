// Finds the engine a place to run: a worker, else the caller's own realm (Node, or pages where workers are forbidden).

import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { DigitPadError, toDigitPadError } from '../core/errors';
import { fetchFile } from '../core/fetch-file';
import type { Engine } from '../core/protocol';
import { VERSION } from '../core/version';
import type { EngineHandle } from './engine-connection';
import type { ResolvedOptions } from './resolve-options';
import { spawnWorker } from './spawn-worker';

/** What dist/assets/engine.js exports. */
interface EngineModule {
  readonly version: string;
  openEngine(): Engine;
}

/** Opens an engine that has nothing loaded yet. */
export async function openEngine({ assets, timeoutMs }: ResolvedOptions): Promise<EngineHandle> {
  if (typeof Worker === 'undefined') return openInRealm(assets.engine);
  try {
    return wrapWorker(await spawnWorker(assets.worker, timeoutMs));
  } catch (error) {
    const failure = toDigitPadError(error, 'worker-failed', { url: assets.worker });
    if (failure.code === 'version-mismatch') throw failure;
    // A script that is not there is told as such; one that is there but may not run as a worker runs on the page.
    await fetchFile(assets.worker, (url) => fetch(url), () => undefined);
    return openInRealm(assets.engine).catch(() => {
      throw failure;
    });
  }
}

function wrapWorker(worker: Worker): EngineHandle {
  const remote = wrap<Engine>(worker);
  const engine: Engine = {
    load: (request, onProgress) => remote.load(transferBytes(request), proxy(onProgress)),
    score: (inks) => remote.score(transfer(inks, inks.map((ink) => ink.buffer as ArrayBuffer))),
    dispose: () => remote.dispose(),
  };
  return {
    engine,
    runtime: 'worker',
    onDeath(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(new DigitPadError('worker-failed', `The worker died: ${event.message || 'no reason given'}. The next call starts a new one.`));
      });
      worker.addEventListener('messageerror', () => listener(new DigitPadError('worker-failed', 'The worker sent what cannot be read. The next call starts a new one.')));
    },
    terminate() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Hands over the files that the page fetched, instead of copying 14 MB. */
function transferBytes(request: Parameters<Engine['load']>[0]): Parameters<Engine['load']>[0] {
  const buffers = [request.wasm, request.model, request.card].flatMap(({ bytes }) => bytes ?? []);
  return transfer(request, buffers);
}

async function openInRealm(url: string): Promise<EngineHandle> {
  const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ url).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigitPadError('load-failed', `The engine at ${url} could not be imported: ${reason}. Check \`assetBase\`.`, { url, cause });
  })) as EngineModule;
  if (module.version !== VERSION) {
    throw new DigitPadError('version-mismatch', `The SDK is digit-pad ${VERSION}, the engine at ${url} is ${module.version}. Use the assets of one release.`, { url });
  }
  const engine = module.openEngine();
  return {
    engine,
    runtime: isNode() ? 'node' : 'page',
    onDeath: () => undefined,
    terminate: () => void engine.dispose(),
  };
}

function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
