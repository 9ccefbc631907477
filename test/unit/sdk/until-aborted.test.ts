import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { untilAborted } from '../../../src/sdk/until-aborted';
import { makeGate } from '../fakes/gate';

describe('untilAborted', () => {
  it('settles as the promise does', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(7), signal)).resolves.toBe(7);
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await expect(untilAborted(Promise.resolve(8), undefined)).resolves.toBe(8);
  });

  it('rejects with the reason of the signal, before and after the call', async () => {
    const gate = makeGate();
    const early = AbortSignal.abort('early');
    const late = new AbortController();
    const waiting = untilAborted(gate.passed, late.signal);
    late.abort('late');
    await Promise.all([expect(untilAborted(gate.passed, early)).rejects.toBe('early'), expect(waiting).rejects.toBe('late')]);
  });

  it('leaves the promise to others', async () => {
    const gate = makeGate<number>();
    const controller = new AbortController();
    const other = untilAborted(gate.passed, new AbortController().signal);
    const mine = untilAborted(gate.passed, controller.signal);
    controller.abort('mine');
    gate.open(3);
    await expect(mine).rejects.toBe('mine');
    await expect(other).resolves.toBe(3);
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    await untilAborted(Promise.resolve(), signal);
    await untilAborted(Promise.reject(new Error('no')), signal).catch(() => undefined);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
