// The recogniser's state and its loads, over comlink and a MessageChannel.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadProgress, RecognizerState } from '../../../src/sdk/contract';
import { failed, progressAt } from '../fakes/engine';
import { rejectionOf } from '../fakes/failure';
import { makeFetch } from '../fakes/fetch';
import { makeGate } from '../fakes/gate';
import { drawingOfStrokes } from '../fakes/ink';
import { makeCard, MODEL_BYTES, WASM_FILE } from '../fakes/model';
import { endWorkers, setUpRecognizer } from '../fakes/recognizer';

const ASSETS = 'https://example.test/assets/';
const statuses = (states: readonly RecognizerState[]) => states.map(({ status }) => status);
const fractions = (states: readonly RecognizerState[]) => states.flatMap((state) => (state.status === 'loading' ? state.progress.fraction : []));

describe('A recogniser that loads', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    endWorkers();
  });

  it('is idle and starts nothing before it is asked', () => {
    const { recognizer, workers, states } = setUpRecognizer();
    expect(recognizer.state).toEqual({ status: 'idle' });
    expect(workers).toHaveLength(0);
    expect(states).toEqual([]);
  });

  it('goes through loading to ready, and describes its model', async () => {
    const { recognizer, states } = setUpRecognizer();
    const { modelVersion, labels, sha256 } = makeCard();
    const model = { modelVersion, labels, sha256, runtime: 'worker', threads: 1, simd: true, isolated: false };
    expect(await recognizer.load()).toEqual(model);
    expect(recognizer.state).toEqual({ status: 'ready', model });
    expect([...new Set(statuses(states))]).toEqual(['loading', 'ready']);
    expect(states[0]).toEqual({ status: 'loading', progress: { loadedBytes: 0, totalBytes: 0, fraction: 0, phase: 'fetch' } });
  });

  it('never lets its progress go back', async () => {
    const { recognizer, engine, states } = setUpRecognizer();
    engine.duringLoad = (_, tell) => {
      for (const fraction of [0.5, 0.2, 0.6, 0.1, 0.7]) tell(progressAt(fraction));
      return new Promise((resolve) => setTimeout(resolve, 0, undefined));
    };
    await recognizer.load();
    const seen = fractions(states);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen).toContain(0.7);
  });

  it('tells a caller of load the progress, until it is done', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    const gate = makeGate<undefined>();
    engine.duringLoad = () => gate.passed;
    const told: LoadProgress[] = [];
    const loading = recognizer.load({ onProgress: (progress) => told.push(progress) });
    await vi.waitFor(() => expect(told.at(-1)?.fraction).toBe(0.4));
    gate.open(undefined);
    await loading;
    const count = told.length;
    workers[0]?.die('later');
    engine.duringLoad = () => Promise.resolve(undefined);
    await recognizer.load();
    expect(told).toHaveLength(count);
  });

  it('joins loads, and recognitions to them: one worker for all', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    const [a, b, reading] = await Promise.all([recognizer.load(), recognizer.load(), recognizer.recognize(drawingOfStrokes(3))]);
    expect(a).toEqual(b);
    expect(reading.text).toBe('3');
    expect(await recognizer.load()).toEqual(a);
    expect(workers).toHaveLength(1);
    expect(engine.requests).toHaveLength(1);
  });

  it('joins the calls of those who hear that it loads: one worker for all', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    const calls: Promise<unknown>[] = [];
    recognizer.subscribe(({ status }) => {
      if (status === 'loading' && calls.length === 0) calls.push(recognizer.load(), recognizer.recognize(drawingOfStrokes(3)));
    });
    const loading = recognizer.load();
    expect(recognizer.state.status).toBe('loading');
    expect(await Promise.all(calls)).toMatchObject([await loading, { text: '3' }]);
    expect(workers).toHaveLength(1);
    expect(engine.requests).toHaveLength(1);
  });

  it('lets one caller abort its wait, and not the load of the others', async () => {
    const { recognizer, engine, workers } = setUpRecognizer();
    const gate = makeGate<undefined>();
    engine.duringLoad = () => gate.passed;
    const impatient = new AbortController();
    const aborted = recognizer.load({ signal: impatient.signal });
    const patient = recognizer.load();
    await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
    impatient.abort('no time');
    await expect(aborted).rejects.toBe('no time');
    gate.open(undefined);
    expect((await patient).modelVersion).toBe('fake-1');
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
  });

  it('starts nothing for a load that was aborted before', async () => {
    const { recognizer, workers } = setUpRecognizer();
    await expect(recognizer.load({ signal: AbortSignal.abort('too late') })).rejects.toBe('too late');
    expect(recognizer.state.status).toBe('idle');
    expect(workers).toHaveLength(0);
  });

  it('fails for all that wait, ends the worker, and loads anew with the next call', async () => {
    const { recognizer, engine, workers, states } = setUpRecognizer();
    engine.duringLoad = () => Promise.resolve(failed({ code: 'load-failed', message: 'm answered 404.', url: 'm' }));
    const failures = await Promise.all([recognizer.load(), recognizer.recognize(drawingOfStrokes(1)), recognizer.recognizeBatch([])].map(rejectionOf));
    for (const error of failures) expect(error).toMatchObject({ code: 'load-failed', url: 'm' });
    expect(recognizer.state).toEqual({ status: 'failed', error: failures[0] });
    expect(workers[0]?.terminated).toBe(true);

    engine.duringLoad = () => Promise.resolve(undefined);
    expect((await recognizer.recognize(drawingOfStrokes(2))).text).toBe('2');
    expect(workers).toHaveLength(2);
    expect(statuses(states).filter((status, i, all) => status !== all[i - 1])).toEqual(['loading', 'failed', 'loading', 'ready']);
  });

  it('fetches in the page where a fetch is given, and the worker gets the bytes', async () => {
    const files = { [`${ASSETS}ort.wasm`]: WASM_FILE, [`${ASSETS}digit-pad.onnx`]: MODEL_BYTES, [`${ASSETS}digit-pad.json`]: JSON.stringify(makeCard()) };
    const server = makeFetch(files);
    const { recognizer, engine, states } = setUpRecognizer({ assetBase: ASSETS, fetch: server.fetch });
    await recognizer.load();
    expect(server.asked.sort()).toEqual(Object.keys(files).sort());
    const [request] = engine.requests;
    expect(new Uint8Array(request?.wasm.bytes ?? new ArrayBuffer(0))).toEqual(WASM_FILE);
    expect(new Uint8Array(request?.model.bytes ?? new ArrayBuffer(0))).toEqual(MODEL_BYTES);
    expect(JSON.parse(new TextDecoder().decode(request?.card.bytes))).toEqual(makeCard());
    expect(request?.glueUrl).toBe(`${ASSETS}ort.mjs`);
    expect(fractions(states).length).toBeGreaterThan(1);
  });

  it('starts no worker where the page’s fetch fails', async () => {
    const { recognizer, workers } = setUpRecognizer({ assetBase: ASSETS, fetch: makeFetch({}).fetch });
    expect(await rejectionOf(recognizer.load())).toMatchObject({ code: 'load-failed' });
    expect(workers).toHaveLength(0);
    expect(recognizer.state.status).toBe('failed');
  });

  it('fails with `timeout` where the page’s fetch is silent for longer than `timeoutMs`, stops it, and tries again with the next call', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = makeFetch({ [`${ASSETS}digit-pad.onnx`]: MODEL_BYTES, [`${ASSETS}digit-pad.json`]: JSON.stringify(makeCard()) });
    server.answers[`${ASSETS}ort.wasm`] = () => new Promise(() => undefined);
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
      signals.push(init?.signal);
      return server.fetch(url);
    };
    const { recognizer } = setUpRecognizer({ assetBase: ASSETS, fetch, timeoutMs: 200 });
    const failure = rejectionOf(recognizer.load());
    await vi.advanceTimersByTimeAsync(199);
    expect(recognizer.state.status).toBe('loading');
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timeout', retryable: true });
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true]);
    server.answers[`${ASSETS}ort.wasm`] = () => new Response(WASM_FILE);
    expect((await recognizer.load()).modelVersion).toBe('fake-1');
  });

  it('waits for a slow fetch as long as it hears of it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = makeFetch({ [`${ASSETS}digit-pad.onnx`]: MODEL_BYTES, [`${ASSETS}digit-pad.json`]: JSON.stringify(makeCard()) });
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = controller;
      },
    });
    server.answers[`${ASSETS}ort.wasm`] = () => new Response(body);
    const { recognizer } = setUpRecognizer({ assetBase: ASSETS, fetch: server.fetch, timeoutMs: 200 });
    const loading = recognizer.load();
    const piece = new Uint8Array(1_000_000);
    piece.set(WASM_FILE);
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(150);
      send?.enqueue(piece);
    }
    await vi.advanceTimersByTimeAsync(150);
    send?.close();
    expect((await loading).modelVersion).toBe('fake-1');
  });

  it('goes on when a listener throws, and reports what it threw', async () => {
    const reported: unknown[] = [];
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((report) => {
      try {
        report();
      } catch (error) {
        reported.push(error);
      }
    });
    const { recognizer } = setUpRecognizer();
    recognizer.subscribe(({ status }) => {
      throw new Error(status);
    });
    const after: string[] = [];
    recognizer.subscribe(({ status }) => after.push(status));
    await recognizer.load();
    await recognizer.dispose();
    expect(new Set(after)).toEqual(new Set(['loading', 'ready', 'disposed']));
    expect(reported).toHaveLength(after.length);
    expect(reported).toContainEqual(new Error('ready'));
  });

  it('tells each subscription by itself, until it ends', async () => {
    const { recognizer } = setUpRecognizer();
    const listener = vi.fn();
    const endFirst = recognizer.subscribe(listener);
    recognizer.subscribe(listener);
    endFirst();
    endFirst();
    await recognizer.dispose();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledWith({ status: 'disposed' });
  });
});

describe('A recogniser with threads', () => {
  afterEach(endWorkers);

  const failThreads = (code: 'model-invalid' | 'load-failed') => (request: { readonly threads: number }) =>
    Promise.resolve(request.threads > 1 ? failed({ code, message: 'no threads' }) : undefined);

  it('asks for the threads it was given, and for one by default', async () => {
    const many = setUpRecognizer({ threads: 4 });
    expect((await many.recognizer.load()).threads).toBe(4);
    const auto = setUpRecognizer();
    expect((await auto.recognizer.load()).threads).toBe(1);
  });

  it('asks for one, at once, where a server keeps its workers from starting directly', async () => {
    const { recognizer, workers } = setUpRecognizer({ threads: 4 }, { mayThread: false });
    expect((await recognizer.load()).threads).toBe(1);
    expect(workers).toHaveLength(1);
  });

  it('falls back to a fresh worker with one thread, and its progress does not go back', async () => {
    const { recognizer, engine, workers, states } = setUpRecognizer({ threads: 2 });
    engine.duringLoad = async (request, tell) => {
      if (request.threads > 1) tell(progressAt(0.9, 'compile'));
      await new Promise((resolve) => setTimeout(resolve));
      return failThreads('model-invalid')(request);
    };
    expect((await recognizer.load()).threads).toBe(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(statuses(states)).not.toContain('failed');
    const seen = fractions(states);
    expect(seen).toContain(0.9);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('gives the second worker the bytes that the page had fetched', async () => {
    const server = makeFetch({
      [`${ASSETS}ort.wasm`]: WASM_FILE,
      [`${ASSETS}digit-pad.onnx`]: MODEL_BYTES,
      [`${ASSETS}digit-pad.json`]: JSON.stringify(makeCard()),
    });
    const { recognizer, engine } = setUpRecognizer({ threads: 2, assetBase: ASSETS, fetch: server.fetch });
    engine.duringLoad = failThreads('model-invalid');
    await recognizer.load();
    expect(engine.requests.map(({ model }) => model.bytes?.byteLength)).toEqual([MODEL_BYTES.byteLength, MODEL_BYTES.byteLength]);
    expect(server.asked).toHaveLength(3);
  });

  it('does not try again where files are missing', async () => {
    const { recognizer, engine, workers } = setUpRecognizer({ threads: 2 });
    engine.duringLoad = failThreads('load-failed');
    expect(await rejectionOf(recognizer.load())).toMatchObject({ code: 'load-failed' });
    expect(workers).toHaveLength(1);
  });
});
