import { afterEach, describe, expect, it, vi } from 'vitest';
import { packInk } from '../../../src/core/pack-ink';
import type { LoadProgress, LoadRequest } from '../../../src/core/protocol';
import { wrapWorker } from '../../../src/sdk/wrap-worker';
import { FakeEngine, progressAt } from '../fakes/engine';
import { drawingOfStrokes } from '../fakes/ink';
import { makeCard, MODEL_BYTES } from '../fakes/model';
import { FakeWorker } from '../fakes/worker';

const REQUEST: LoadRequest = { glueUrl: 'g', wasm: { url: 'w' }, model: { url: 'm' }, card: { url: 'c' }, threads: 2 };
const workers: FakeWorker[] = [];

function setUp() {
  const engine = new FakeEngine();
  const worker = new FakeWorker(engine);
  workers.push(worker);
  return { engine, worker, handle: wrapWorker(worker) };
}

describe('wrapWorker', () => {
  afterEach(() => {
    for (const worker of workers.splice(0)) worker.terminate();
  });

  it('carries a load, its progress and its answer', async () => {
    const { engine, handle } = setUp();
    const told: LoadProgress[] = [];
    const reply = await handle.engine.load(REQUEST, (progress) => told.push(progress));
    expect(reply).toEqual({ ok: true, value: { card: makeCard(), threads: 2, simd: true, isolated: false } });
    expect(engine.requests).toEqual([REQUEST]);
    await vi.waitFor(() => expect(told).toEqual([progressAt(0.4), progressAt(1, 'warm-up')]));
  });

  it('hands the page’s bytes over instead of copying them', async () => {
    const { engine, handle } = setUp();
    const bytes = MODEL_BYTES.slice().buffer;
    await handle.engine.load({ ...REQUEST, model: { url: 'm', bytes } }, () => undefined);
    expect(bytes.byteLength).toBe(0);
    expect(new Uint8Array(engine.requests[0]?.model.bytes ?? new ArrayBuffer(0))).toEqual(MODEL_BYTES);
  });

  it('hands the ink over, and gets the scores as typed arrays', async () => {
    const { engine, handle } = setUp();
    const inks = [drawingOfStrokes(3), drawingOfStrokes(1)].map(packInk);
    const scores = await handle.engine.score(inks);
    expect(engine.scored).toEqual([[3, 1]]);
    expect(inks.map((ink) => ink.byteLength)).toEqual([0, 0]);
    expect(scores.ok && scores.value.logits).toBeInstanceOf(Float32Array);
    expect(scores.ok && scores.value.logits[3]).toBe(20);
  });

  it('tells the death of the worker with its reason, and keeps it from the page’s console', () => {
    const { worker, handle } = setUp();
    const listener = vi.fn();
    handle.onDeath(listener);
    const quiet = vi.fn((event: Event) => event.defaultPrevented);
    worker.addEventListener('error', quiet);
    worker.die('RangeError: out of memory');
    expect(listener).toHaveBeenCalledWith(expect.objectContaining({ code: 'worker-failed', message: expect.stringContaining('out of memory') as string }));
    expect(quiet).toHaveReturnedWith(true);
  });

  it('takes a message that cannot be read for a death', () => {
    const { worker, handle } = setUp();
    const listener = vi.fn();
    handle.onDeath(listener);
    worker.sendUnreadable();
    expect(listener).toHaveBeenCalledWith(expect.objectContaining({ code: 'worker-failed' }));
  });

  it('ends the worker', () => {
    const { worker, handle } = setUp();
    handle.terminate();
    expect(worker.terminated).toBe(true);
  });
});
