// The recogniser's answers, their order, and what it refuses; over comlink and a MessageChannel.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing, ImageInput } from '../../../src/sdk/contract';
import { failed } from '../fakes/engine';
import { rejectionOf } from '../fakes/failure';
import { makeGate } from '../fakes/gate';
import { drawingOf, drawingOfStrokes } from '../fakes/ink';
import { endWorkers, setUpBusyRecognizer, setUpRecognizer } from '../fakes/recognizer';

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

  it('reads a large batch in portions, and sends no more of it once it is aborted', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const drawings = Array.from({ length: 70 }, (_, i) => drawingOfStrokes(i % 10));
    const readings = await recognizer.recognizeBatch(drawings);
    expect(readings.map(({ text }) => text)).toEqual(drawings.map(({ strokes }) => (strokes.length > 0 ? String(strokes.length) : '')));
    expect(engine.scored.map(({ length }) => length)).toEqual([32, 32, 6]);

    const controller = new AbortController();
    engine.scored.length = 0;
    engine.duringScore = () => {
      controller.abort();
      return Promise.resolve(undefined);
    };
    await expect(recognizer.recognizeBatch(drawings, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await recognizer.recognize(drawingOfStrokes(3))).text).toBe('3');
    expect(engine.scored.map(({ length }) => length)).toEqual([32, 1]);
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
    const { recognizer, gate, running } = await setUpBusyRecognizer();
    const newer = recognizer.recognize(drawingOfStrokes(6), { key: 'pad' });
    gate.open();
    expect([(await running).text, (await newer).text]).toEqual(['1', '6']);
  });

  it('never sends a waiting call that was aborted to the engine', async () => {
    const { recognizer, engine, gate, running } = await setUpBusyRecognizer();
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

  it('a Blob, which Node cannot decode', async () => {
    expect(await rejectionOf(setup.recognizer.recognize(new Blob(['x'])))).toMatchObject({ code: 'unsupported' });
    expect(await rejectionOf(setup.recognizer.recognizeBatch([drawingOfStrokes(1), new Blob(['x'])]))).toMatchObject({ code: 'unsupported' });
  });

  it.each<[string, unknown]>([
    ['15 px', { data: new Uint8Array(15 * 20), width: 15, height: 20, channels: 1 }],
    ['8388608', { data: new Uint8Array(1), width: 4000, height: 3000, channels: 1 }],
    ['784 bytes', { data: new Uint8Array(700), width: 28, height: 28, channels: 1 }],
    ['channels', { data: new Uint8Array(28 * 28 * 2), width: 28, height: 28, channels: 2 }],
    ['`data`', { data: 'pixels', width: 28, height: 28, channels: 1 }],
  ])('pixels that are none, and says %s', async (text, image) => {
    const error = await rejectionOf(setup.recognizer.recognize(image as ImageInput));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain(text.split(' ')[0]);
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

  it.each([undefined, { length: 1 }, new Set()])('%o in place of a list', async (inputs) => {
    expect(await rejectionOf(setup.recognizer.recognizeBatch(inputs as unknown as Drawing[]))).toMatchObject({ code: 'invalid-input' });
  });

  it('options that are none', async () => {
    expect(await rejectionOf(setup.recognizer.recognize(drawingOf([[1, 2]]), null as unknown as object))).toMatchObject({ code: 'invalid-option' });
  });
});

describe('pictures', () => {
  const pixels = (first: number): ImageInput => ({ data: new Uint8Array(784).fill(first, 0, 1), width: 28, height: 28, channels: 1 });

  it('are answered between drawings, in the order of the inputs', async () => {
    const { recognizer, engine } = setUpRecognizer();
    const readings = await recognizer.recognizeBatch([pixels(7), drawingOfStrokes(2), pixels(0), pixels(9)]);
    expect(readings.map(({ text }) => text)).toEqual(['7', '2', '', '9']);
    expect(engine.scored).toEqual([[7, 2, 0, 9]]);
  });

  it('have a box in their pixels and no strokes; without ink they are read as empty ink is', async () => {
    const { recognizer } = setUpRecognizer();
    const [found, empty] = await recognizer.recognizeBatch([pixels(7), pixels(0)]);
    expect(found?.digits).toMatchObject([{ text: '7', strokes: [], box: { x: 0, y: 0, width: 28, height: 28 } }]);
    expect(empty).toMatchObject({ text: '', accepted: false, confidence: 0, candidates: [], digits: [] });
  });

  it('are copied at the call, and stay the caller’s', async () => {
    const { recognizer } = setUpRecognizer();
    const image = { data: new Uint8Array(784).fill(7, 0, 1), width: 28, height: 28, channels: 1 } as const;
    const reading = recognizer.recognize(image);
    image.data[0] = 3;
    expect((await reading).text).toBe('7');
    expect(image.data).toHaveLength(784);
  });

  it('keep their turn', async () => {
    const { recognizer } = setUpRecognizer();
    const order: string[] = [];
    await Promise.all([pixels(5), drawingOfStrokes(1), pixels(8)].map((input) => recognizer.recognize(input).then(({ text }) => order.push(text))));
    expect(order).toEqual(['5', '1', '8']);
  });
});
