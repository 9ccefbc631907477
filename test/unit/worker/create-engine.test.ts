import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/drawing';
import { DigitPadError } from '../../../src/core/errors';
import { loadFailed } from '../../../src/core/fetch-file';
import { drawImageField } from '../../../src/core/image/image-field';
import type { Pixels } from '../../../src/core/image/pixels';
import { packInk } from '../../../src/core/pack-ink';
import { placeInField } from '../../../src/core/place-in-field';
import type { Bitmap, Engine, LoadProgress, LoadRequest, Result } from '../../../src/core/protocol';
import { rasterise } from '../../../src/core/rasterise';
import { createEngine } from '../../../src/worker/create-engine';
import { makeFetch, notFound } from '../fakes/fetch';
import { makeGate } from '../fakes/gate';
import { drawingOf, drawingOfStrokes } from '../fakes/ink';
import { makeCard, MODEL_BYTES, WASM_FILE } from '../fakes/model';
import { FakeRuntime, inkOf } from '../fakes/runtime';

const AT = 'https://example.test/assets/';
const REQUEST: LoadRequest = {
  glueUrl: `${AT}ort.mjs`,
  wasm: { url: `${AT}ort.wasm` },
  model: { url: `${AT}m.onnx` },
  card: { url: `${AT}m.json` },
  threads: 3,
};

function setUp({ card = makeCard() } = {}) {
  const runtime = new FakeRuntime();
  const server = makeFetch({ [REQUEST.wasm.url]: WASM_FILE, [REQUEST.model.url]: MODEL_BYTES, [REQUEST.card.url]: JSON.stringify(card) });
  const engine = createEngine({ runtime, fetch: server.fetch, readBitmap });
  const load = (onProgress: (progress: LoadProgress) => void = () => undefined) => engine.load(REQUEST, onProgress);
  return { runtime, server, engine, load };
}

/** Bitmaps of the tests are pixels that can be closed. */
function readBitmap(bitmap: Bitmap): Pixels {
  bitmap.close();
  return bitmap as Bitmap & Pixels;
}

async function setUpLoaded() {
  const parts = setUp();
  valueOf(await parts.load());
  return parts;
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

function failureOf(result: Result<unknown>) {
  if (result.ok) throw new Error('It did not fail.');
  return result.failure;
}

/** A picture of 44 x 50 px: black where there is ink, else white. */
function pictureOf(isInk: (x: number, y: number) => boolean): Pixels {
  return { data: Uint8Array.from({ length: 44 * 50 }, (_, i) => (isInk(i % 44, Math.floor(i / 44)) ? 0 : 255)), width: 44, height: 50, channels: 1 };
}

/** What the fake runtime gives for a drawing. */
const inkOfDrawing = (drawing: Drawing): number => inkOf(rasterise(placeInField(drawing.strokes)));

async function scoreDrawings(engine: Engine, ...drawings: readonly Drawing[]) {
  return engine.score(drawings.map(packInk));
}

describe('load', () => {
  it('answers with the card, the threads that the runtime uses, and that Node is not isolated', async () => {
    const { load, runtime } = setUp();
    expect(await load()).toEqual({ ok: true, value: { card: makeCard(), threads: 3, simd: true, isolated: false } });
    expect(runtime.starts).toHaveLength(1);
    expect(new Uint8Array(runtime.starts[0]?.model ?? new ArrayBuffer(0))).toEqual(MODEL_BYTES);
  });

  it('imports the glue, fetches the three files once, and warms the model up with one field', async () => {
    const glue: string[] = [];
    const { load, runtime, server } = setUp();
    runtime.prepare = (url) => Promise.resolve(void glue.push(url));
    await load();
    expect(glue).toEqual([REQUEST.glueUrl]);
    expect(server.asked.sort()).toEqual([REQUEST.card.url, REQUEST.model.url, REQUEST.wasm.url]);
    expect(runtime.runs).toEqual([1]);
  });

  it('tells the phases in order, a fraction that never goes back, and 1 at the end', async () => {
    const told: LoadProgress[] = [];
    await setUp().load((progress) => told.push(progress));
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['fetch', 'compile', 'warm-up']);
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('joins a load that is under way, and one that is done', async () => {
    const { load, runtime, server } = setUp();
    const [first, second] = await Promise.all([load(), load()]);
    const third = await load();
    expect(valueOf(second)).toEqual(valueOf(first));
    expect(valueOf(third)).toEqual(valueOf(first));
    expect(runtime.starts).toHaveLength(1);
    expect(server.asked).toHaveLength(3);
  });

  it('does not remember a failure', async () => {
    const { load, server, runtime } = setUp();
    server.answers[REQUEST.model.url] = notFound;
    const failures = await Promise.all([load(), load()]);
    expect(failures.map((result) => failureOf(result))).toEqual([
      expect.objectContaining({ code: 'load-failed', url: REQUEST.model.url }),
      expect.objectContaining({ code: 'load-failed', url: REQUEST.model.url }),
    ]);
    expect(runtime.starts).toHaveLength(0);
    server.answers[REQUEST.model.url] = MODEL_BYTES;
    expect(valueOf(await load()).threads).toBe(3);
  });

  it('fails with the address of the glue that cannot be imported', async () => {
    const { load, runtime } = setUp();
    runtime.prepare = (url) => Promise.reject(loadFailed(url, 'could not be imported'));
    expect(failureOf(await load())).toMatchObject({ code: 'load-failed', url: REQUEST.glueUrl });
  });

  it('refuses a model that is not the one its card describes, before the runtime sees it', async () => {
    const { load, runtime, server } = setUp();
    server.answers[REQUEST.model.url] = Uint8Array.from(MODEL_BYTES).reverse();
    const failure = failureOf(await load());
    expect(failure).toMatchObject({ code: 'model-invalid', url: REQUEST.model.url });
    expect(failure.message).toContain('sha256');
    expect(runtime.starts).toHaveLength(0);
  });

  it.each(['start', 'warm-up'] as const)('calls a model invalid whose %s fails, and can load again', async (failing) => {
    const { load, runtime } = setUp();
    runtime.before = (step) => {
      if (step === failing) throw new Error('no such operator');
    };
    expect(failureOf(await load())).toEqual({ code: 'model-invalid', message: 'no such operator', url: REQUEST.model.url });
    runtime.before = () => undefined;
    expect((await load()).ok).toBe(true);
  });

  it('does not blame the model where the runtime says that it did not start itself', async () => {
    const { load, runtime } = setUp();
    runtime.before = () => {
      throw new DigitPadError('worker-failed', 'No memory.');
    };
    expect(failureOf(await load())).toEqual({ code: 'worker-failed', message: 'No memory.' });
  });

  it('calls a model invalid that gives another number of scores than its card has labels', async () => {
    const { load, runtime } = setUp();
    runtime.labels = 11;
    const failure = failureOf(await load());
    expect(failure).toMatchObject({ code: 'model-invalid', url: REQUEST.model.url });
    expect(failure.message).toContain('11 scores');
    expect(failure.message).toContain('10 labels');
  });

  it('calls a model invalid that gives no digitness, or scores that are no numbers', async () => {
    const { load, runtime } = setUp();
    runtime.distort = ({ logits }) => ({ logits, digitness: new Float32Array(0) });
    expect(failureOf(await load())).toMatchObject({ code: 'model-invalid', url: REQUEST.model.url });
    runtime.distort = ({ logits, digitness }) => ({ logits: logits.fill(Number.NaN), digitness });
    expect(failureOf(await load())).toMatchObject({ code: 'model-invalid', url: REQUEST.model.url });
  });

  it('fails in words that survive a message', async () => {
    const { load, server } = setUp();
    server.answers[REQUEST.wasm.url] = notFound;
    const failure = await load();
    expect(structuredClone(failure)).toEqual(failure);
  });
});

describe('score', () => {
  it('gives the scores of each drawing’s field, in the order of the drawings', async () => {
    const { engine } = await setUpLoaded();
    const drawings = [drawingOfStrokes(2), drawingOf([[0, 0]]), drawingOfStrokes(5), { strokes: [] }];
    const { logits, digitness, timings } = valueOf(await scoreDrawings(engine, ...drawings));
    expect([...digitness]).toEqual(drawings.map(inkOfDrawing));
    expect(digitness[3]).toBe(0);
    expect([...logits].filter((_, i) => i % 10 === 0)).toEqual(drawings.map(inkOfDrawing));
    expect(logits).toHaveLength(40);
    for (const ms of Object.values(timings)) expect(ms).toBeGreaterThanOrEqual(0);
  });

  it('runs at most 32 fields at a time, and gives the same scores', async () => {
    const { engine, runtime } = await setUpLoaded();
    const drawings = Array.from({ length: 70 }, (_, i) => drawingOf([[0, 0], [10, i]])); // prettier-ignore
    const { logits, digitness } = valueOf(await scoreDrawings(engine, ...drawings));
    expect(runtime.runs.slice(1)).toEqual([32, 32, 6]);
    expect([...logits].filter((_, i) => i % 10 === 0)).toEqual(drawings.map(inkOfDrawing));
    expect([...digitness]).toEqual(drawings.map(inkOfDrawing));
    expect(new Set(digitness).size).toBeGreaterThan(20);
  });

  it('scores pictures between drawings, and says where their ink is', async () => {
    const { engine } = await setUpLoaded();
    const bar = pictureOf((x, y) => x >= 18 && x < 22 && y >= 10 && y < 40);
    const drawing = drawingOfStrokes(2);
    const { digitness, found } = valueOf(await engine.score([bar, packInk(drawing), pictureOf(() => false)]));
    expect(digitness[0]).toBe(inkOf(drawImageField(bar)?.field ?? new Float32Array(0)));
    expect(digitness[0]).toBeGreaterThan(10);
    expect([...digitness.subarray(1)]).toEqual([inkOfDrawing(drawing), 0]);
    expect(found).toEqual([{ box: { x: 18, y: 10, width: 4, height: 30 }, dot: false, strokeCount: 0 }, null]);
  });

  it('reads bitmaps, and closes them', async () => {
    const { engine } = await setUpLoaded();
    let closed = 0;
    const bitmap = { ...pictureOf((x) => x >= 20 && x < 24), close: () => (closed += 1) };
    const { found } = valueOf(await engine.score([bitmap]));
    expect(found[0]?.box).toMatchObject({ x: 20, width: 4 });
    expect(closed).toBe(1);
  });

  it('answers no drawings without a run', async () => {
    const { engine, runtime } = await setUpLoaded();
    expect(valueOf(await scoreDrawings(engine))).toMatchObject({ logits: new Float32Array(0), digitness: new Float32Array(0) });
    expect(runtime.runs).toEqual([1]);
  });

  it('answers calls first in, first out, one at a time', async () => {
    const { engine, runtime } = await setUpLoaded();
    const gate = makeGate();
    runtime.before = () => gate.passed;
    const order: number[] = [];
    const calls = [3, 1, 2].map((strokes) => scoreDrawings(engine, drawingOfStrokes(strokes)).then(() => order.push(strokes)));
    gate.open();
    await Promise.all(calls);
    expect(order).toEqual([3, 1, 2]);
    expect(runtime.mostAtOnce).toBe(1);
  });

  it('goes on after a run that failed', async () => {
    const { engine, runtime } = await setUpLoaded();
    runtime.before = () => {
      runtime.before = () => undefined;
      throw new RangeError('out of memory');
    };
    const [failed, good] = await Promise.all([scoreDrawings(engine, drawingOfStrokes(1)), scoreDrawings(engine, drawingOfStrokes(2))]);
    expect(failureOf(failed)).toEqual({ code: 'inference-failed', message: 'out of memory' });
    expect(valueOf(good).digitness[0]).toBe(inkOfDrawing(drawingOfStrokes(2)));
  });

  it.each([
    ['no finite numbers', (scores: Float32Array) => scores.fill(Number.POSITIVE_INFINITY)],
    ['10 scores', () => new Float32Array(10)],
  ])('fails, and reads nothing, where the model gives %s for two fields', async (text, distort) => {
    const { engine, runtime } = await setUpLoaded();
    runtime.distort = ({ logits, digitness }) => ({ logits: distort(logits), digitness });
    const failure = failureOf(await scoreDrawings(engine, drawingOfStrokes(1), drawingOfStrokes(2)));
    expect(failure.code).toBe('inference-failed');
    expect(failure.message).toContain(text);
  });

  it('waits for a load that is under way', async () => {
    const { engine, load } = setUp();
    const loading = load();
    const scores = scoreDrawings(engine, drawingOfStrokes(4));
    expect((await loading).ok).toBe(true);
    expect(valueOf(await scores).digitness[0]).toBe(inkOfDrawing(drawingOfStrokes(4)));
  });

  it('fails before a load', async () => {
    expect(failureOf(await scoreDrawings(setUp().engine, drawingOfStrokes(1))).code).toBe('inference-failed');
  });
});

describe('dispose', () => {
  it('releases the session once the running call is answered, and a later load starts anew', async () => {
    const { engine, load, runtime } = await setUpLoaded();
    const gate = makeGate();
    runtime.before = () => gate.passed;
    const scores = scoreDrawings(engine, drawingOfStrokes(1));
    await Promise.resolve();
    const disposed = engine.dispose();
    expect(runtime.released).toBe(0);
    gate.open();
    expect((await scores).ok).toBe(true);
    await disposed;
    expect(runtime.released).toBe(1);
    expect((await scoreDrawings(engine, drawingOfStrokes(1))).ok).toBe(false);
    expect((await load()).ok).toBe(true);
    expect(runtime.starts).toHaveLength(2);
  });

  it('waits for a load that is under way, and takes one that fails', async () => {
    const { engine, load, runtime, server } = setUp();
    const loading = load();
    await engine.dispose();
    await loading;
    expect(runtime.released).toBe(1);
    server.answers[REQUEST.card.url] = notFound;
    void load();
    await expect(engine.dispose()).resolves.toBeUndefined();
    expect(runtime.released).toBe(1);
  });

  it('has nothing to do before a load', async () => {
    const { engine, runtime } = setUp();
    await engine.dispose();
    expect(runtime.released).toBe(0);
  });
});
