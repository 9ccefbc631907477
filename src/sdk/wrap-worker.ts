// Makes a started worker the engine that it exposes by comlink.

import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { DigitPadError } from '../core/errors';
import type { Engine, ScoreInput } from '../core/protocol';
import type { EngineHandle } from './engine-connection';

/** What is needed of a `Worker`; the tests put a MessagePort behind it. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/** The engine that a worker exposes, with the worker's death and end. */
export function wrapWorker(worker: EngineWorker): EngineHandle {
  const remote = wrap<Engine>(worker);
  const engine: Engine = {
    load: (request, onProgress) => remote.load(transferBytes(request), proxy(onProgress)),
    score: (inputs) => remote.score(transfer(inputs, inputs.map(transferableOf))),
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
      worker.addEventListener('messageerror', () =>
        listener(new DigitPadError('worker-failed', 'The worker sent what cannot be read. The next call starts a new one.')),
      );
    },
    terminate() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** What carries the numbers or pixels of an input. */
function transferableOf(input: ScoreInput): Transferable {
  if (input instanceof Float32Array) return input.buffer as ArrayBuffer;
  // The only bitmaps there are in a page.
  return 'close' in input ? input : (input.data.buffer as ArrayBuffer);
}

/** Hands over the files that the page fetched, instead of copying 14 MB. */
function transferBytes(request: Parameters<Engine['load']>[0]): Parameters<Engine['load']>[0] {
  const buffers = [request.wasm, request.model, request.card].flatMap(({ bytes }) => bytes ?? []);
  return transfer(request, buffers);
}
