import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { CallQueue } from '../../../src/sdk/call-queue';
import { makeGate } from '../fakes/gate';

const ready = () => Promise.resolve();
const superseded: unknown = expect.objectContaining({ code: 'superseded' });

/** A queue whose first call runs until the gate opens. */
function setUpBusy() {
  const queue = new CallQueue(ready);
  const gate = makeGate();
  const running = queue.add(() => gate.passed.then(() => 'ran'), { key: 'pad' });
  return { queue, gate, running };
}

/** Lets everything run that needs no gate. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('CallQueue', () => {
  it('runs calls in order, one at a time', async () => {
    const { queue, gate, running } = setUpBusy();
    const log: string[] = [];
    const later = ['a', 'b'].map((name) => queue.add(() => Promise.resolve(log.push(name)), {}));
    await settled();
    expect(log).toEqual([]);
    gate.open();
    expect(await running).toBe('ran');
    await Promise.all(later);
    expect(log).toEqual(['a', 'b']);
  });

  it('goes on after a call that failed', async () => {
    const queue = new CallQueue(ready);
    const failing = queue.add(() => Promise.reject(new Error('no')), {});
    const next = queue.add(() => Promise.resolve('yes'), {});
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('rejects the waiting call of a key when a newer one comes, and neither the running one nor others', async () => {
    const { queue, gate, running } = setUpBusy();
    await settled();
    const task = vi.fn(() => Promise.resolve('old'));
    const old = queue.add(task, { key: 'pad' });
    const others = [queue.add(() => Promise.resolve('other pad'), { key: 'other' }), queue.add(() => Promise.resolve('no key'), {})];
    const newest = queue.add(() => Promise.resolve('new'), { key: 'pad' });
    await expect(old).rejects.toEqual(superseded);
    gate.open();
    expect(await Promise.all([running, ...others, newest])).toEqual(['ran', 'other pad', 'no key', 'new']);
    expect(task).not.toHaveBeenCalled();
  });

  it('counts a call as waiting while it is being prepared', async () => {
    const gate = makeGate();
    const queue = new CallQueue(() => gate.passed);
    const old = queue.add(() => Promise.resolve('old'), { key: 'pad' });
    await settled();
    const newest = queue.add(() => Promise.resolve('new'), { key: 'pad' });
    await expect(old).rejects.toEqual(superseded);
    gate.open();
    expect(await newest).toBe('new');
  });

  it('rejects all that wait when preparing fails, and prepares anew for the next call', async () => {
    const prepare = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no model')).mockResolvedValue();
    const queue = new CallQueue(prepare);
    const waiting = [queue.add(() => Promise.resolve(1), {}), queue.add(() => Promise.resolve(2), {})];
    expect(await Promise.allSettled(waiting)).toMatchObject([{ reason: new Error('no model') }, { reason: new Error('no model') }]);
    expect(prepare).toHaveBeenCalledTimes(1);
    await expect(queue.add(() => Promise.resolve(3), {})).resolves.toBe(3);
  });

  it('drops a waiting call that is aborted, with the reason of its signal', async () => {
    const { queue, gate, running } = setUpBusy();
    const controller = new AbortController();
    const task = vi.fn(() => Promise.resolve());
    const call = queue.add(task, { signal: controller.signal });
    controller.abort('changed my mind');
    await expect(call).rejects.toBe('changed my mind');
    gate.open();
    await running;
    await settled();
    expect(task).not.toHaveBeenCalled();
  });

  it('lets the caller of a running call go when it is aborted, and runs the next one after it', async () => {
    const queue = new CallQueue(ready);
    const gate = makeGate();
    const controller = new AbortController();
    const running = queue.add(() => gate.passed, { signal: controller.signal });
    const next = queue.add(() => Promise.resolve('next'), {});
    await settled();
    controller.abort('enough');
    await expect(running).rejects.toBe('enough');
    gate.open();
    await expect(next).resolves.toBe('next');
  });

  it('takes no call that was aborted before: it prepares nothing and supersedes nobody', async () => {
    const prepare = vi.fn(ready);
    await expect(new CallQueue(prepare).add(ready, { signal: AbortSignal.abort('too late') })).rejects.toBe('too late');
    expect(prepare).not.toHaveBeenCalled();

    const { queue, gate } = setUpBusy();
    await settled();
    const waiting = queue.add(() => Promise.resolve('still here'), { key: 'pad' });
    await expect(queue.add(ready, { key: 'pad', signal: AbortSignal.abort('too late') })).rejects.toBe('too late');
    gate.open();
    await expect(waiting).resolves.toBe('still here');
  });

  it('leaves no listener on a signal that many calls share', async () => {
    const queue = new CallQueue(ready);
    const { signal } = new AbortController();
    await Promise.allSettled([queue.add(ready, { signal }), queue.add(() => Promise.reject(new Error('no')), { signal })]);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('rejects all that wait at once, and not the one that runs', async () => {
    const { queue, gate, running } = setUpBusy();
    await settled();
    const waiting = queue.add(ready, {});
    queue.rejectAll('closed');
    await expect(waiting).rejects.toBe('closed');
    gate.open();
    await expect(running).resolves.toBe('ran');
  });
});
