// The recognition engine: loads a model once and scores ink, one call after the other.

import { DigitPadError, toDigitPadError } from '../core/errors';
import type { DigitPadErrorCode } from '../core/errors';
import type { FetchLike } from '../core/fetch-file';
import { INPUT_LENGTH } from '../core/field';
import { loadFiles, WASM_BYTES } from '../core/load-files';
import { createProgressMeter } from '../core/load-progress';
import type { Bitmap, Engine, LoadProgress, LoadReply, LoadRequest, Result, ScoreInput, ScoreReply } from '../core/protocol';
import type { Pixels } from '../core/image/pixels';
import { drawInputs } from './draw-inputs';
import type { Runtime, Scores, Session } from './runtime';
import { createSerial } from './serial';
import { verifyDigest } from './verify-digest';

/** Drawings in one run of the model: bounds the runtime's memory, which grows and never shrinks. */
const BATCH = 32;

interface Loaded {
  readonly session: Session;
  readonly reply: LoadReply;
}

/** What an engine stands on. */
export interface EngineParts {
  readonly runtime: Runtime;
  readonly fetch: FetchLike;
  /** Takes the pixels out of a bitmap. */
  readonly readBitmap: (bitmap: Bitmap) => Pixels;
}

/** Makes an engine; nothing is fetched until `load`. */
export function createEngine({ runtime, fetch, readBitmap }: EngineParts): Engine {
  const serial = createSerial();
  let loading: Promise<Loaded> | undefined;

  async function start(request: LoadRequest, onProgress: (progress: LoadProgress) => void): Promise<Loaded> {
    const meter = createProgressMeter(new Map([[request.wasm.url, WASM_BYTES]]), onProgress);
    const [{ wasm, model, card }] = await Promise.all([loadFiles(request, fetch, meter), runtime.prepare(request.glueUrl)]);
    await verifyDigest(model, card.sha256, request.model.url);
    meter.phase('compile');
    const session = await runtime
      .start({ glueUrl: request.glueUrl, wasm, model, threads: request.threads })
      .catch(rethrowAs('model-invalid', request.model.url));
    meter.phase('warm-up');
    const scores = await session.run(new Float32Array(INPUT_LENGTH), 1).catch(rethrowAs('model-invalid', request.model.url));
    const fault = findFault(scores, 1, card.labels.length);
    if (fault) throw new DigitPadError('model-invalid', `The model at ${request.model.url} ${fault}.`, { url: request.model.url });
    meter.done();
    const isolated = (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated === true;
    return { session, reply: { card, threads: session.threads, simd: true, isolated } };
  }

  async function score(asked: readonly ScoreInput[], askedAt: number): Promise<ScoreReply> {
    if (!loading) throw new DigitPadError('inference-failed', 'The engine was asked for scores before it had loaded a model.');
    const { session, reply } = await loading;
    const begunAt = performance.now();
    const { inputs, found } = drawInputs(asked, readBitmap);
    const drawnAt = performance.now();

    const labels = reply.card.labels.length;
    const logits = new Float32Array(asked.length * labels);
    const digitness = new Float32Array(asked.length);
    for (let first = 0; first < asked.length; first += BATCH) {
      const count = Math.min(BATCH, asked.length - first);
      const scores = await session.run(inputs.subarray(first * INPUT_LENGTH, (first + count) * INPUT_LENGTH), count).catch(rethrowAs('inference-failed'));
      const fault = findFault(scores, count, labels);
      if (fault) throw new DigitPadError('inference-failed', `The model ${fault}.`);
      logits.set(scores.logits, first * labels);
      digitness.set(scores.digitness, first);
    }
    const timings = { queueMs: begunAt - askedAt, preprocessMs: drawnAt - begunAt, inferenceMs: performance.now() - drawnAt };
    return { logits, digitness, found, timings };
  }

  return {
    load(request, onProgress) {
      loading ??= start(request, onProgress).catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return settle(loading.then(({ reply }) => reply));
    },
    score(inputs) {
      const askedAt = performance.now();
      return settle(serial(() => score(inputs, askedAt)));
    },
    async dispose() {
      const loaded = await loading?.catch(() => undefined);
      loading = undefined;
      await serial(async () => loaded?.session.release());
    },
  };
}

/** What is wrong with a model's answer, if anything: probabilities can be made of finite scores only, one a label. */
function findFault({ logits, digitness }: Scores, count: number, labels: number): string | undefined {
  if (logits.length !== count * labels) return `gives ${logits.length} scores for ${count} drawings and ${labels} labels`;
  if (digitness.length !== count) return `gives ${digitness.length} digitness scores for ${count} drawings`;
  return logits.every(Number.isFinite) && digitness.every(Number.isFinite) ? undefined : 'gives scores that are no finite numbers';
}

function rethrowAs(code: DigitPadErrorCode, url?: string): (error: unknown) => never {
  return (error) => {
    throw toDigitPadError(error, code, url === undefined ? {} : { url });
  };
}

/** Turns a promise into one that always fulfils, with a {@link Result} that survives the wire. */
async function settle<Value>(promise: Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    const { code, message, url } = toDigitPadError(error, 'inference-failed');
    return { ok: false, failure: { code, message, ...(url !== undefined && { url }) } };
  }
}
