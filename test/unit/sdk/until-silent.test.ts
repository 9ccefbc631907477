import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilSilent } from '../../../src/sdk/until-silent';
import { rejectionOf } from '../fakes/failure';
import { makeGate } from '../fakes/gate';

const never = () => new Promise<never>(() => undefined);

describe('untilSilent', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('settles as what was begun does, and leaves no timer behind', async () => {
    await expect(untilSilent(100, 'waiting', () => Promise.resolve(7))).resolves.toBe(7);
    await expect(untilSilent(100, 'waiting', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const throwing = untilSilent(100, 'waiting', () => {
      throw new Error('at once');
    });
    await expect(throwing).rejects.toThrow('at once');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects with `timeout`, and says while what, when nothing is heard', async () => {
    const failure = rejectionOf(untilSilent(100, 'waiting for rain', never));
    vi.advanceTimersByTime(100);
    expect(await failure).toMatchObject({ code: 'timeout', retryable: true });
    expect((await failure).message).toContain('100 ms while waiting for rain');
  });

  it('counts from what was heard last, and never after the end', async () => {
    const gate = makeGate<number>();
    let hear = (): void => undefined;
    const waiting = untilSilent(100, 'waiting', (heard) => {
      hear = heard;
      return gate.passed;
    });
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(99);
      hear();
    }
    gate.open(3);
    expect(await waiting).toBe(3);
    hear();
    expect(vi.getTimerCount()).toBe(0);
  });
});
