// Starts the package's worker wherever it can be started: from the page's origin, or through a blob from another one.

import { DigitPadError } from '../core/errors';
import type { FailedMessage, ReadyMessage } from '../core/protocol';
import { VERSION } from '../core/version';
import { trustedScriptUrl } from './trusted-script-url';

/** A worker that has its script and listens. */
export interface SpawnedWorker {
  readonly worker: Worker;
  /** The release that the worker's script belongs to. */
  readonly version: string;
}

/** A worker of this release. */
export interface StartedWorker {
  readonly worker: Worker;
  /** When `false`, its server kept it from being started directly, and so would keep the runtime's threads: workers, too. */
  readonly mayThread: boolean;
}

/**
 * Starts the worker and waits until it listens: messages sent earlier may be lost.
 *
 * @param url Absolute address of worker.js.
 * @throws DigitPadError `worker-failed` when neither way works, `version-mismatch` when the script is of another release.
 */
export async function spawnWorker(url: string, timeoutMs: number): Promise<StartedWorker> {
  const sameOrigin = new URL(url).origin === location.origin;
  const direct = sameOrigin ? await startWorker(url, url, timeoutMs).catch(() => undefined) : undefined;
  const { worker, version } = direct ?? (await startThroughBlob(url, timeoutMs));
  // The runtime starts those of another origin through blobs.
  if (version === VERSION) return { worker, mayThread: !sameOrigin || direct !== undefined };
  worker.terminate();
  throw new DigitPadError('version-mismatch', `The script is digit-pad ${VERSION}, the worker at ${url} is ${version}. Serve the assets of one release.`, {
    url,
  });
}

/** A worker's script must be of the page's origin; a blob of the page's that imports the script is. */
async function startThroughBlob(url: string, timeoutMs: number): Promise<SpawnedWorker> {
  const shim = `import(${JSON.stringify(url)}).catch((error) => postMessage({ digitPad: 'failed', message: String(error?.message ?? error) }));`;
  const blobUrl = URL.createObjectURL(new Blob([shim], { type: 'text/javascript' }));
  try {
    return await startWorker(blobUrl, url, timeoutMs);
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}

function startWorker(scriptUrl: string, url: string, timeoutMs: number): Promise<SpawnedWorker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(scriptUrl), { type: 'module', name: 'digit-pad' });
    const end = new AbortController();
    const fail = (reason: string): void => {
      end.abort();
      clearTimeout(timer);
      worker.terminate();
      reject(
        new DigitPadError('worker-failed', `The worker at ${url} did not start: ${reason}. Check \`asset-base\` and the page's Content-Security-Policy.`, {
          url,
        }),
      );
    };
    const timer = setTimeout(() => fail(`no answer in ${timeoutMs} ms`), timeoutMs);
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        fail(event.message || 'its script could not be loaded');
      },
      { signal: end.signal },
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReadyMessage | FailedMessage>) => {
        if (data.digitPad === 'failed') return fail(data.message);
        end.abort();
        clearTimeout(timer);
        resolve({ worker, version: data.version });
      },
      { signal: end.signal },
    );
  });
}
