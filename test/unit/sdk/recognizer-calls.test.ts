// The recogniser's answers, their order, and what becomes of calls when things go wrong; over comlink and a MessageChannel.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing, ImageInput } from '../../../src/sdk/contract';
import { failed } from '../fakes/engine';
import { rejectionOf } from '../fakes/failure';
import { makeGate } from '../fakes/gate';
import { drawingOf, drawingOfStrokes } from '../fakes/ink';
import { endWorkers, setUpRecognizer } from '../fakes/recognizer';

const never = () => new Promise<undefined>(() => undefined);

/** A loaded recogniser whose first call is held up in the engine. */
async function setUpBusy() {
  const parts = setUpRecognizer();
  await parts.recognizer.load();
  const gate = makeGate();
  parts.engine.duringScore = async () => {
    await gate.passed;
    return undefined;
  };
  const running = parts.recognizer.recognize(drawingOfStrokes(1), { key: 'pad' });
  await vi.waitFor(() => expect(parts.engine.scored).toEqual([[1]]));
  return { ...parts, gate, running };
}

describe('A recogniser', () => {
  afterEach(endWorkers);

  it('reads a drawing and says how, by which model, and in what time', async () => {
    const { recognizer } = setUpRecognizer();
    const drawing = drawingOfStrokes(4);
    const reading = await recognizer.recognize({ ...drawing, area: { width: 300, height: 300 } });
    expect(reading).toMatchObject({ text: '4', accepted: true, modelVersion: 'fake-1', timings: { preprocessMs: 2, inferenceMs: 3 } });
    expect(reading.confidence).toBeGreaterThan(0.99);
    expect(reading.candidates).toHaveLength(10);
    expect(reading.digits).toMatchObject([{ text: '4', strokes: [0, 1, 2, 3], box: { x: 0, y: 0, width: 65, height: 100 } }]);
    expect(reading.timings.queueMs).toBeGreaterThanOrEqual(1);
    expect(reading.timings.totalMs).toBeGreaterThan(0);
  });

  it('reads a batch in one call, in the order of the drawings', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const readings = await recognizer.recognizeBatch([drawingOfStrokes(7), { strokes: [] }, drawingOfStrokes(2)]);
    expect(readings.map(({ text }) => text)).toEqual(['7', '', '2']);
    expect(engine.scored).toEqual([[7, 0, 2]]);
    expect(await recognizer.recognizeBatch([])).toEqual([]);
  });

  it('reads nothing in empty ink, and accepts no tap', async () => {
    const { recognizer } = setUpRecognizer();
    expect(await recognizer.recognize({ strokes: [] })).toMatchObject({ text: '', accepted: false, confidence: 0, candidates: [], digits: [] });
    const tap = { ...drawingOf([[50, 50], [55, 58]]), area: { width: 300, height: 300 } }; // prettier-ignore
    expect(await recognizer.recognize(tap, { minConfidence: 0 })).toMatchObject({ text: '1', accepted: false, confidence: 0 });
  });

  it('heeds `allowed` and `minConfidence`', async () => {
    const { recognizer } = setUpRecognizer();
    const masked = await recognizer.recognize(drawingOfStrokes(7), { allowed: '0-4' });
    expect(masked.accepted).toBe(false);
    expect(masked.candidates.map(({ text }) => text).sort()).toEqual(['0', '1', '2', '3', '4']);
    expect((await recognizer.recognize(drawingOfStrokes(7), { minConfidence: 1 })).accepted).toBe(false);
  });

  it('answers first in, first out, from before the model is there', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const order: string[] = [];
    await Promise.all([5, 2, 8].map((strokes) => recognizer.recognize(drawingOfStrokes(strokes)).then(({ text }) => order.push(text))));
    expect(order).toEqual(['5', '2', '8']);
    expect(engine.scored).toEqual([[5], [2], [8]]);
  });

  it('drops the waiting call of a key for a newer one, also while it loads', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const gate = makeGate<undefined>();
    engine.duringLoad = () => gate.passed;
    const first = rejectionOf(recognizer.recognize(drawingOfStrokes(1), { key: 'pad' }));
    const other = recognizer.recognize(drawingOfStrokes(2), { key: 'other' });
    const second = rejectionOf(recognizer.recognize(drawingOfStrokes(3), { key: 'pad' }));
    const third = recognizer.recognize(drawingOfStrokes(4), { key: 'pad' });
    expect(await first).toMatchObject({ code: 'superseded', retryable: false });
    expect(await second).toMatchObject({ code: 'superseded' });
    gate.open(undefined);
    expect([(await other).text, (await third).text]).toEqual(['2', '4']);
    expect(engine.scored).toEqual([[2], [4]]);
  });

  it('lets a running call of the same key come to its answer', async () => {
    const { recognizer, gate, running } = await setUpBusy();
    const newer = recognizer.recognize(drawingOfStrokes(6), { key: 'pad' });
    gate.open();
    expect([(await running).text, (await newer).text]).toEqual(['1', '6']);
  });

  it('never sends a waiting call that was aborted to the engine', async () => {
    const { recognizer, engine, gate, running } = await setUpBusy();
    const controller = new AbortController();
    const aborted = recognizer.recognize(drawingOfStrokes(2), { signal: controller.signal });
    const last = recognizer.recognize(drawingOfStrokes(3));
    controller.abort('cleared');
    await expect(aborted).rejects.toBe('cleared');
    gate.open();
    await Promise.all([running, last]);
    expect(engine.scored).toEqual([[1], [3]]);
  });

  it('rejects a running call that is aborted at once, and answers the next one', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    await recognizer.load();
    const gate = makeGate<undefined>();
    engine.duringScore = () => gate.passed;
    const controller = new AbortController();
    const aborted = recognizer.recognize(drawingOfStrokes(2), { signal: controller.signal });
    await vi.waitFor(() => expect(engine.scored).toHaveLength(1));
    const next = recognizer.recognize(drawingOfStrokes(3));
    controller.abort('cleared');
    await expect(aborted).rejects.toBe('cleared');
    gate.open(undefined);
    expect((await next).text).toBe('3');
    expect(workers).toHaveLength(1);
  });

  it('drops a call that is aborted while it loads, and goes on loading for the others', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const gate = makeGate<undefined>();
    engine.duringLoad = () => gate.passed;
    const controller = new AbortController();
    const aborted = recognizer.recognize(drawingOfStrokes(1), { signal: controller.signal });
    const other = recognizer.recognize(drawingOfStrokes(2));
    controller.abort('cleared');
    await expect(aborted).rejects.toBe('cleared');
    gate.open(undefined);
    expect((await other).text).toBe('2');
    expect(engine.scored).toEqual([[2]]);
  });

  it('loads nothing for a call that was aborted before', async () => {
    const { recognizer, workers } = setUpRecognizer();
    await expect(recognizer.recognize(drawingOfStrokes(1), { signal: AbortSignal.abort('too late') })).rejects.toBe('too late');
    expect(workers).toHaveLength(0);
  });

  it('copies a drawing at the call: what happens to it later changes nothing', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const points = [{ x: 10, y: 10 }, { x: 12, y: 90 }]; // prettier-ignore
    const strokes = [{ points }];
    const reading = recognizer.recognize({ strokes });
    points[0] = { x: -500, y: 7 };
    points.push({ x: 900, y: 900 });
    strokes.push({ points: [] });
    expect(await reading).toMatchObject({ text: '1', digits: [{ strokes: [0], box: { x: 10, y: 10, width: 2, height: 80 } }] });
    expect(engine.scored).toEqual([[1]]);
  });

  it('fails one call where the model fails in it, and answers the next with the same worker', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    engine.duringScore = ([count]) => Promise.resolve(count === 1 ? failed({ code: 'inference-failed', message: 'out of memory' }) : undefined);
    const failing = rejectionOf(recognizer.recognize(drawingOfStrokes(1)));
    const next = recognizer.recognize(drawingOfStrokes(2));
    expect(await failing).toMatchObject({ code: 'inference-failed', retryable: true });
    expect((await next).text).toBe('2');
    expect(workers).toHaveLength(1);
    expect(recognizer.state.status).toBe('ready');
  });
});

describe('A recogniser whose worker', () => {
  afterEach(() => {
    vi.useRealTimers();
    endWorkers();
  });

  it('dies rejects the running call, and answers the waiting ones by a new worker', async () => {
    const { recognizer, engine, workers, states, running } = await setUpBusy();
    const waiting = recognizer.recognize(drawingOfStrokes(2));
    engine.duringScore = () => Promise.resolve(undefined);
    workers[0]?.die('RangeError');
    expect(await rejectionOf(running)).toMatchObject({ code: 'worker-failed', retryable: true });
    expect((await waiting).text).toBe('2');
    expect(workers).toHaveLength(2);
    expect(states.map(({ status }) => status)).toContain('failed');
    expect(recognizer.state.status).toBe('ready');
  });

  it('dies while nothing runs is in the failed state, and recovers with the next call', async () => {
    const { recognizer, workers } = setUpRecognizer();
    await recognizer.load();
    workers[0]?.die('RangeError');
    expect(recognizer.state).toMatchObject({ status: 'failed', error: { code: 'worker-failed' } });
    expect((await recognizer.recognize(drawingOfStrokes(2))).text).toBe('2');
  });

  it('dies while it loads rejects what waits', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    engine.duringLoad = never;
    const calls = [recognizer.load(), recognizer.recognize(drawingOfStrokes(1))].map(rejectionOf);
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    workers[0]?.die('SyntaxError');
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ code: 'worker-failed' });
  });

  it('sends what cannot be read is replaced', async () => {
    const { workers, running } = await setUpBusy();
    workers[0]?.sendUnreadable();
    expect(await rejectionOf(running)).toMatchObject({ code: 'worker-failed' });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is silent for longer than `timeoutMs` is replaced', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { recognizer, engine, workers } = setUpRecognizer({ timeoutMs: 5000 });
    await recognizer.load();
    engine.duringScore = ([count]) => (count === 1 ? never() : Promise.resolve(undefined));
    const silent = rejectionOf(recognizer.recognize(drawingOfStrokes(1)));
    const next = recognizer.recognize(drawingOfStrokes(2));
    while (engine.scored.length === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(5000);
    expect(await silent).toMatchObject({ code: 'timeout', retryable: true });
    expect((await next).text).toBe('2');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });
});

describe('A recogniser that is disposed', () => {
  afterEach(endWorkers);
  const disposed = { code: 'disposed', retryable: false };

  it('rejects what runs and what waits, ends its worker, and rejects whatever comes after', async () => {
    const { recognizer, engine, workers, states, running } = await setUpBusy();
    const waiting = [recognizer.recognize(drawingOfStrokes(2)), recognizer.recognizeBatch([])];
    const calls = [running, ...waiting].map(rejectionOf);
    await recognizer.dispose();
    for (const error of await Promise.all(calls)) expect(error).toMatchObject(disposed);
    expect(workers[0]?.terminated).toBe(true);
    expect(recognizer.state).toEqual({ status: 'disposed' });

    const later = [recognizer.load(), recognizer.recognize(drawingOfStrokes(3)), recognizer.recognizeBatch([])].map(rejectionOf);
    for (const error of await Promise.all(later)) expect(error).toMatchObject(disposed);
    expect(workers).toHaveLength(1);
    expect(engine.scored).toEqual([[1]]);
    expect(states.at(-1)).toEqual({ status: 'disposed' });
    expect(states.filter(({ status }) => status === 'disposed')).toHaveLength(1);
  });

  it('ends a worker that still loads at once, and rejects the callers', async () => {
    const { recognizer, engine, workers, states } = setUpRecognizer({ threads: 2 });
    engine.duringLoad = never;
    const calls = [recognizer.load(), recognizer.recognize(drawingOfStrokes(1))].map(rejectionOf);
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    await recognizer.dispose();
    for (const error of await Promise.all(calls)) expect(error).toMatchObject(disposed);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(states.at(-1)).toEqual({ status: 'disposed' });
  });

  it('stops what the page fetches', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      signals.push(init?.signal);
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    };
    const { recognizer, workers } = setUpRecognizer({ fetch });
    const loading = rejectionOf(recognizer.load());
    await recognizer.dispose();
    expect(await loading).toMatchObject(disposed);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true]);
    expect(workers).toHaveLength(0);
  });

  it('may be disposed twice, and before it was used', async () => {
    const { recognizer, workers } = setUpRecognizer();
    await recognizer.dispose();
    await recognizer.dispose();
    expect(recognizer.state.status).toBe('disposed');
    expect(workers).toHaveLength(0);
  });
});

describe('A recogniser refuses, and starts no worker for,', () => {
  let setup: ReturnType<typeof setUpRecognizer>;
  beforeEach(() => {
    setup = setUpRecognizer();
  });
  afterEach(() => {
    expect(setup.workers).toHaveLength(0);
    expect(setup.recognizer.state.status).toBe('idle');
  });

  it.each<[string, Record<string, unknown>]>([
    ['mode', { mode: 'word' }],
    ['allowed', { allowed: '4-0' }],
    ['allowed', { allowed: 7 }],
    ['maxDigits', { maxDigits: 0 }],
    ['maxDigits', { maxDigits: 1.5 }],
    ['minConfidence', { minConfidence: -0.1 }],
    ['minConfidence', { minConfidence: Number.NaN }],
    ['minConfidence', { minConfidence: '0.5' }],
    ['key', { key: 7 }],
  ])('the option %s as in %o', async (name, options) => {
    const error = await rejectionOf(setup.recognizer.recognize(drawingOfStrokes(1), options));
    expect(error.code).toBe('invalid-option');
    expect(error.message).toContain(`\`${name}\``);
  });

  it('whole numbers, which this version does not read', async () => {
    expect(await rejectionOf(setup.recognizer.recognize(drawingOfStrokes(1), { mode: 'number' }))).toMatchObject({ code: 'unsupported' });
  });

  it.each<[string, ImageInput]>([
    ['a Blob', new Blob(['x'])],
    ['raw pixels', { data: new Uint8Array(784), width: 28, height: 28, channels: 1 }],
  ])('%s, which this version does not read', async (_, image) => {
    expect(await rejectionOf(setup.recognizer.recognize(image))).toMatchObject({ code: 'unsupported' });
    expect(await rejectionOf(setup.recognizer.recognizeBatch([drawingOfStrokes(1), image]))).toMatchObject({ code: 'unsupported' });
  });

  it.each<[string, unknown]>([
    ['no drawing', undefined],
    ['a list of strokes', [[[1, 2]]]],
    ['NaN', drawingOf([[1, Number.NaN]])],
    ['Infinity', drawingOf([[Number.POSITIVE_INFINITY, 1]])],
    ['huge coordinates', drawingOf([[2e9, 1]])],
  ])('ink with %s', async (_, drawing) => {
    expect(await rejectionOf(setup.recognizer.recognize(drawing as Drawing))).toMatchObject({ code: 'invalid-input' });
  });
});
