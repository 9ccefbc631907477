import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DigitPadError } from '../../../src/core/errors';
import type { LoadProgress, LoadRequest } from '../../../src/core/protocol';
import { EngineConnection, type EngineHandle } from '../../../src/sdk/engine-connection';
import { failed, FakeEngine, progressAt } from '../fakes/engine';
import { rejectionOf } from '../fakes/failure';
import { makeGate } from '../fakes/gate';

const REQUEST: LoadRequest = { glueUrl: 'g', wasm: { url: 'w' }, model: { url: 'm' }, card: { url: 'c' }, threads: 1 };
const TIMEOUT_MS = 1000;
const never = () => new Promise<undefined>(() => undefined);

function setUp() {
  const engine = new FakeEngine();
  const terminate = vi.fn();
  const lost = vi.fn();
  let die: (error: DigitPadError) => void = () => undefined;
  const onDeath: EngineHandle['onDeath'] = (listener) => {
    die = listener;
  };
  const connection = new EngineConnection({ engine, runtime: 'worker', onDeath, terminate }, TIMEOUT_MS);
  connection.onLost = lost;
  return { engine, terminate, lost, connection, die: () => die(new DigitPadError('worker-failed', 'It died.')) }; // prettier-ignore
}

describe('EngineConnection', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives what the engine answers, and leaves no timer behind', async () => {
    const { connection } = setUp();
    const told: LoadProgress[] = [];
    expect((await connection.load(REQUEST, (progress) => told.push(progress))).threads).toBe(1);
    expect(told).toEqual([progressAt(0.4), progressAt(1, 'warm-up')]);
    expect((await connection.score([])).digitness).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('throws the failure that the engine tells, as an error of its code, and keeps the engine', async () => {
    const { connection, engine, lost, terminate } = setUp();
    engine.duringLoad = () => Promise.resolve(failed({ code: 'load-failed', message: 'w answered 404.', url: 'w' }));
    expect(await rejectionOf(connection.load(REQUEST, () => undefined))).toMatchObject({ code: 'load-failed', message: 'w answered 404.', url: 'w' });
    engine.duringScore = () => Promise.resolve(failed({ code: 'inference-failed', message: 'out of memory' }));
    expect(await rejectionOf(connection.score([]))).toMatchObject({ code: 'inference-failed', message: 'out of memory' });
    expect(lost).not.toHaveBeenCalled();
    expect(terminate).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes what the wire itself throws for a failed worker', async () => {
    const { connection, engine } = setUp();
    const cause = new TypeError('could not be cloned');
    engine.duringScore = () => Promise.reject(cause);
    expect(await rejectionOf(connection.score([]))).toMatchObject({ code: 'worker-failed', cause });
  });

  it('loses an engine that is silent for the timeout: every pending call rejects, once is told, it is ended', async () => {
    const { connection, engine, lost, terminate } = setUp();
    engine.duringScore = never;
    const calls = [connection.score([]), connection.score([])].map(rejectionOf);
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    expect(lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ code: 'timeout', retryable: true });
    expect(lost).toHaveBeenCalledTimes(1);
    expect(terminate).toHaveBeenCalledTimes(1);
  });

  it('counts the silence of a load from its last progress', async () => {
    const { connection, engine, lost } = setUp();
    let tell: (progress: LoadProgress) => void = () => undefined;
    const gate = makeGate<undefined>();
    engine.duringLoad = (_, onProgress) => {
      tell = onProgress;
      return gate.passed;
    };
    const loading = connection.load(REQUEST, () => undefined);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(TIMEOUT_MS - 1);
      tell(progressAt(0.5));
    }
    gate.open(undefined);
    await loading;
    expect(lost).not.toHaveBeenCalled();
  });

  it('is not frightened by progress that comes after the answer', async () => {
    const { connection, engine, lost } = setUp();
    let tell: (progress: LoadProgress) => void = () => undefined;
    engine.duringLoad = (_, onProgress) => {
      tell = onProgress;
      return Promise.resolve(undefined);
    };
    await connection.load(REQUEST, () => undefined);
    tell(progressAt(1));
    expect(vi.getTimerCount()).toBe(0);
    expect(lost).not.toHaveBeenCalled();
  });

  it('rejects what is pending when the engine dies, and every later call', async () => {
    const { connection, engine, lost, terminate, die } = setUp();
    engine.duringScore = never;
    const pending = rejectionOf(connection.score([]));
    die();
    expect(await pending).toMatchObject({ code: 'worker-failed', message: 'It died.' });
    expect(await rejectionOf(connection.score([]))).toMatchObject({ message: 'It died.' });
    die();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(engine.scored).toHaveLength(1);
  });

  it('rejects what is pending with the reason of its closing, which is no loss', async () => {
    const { connection, engine, lost, terminate, die } = setUp();
    engine.duringLoad = never;
    const pending = rejectionOf(connection.load(REQUEST, () => undefined));
    const reason = new DigitPadError('disposed', 'Gone.');
    connection.close(reason);
    connection.close(new DigitPadError('timeout', 'Again.'));
    die();
    expect(await pending).toBe(reason);
    expect(lost).not.toHaveBeenCalled();
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
