import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../src/worker/one-at-a-time';
import type { Runtime, SessionRequest } from '../../../src/worker/runtime';

const REQUEST: SessionRequest = { glueUrl: 'g', wasm: new ArrayBuffer(0), model: new ArrayBuffer(0), threads: 2 };

/** A runtime whose steps take a while, and which says how each began. */
function makeRuntime() {
  const log: string[] = [];
  let busy = false;
  async function step<Value>(name: string, value: Value): Promise<Value> {
    log.push(busy ? `${name} meanwhile` : name);
    busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    busy = false;
    if (name === 'run 13') throw new Error('unlucky');
    return value;
  }
  const scores = { logits: new Float32Array(10), digitness: new Float32Array(1) };
  const runtime: Runtime = {
    prepare: () => Promise.resolve(),
    start: ({ threads }) => step('start', { threads, run: (_, count) => step(`run ${count}`, scores), release: () => step('release', undefined) }),
  };
  return { runtime: oneAtATime(runtime), log };
}

describe('oneAtATime', () => {
  it('lets the sessions of one realm start, run and end one after the other, in the order in which they asked', async () => {
    const { runtime, log } = makeRuntime();
    const [a, b] = await Promise.all([runtime.start(REQUEST), runtime.start(REQUEST)]);
    await Promise.all([a.run(new Float32Array(0), 1), b.run(new Float32Array(0), 2), a.release(), runtime.start(REQUEST), b.run(new Float32Array(0), 3)]);
    expect(log).toEqual(['start', 'start', 'run 1', 'run 2', 'release', 'start', 'run 3']);
    expect(b.threads).toBe(2);
  });

  it('tells a failure to the one who asked, and goes on', async () => {
    const { runtime, log } = makeRuntime();
    const session = await runtime.start(REQUEST);
    const unlucky = session.run(new Float32Array(0), 13);
    await Promise.all([expect(unlucky).rejects.toThrow('unlucky'), session.run(new Float32Array(0), 14)]);
    expect(log).toEqual(['start', 'run 13', 'run 14']);
  });
});
