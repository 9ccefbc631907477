// dist/assets/engine.js: the engine in the caller's own realm, for Node and for pages where workers are forbidden.
// Importing it does nothing.

import type { Engine } from '../core/protocol';
import { VERSION } from '../core/version';
import { createEngine } from './create-engine';
import { fetchAnywhere } from './fetch-anywhere';
import { ortRuntime } from './ort-runtime';
import { readBitmap } from './read-bitmap';

/** The release this file belongs to; compared with the SDK's. */
export const version = VERSION;

/** Makes an engine on ONNX Runtime. */
export function openEngine(): Engine {
  return createEngine({ runtime: ortRuntime, fetch: fetchAnywhere, readBitmap });
}
