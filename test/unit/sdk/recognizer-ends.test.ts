// What becomes of a recogniser's calls when its worker dies or it is disposed; over comlink and a MessageChannel.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineRecognizer } from '../../../src/sdk/create-recognizer';
import type { EngineHandle } from '../../../src/sdk/engine-connection';
import { globalRecord } from '../../../src/sdk/global-record';
import { resolveOptions } from '../../../src/sdk/resolve-options';
import { FakeEngine } from '../fakes/engine';
import { rejectionOf } from '../fakes/failure';
import { makeGate } from '../fakes/gate';
import { drawingOfStrokes } from '../fakes/ink';
import { makeFetch } from '../fakes/fetch';
import { makeCard, MODEL_BYTES, WASM_FILE } from '../fakes/model';
import { endWorkers, setUpBusyRecognizer, setUpRecognizer } from '../fakes/recognizer';

const never = () => new Promise<undefined>(() => undefined);

describe('A recogniser whose worker', () => {
  afterEach(() => {
    vi.useRealTimers();
    endWorkers();
  });

  it('dies rejects the running call, and answers the waiting ones by a new worker', async () => {
    const { recognizer, engine, workers, states, running } = await setUpBusyRecognizer();
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

  it('dies while it loads is replaced once, as on a phone that is short of memory', async () => {
    const { recognizer, engine, workers, states } = setUpRecognizer();
    engine.duringLoad = () => (workers.length === 1 ? never() : Promise.resolve(undefined));
    const call = recognizer.recognize(drawingOfStrokes(1));
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    workers[0]?.die('RangeError: Out of memory');
    expect((await call).text).toBe('1');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(states.map(({ status }) => status)).not.toContain('failed');
  });

  it('dies twice while it loads rejects what waits, with the first reason', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    engine.duringLoad = never;
    const calls = [recognizer.load(), recognizer.recognize(drawingOfStrokes(1))].map(rejectionOf);
    for (const [i, reason] of ['first', 'second'].entries()) {
      await vi.waitFor(() => expect(engine.requests).toHaveLength(i + 1));
      workers[i]?.die(reason);
    }
    for (const error of await Promise.all(calls)) {
      expect(error).toMatchObject({ code: 'worker-failed', message: expect.stringContaining('first') as string });
    }
    expect(workers).toHaveLength(2);
  });

  it('dies while it loads what the page had fetched is not replaced before the next call', async () => {
    const files = { 'ort.wasm': WASM_FILE, 'digit-pad.onnx': MODEL_BYTES, 'digit-pad.json': JSON.stringify(makeCard()) };
    const server = makeFetch(Object.fromEntries(Object.entries(files).map(([name, file]) => [`https://cdn.test/${name}`, file])));
    const { recognizer, engine, workers } = setUpRecognizer({ assetBase: 'https://cdn.test/', fetch: server.fetch });
    engine.duringLoad = never;
    const loading = rejectionOf(recognizer.load());
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    workers[0]?.die('RangeError');
    expect(await loading).toMatchObject({ code: 'worker-failed' });
    engine.duringLoad = () => Promise.resolve(undefined);
    expect((await recognizer.load()).modelVersion).toBe('fake-1');
  });

  it('sends what cannot be read is replaced', async () => {
    const { workers, running } = await setUpBusyRecognizer();
    workers[0]?.sendUnreadable();
    expect(await rejectionOf(running)).toMatchObject({ code: 'worker-failed' });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is busy with a batch for longer than `timeoutMs` is waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { recognizer, engine, workers } = setUpRecognizer({ timeoutMs: 5000 });
    await recognizer.load();
    engine.duringScore = ({ length }) => {
      vi.advanceTimersByTime(100 * length);
      return Promise.resolve(undefined);
    };
    expect(await recognizer.recognizeBatch(Array.from({ length: 100 }, () => drawingOfStrokes(1)))).toHaveLength(100);
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
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
  afterEach(() => {
    delete globalRecord().inlineAssets;
    endWorkers();
  });
  const disposed = { code: 'disposed', retryable: false };

  it('rejects what runs and what waits, ends its worker, and rejects whatever comes after', async () => {
    const { recognizer, engine, workers, states, running } = await setUpBusyRecognizer();
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
    await vi.waitFor(() => expect(signals).toHaveLength(3));
    await recognizer.dispose();
    expect(await loading).toMatchObject(disposed);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true]);
    expect(workers).toHaveLength(0);
  });

  it('does not wait for a fetch that heeds no signal', async () => {
    const fetch = vi.fn<() => Promise<Response>>(() => new Promise(() => undefined));
    const { recognizer } = setUpRecognizer({ fetch });
    const loading = rejectionOf(recognizer.load());
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await recognizer.dispose();
    expect(await loading).toMatchObject(disposed);
  });

  it('does not wait for an engine that still opens, which is ended as soon as it has', async () => {
    const gate = makeGate<EngineHandle>();
    const open = vi.fn(() => gate.passed);
    const recognizer = new EngineRecognizer(resolveOptions({}), open);
    const loading = rejectionOf(recognizer.load());
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    await recognizer.dispose();
    expect(await loading).toMatchObject(disposed);
    const terminate = vi.fn();
    gate.open({ engine: new FakeEngine(), runtime: 'worker', onDeath: () => undefined, terminate });
    await vi.waitFor(() => expect(terminate).toHaveBeenCalledTimes(1));
  });

  it('does not wait for the files within a bundle that still open', async () => {
    const open = vi.fn(() => new Promise<never>(() => undefined));
    globalRecord().inlineAssets = open;
    const { recognizer, workers } = setUpRecognizer();
    const loading = rejectionOf(recognizer.load());
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    await recognizer.dispose();
    expect(await loading).toMatchObject(disposed);
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

describe('A picture that never comes', () => {
  const picture = new Blob(['picture']);

  afterEach(() => {
    vi.unstubAllGlobals();
    endWorkers();
  });

  it('holds the line up for `timeoutMs`, and no longer', async () => {
    vi.stubGlobal('createImageBitmap', never);
    const { recognizer } = setUpRecognizer({ timeoutMs: 50 });
    const reading = rejectionOf(recognizer.recognize(picture));
    const next = recognizer.recognize(drawingOfStrokes(2));
    expect(await reading).toMatchObject({ code: 'timeout', retryable: true });
    expect((await next).text).toBe('2');
  });

  it('leaves the line when its call is aborted', async () => {
    vi.stubGlobal('createImageBitmap', never);
    const { recognizer, engine } = setUpRecognizer();
    const abort = new AbortController();
    const reading = expect(recognizer.recognize(picture, { signal: abort.signal })).rejects.toThrow('enough');
    const next = recognizer.recognize(drawingOfStrokes(2));
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    abort.abort(new Error('enough'));
    await reading;
    expect((await next).text).toBe('2');
  });

  it('is not waited for by a recogniser that is disposed', async () => {
    vi.stubGlobal('createImageBitmap', never);
    const { recognizer } = setUpRecognizer();
    await recognizer.load();
    const reading = rejectionOf(recognizer.recognize(picture));
    // Its turn has come by then.
    await new Promise((resolve) => setTimeout(resolve));
    await recognizer.dispose();
    expect(await reading).toMatchObject({ code: 'disposed' });
  });
});
