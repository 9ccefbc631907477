import { describe, expect, it } from 'vitest';
import { createSerial } from '../../../src/worker/serial';
import { makeGate } from '../fakes/gate';

describe('createSerial', () => {
  it('starts a task when the one before has ended', async () => {
    const serial = createSerial();
    const log: string[] = [];
    const gate = makeGate();
    const first = serial(async () => {
      log.push('first starts');
      await gate.passed;
      log.push('first ends');
      return 1;
    });
    const second = serial(() => Promise.resolve(log.push('second')));
    gate.open();
    expect(await first).toBe(1);
    await second;
    expect(log).toEqual(['first starts', 'first ends', 'second']);
  });

  it('runs the next task after one that failed, also by a plain throw', async () => {
    const serial = createSerial();
    const failures = [
      serial(() => Promise.reject(new Error('one'))),
      serial(() => {
        throw new Error('two');
      }),
    ];
    const next = serial(() => Promise.resolve('three'));
    expect(await Promise.allSettled(failures)).toMatchObject([{ reason: new Error('one') }, { reason: new Error('two') }]);
    expect(await next).toBe('three');
  });
});
