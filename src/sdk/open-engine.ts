// Finds the engine a place to run: a worker, else the caller's own realm (Node, or pages where workers are forbidden).

import { DigitPadError, toDigitPadError } from '../core/errors';
import { fetchFile } from '../core/fetch-file';
import type { Engine } from '../core/protocol';
import { VERSION } from '../core/version';
import type { EngineHandle } from './engine-connection';
import type { ResolvedOptions } from './resolve-options';
import { isNode } from './is-node';
import { spawnWorker } from './spawn-worker';
import { untilSilent } from './until-silent';
import { wrapWorker } from './wrap-worker';

/** What dist/assets/engine.js exports. */
interface EngineModule {
  readonly version: string;
  openEngine(): Engine;
}

/** Opens an engine that has nothing loaded yet. */
export type OpenEngine = (options: ResolvedOptions) => Promise<EngineHandle>;

/** Opens the worker, or the engine in this realm. */
export const openEngine: OpenEngine = async ({ assets, timeoutMs }) => {
  // Node first: ORT's glue leaves a global Worker there, which takes no addresses of scripts.
  if (isNode() || typeof Worker === 'undefined') return openInRealm(assets.engine, timeoutMs);
  try {
    const { worker, mayThread } = await spawnWorker(assets.worker, timeoutMs);
    return { ...wrapWorker(worker), mayThread };
  } catch (error) {
    const failure = toDigitPadError(error, 'worker-failed', { url: assets.worker });
    if (failure.code === 'version-mismatch') throw failure;
    // A script that is not there is told as such; one that is there but may not run as a worker runs on the page.
    await untilSilent(timeoutMs, `fetching ${assets.worker}`, (heard) => fetchFile(assets.worker, (url) => fetch(url), heard));
    return openInRealm(assets.engine, timeoutMs).catch(() => {
      throw failure;
    });
  }
};

async function openInRealm(url: string, timeoutMs: number): Promise<EngineHandle> {
  const importing = import(/* @vite-ignore */ /* webpackIgnore: true */ url).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigitPadError('load-failed', `The engine at ${url} could not be imported: ${reason}. Check \`assetBase\`.`, { url, cause });
  }) as Promise<EngineModule>;
  const module = await untilSilent(timeoutMs, `importing ${url}`, () => importing);
  if (module.version !== VERSION) {
    throw new DigitPadError('version-mismatch', `The SDK is digit-pad ${VERSION}, the engine at ${url} is ${module.version}. Use the assets of one release.`, {
      url,
    });
  }
  const engine = module.openEngine();
  return {
    engine,
    runtime: isNode() ? 'node' : 'page',
    onDeath: () => undefined,
    terminate: () => void engine.dispose().catch(() => undefined),
  };
}
