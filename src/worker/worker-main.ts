// dist/assets/worker.js: the engine in a Web Worker, exposed by comlink.

import { expose, transfer } from 'comlink';
import type { Engine, ReadyMessage } from '../core/protocol';
import { VERSION } from '../core/version';
import { createEngine } from './create-engine';
import { fetchAnywhere } from './fetch-anywhere';
import { ortRuntime } from './ort-runtime';
import { readBitmap } from './read-bitmap';
import { trustThreads } from './trust-threads';

trustThreads();
const engine = createEngine({ runtime: ortRuntime, fetch: fetchAnywhere, readBitmap });

const exposed: Engine = {
  load: (request, onProgress) => engine.load(request, onProgress),
  dispose: () => engine.dispose(),
  async score(inputs) {
    const result = await engine.score(inputs);
    return result.ok ? transfer(result, [result.value.logits.buffer, result.value.digitness.buffer]) : result;
  },
};

expose(exposed);
const ready: ReadyMessage = { digitPad: 'ready', version: VERSION };
postMessage(ready);
