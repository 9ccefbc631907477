// ONNX Runtime Web behind the runtime interface. The only file that imports it.

import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { DigitPadError } from '../core/errors';
import { loadFailed } from '../core/fetch-file';
import { FIELD_SIZE, INPUT_PLANES } from '../core/field';
import { oneAtATime } from './one-at-a-time';
import type { Runtime, Scores, Session, SessionRequest } from './runtime';

/** A threaded start hangs for ever where a server keeps the pthreads' script from an isolated page. */
const THREADED_START_LIMIT_MS = 8000;

/** ORT can be initialised once in a realm: after a failed start only a fresh worker can try again. */
export const ortRuntime: Runtime = oneAtATime({ prepare, start });

async function prepare(glueUrl: string): Promise<void> {
  await import(/* @vite-ignore */ /* webpackIgnore: true */ glueUrl).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw loadFailed(glueUrl, `could not be imported: ${reason}`);
  });
}

async function start({ glueUrl, wasm, model, threads }: SessionRequest): Promise<Session> {
  env.logLevel = 'fatal';
  env.wasm.wasmPaths = { mjs: glueUrl };
  env.wasm.wasmBinary = wasm;
  env.wasm.numThreads = canUseThreads() ? threads : 1;
  env.wasm.initTimeout = env.wasm.numThreads > 1 ? THREADED_START_LIMIT_MS : 0;
  const session = await InferenceSession.create(new Uint8Array(model), { executionProviders: ['wasm'], graphOptimizationLevel: 'all' }).catch(blameRuntime);
  return { threads: env.wasm.numThreads, run: (inputs, count) => run(session, inputs, count), release: () => session.release() };
}

/** ORT says this where it does not start at all, whatever the model: no memory, a policy against wasm, a damaged wasm. */
function blameRuntime(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.includes('no available backend found')) throw error;
  const advice = "Check that ort.wasm is served whole, and that a Content-Security-Policy has 'wasm-unsafe-eval' in script-src.";
  throw new DigitPadError('worker-failed', `ONNX Runtime did not start: ${text} ${advice}`, { cause: error });
}

async function run(session: InferenceSession, inputs: Float32Array, count: number): Promise<Scores> {
  const field = new Tensor('float32', inputs, [count, INPUT_PLANES.length, FIELD_SIZE, FIELD_SIZE]);
  const { logits, digitness } = await session.run({ field }, ['logits', 'digitness']);
  if (!(logits?.data instanceof Float32Array) || !(digitness?.data instanceof Float32Array)) {
    throw new Error('The model has no float outputs `logits` and `digitness`');
  }
  return { logits: logits.data, digitness: digitness.data };
}

/** ORT warns on the console where it finds this out by itself. */
function canUseThreads(): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated === true;
}
