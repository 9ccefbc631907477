import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgressMeter } from '../../../src/core/load-progress';
import type { LoadProgress } from '../../../src/core/protocol';

const watch = (expected: readonly (readonly [string, number])[] = []) => {
  const told: LoadProgress[] = [];
  return { told, meter: createProgressMeter(new Map(expected), (progress) => told.push(progress)) };
};

describe('createProgressMeter', () => {
  it('tells bytes of all files, and a fraction that leaves room for the phases after fetching', () => {
    const { told, meter } = watch([['wasm', 1000]]);
    meter.file('wasm', 500, 1000);
    meter.file('wasm', 1000, 1000);
    meter.phase('compile');
    meter.phase('warm-up');
    meter.done();
    expect(told).toEqual([
      { loadedBytes: 500, totalBytes: 1000, fraction: 0.45, phase: 'fetch' },
      { loadedBytes: 1000, totalBytes: 1000, fraction: 0.9, phase: 'fetch' },
      { loadedBytes: 1000, totalBytes: 1000, fraction: 0.9, phase: 'compile' },
      { loadedBytes: 1000, totalBytes: 1000, fraction: 0.98, phase: 'warm-up' },
      { loadedBytes: 1000, totalBytes: 1000, fraction: 1, phase: 'warm-up' },
    ]);
  });

  it('counts a file that is known beforehand from the start, so that a small one alone fills no bar', () => {
    const { told, meter } = watch([['wasm', 900]]);
    meter.file('card', 100, 100);
    expect(told).toEqual([{ loadedBytes: 100, totalBytes: 1000, fraction: expect.closeTo(0.09, 12) as number, phase: 'fetch' }]);
  });

  it('lets the total grow where more comes than was known', () => {
    const { told, meter } = watch([['wasm', 100]]);
    meter.file('wasm', 150, undefined);
    expect(told.at(-1)).toMatchObject({ loadedBytes: 150, totalBytes: 150, fraction: 0.9 });
  });

  it('keeps steps under 1 % to itself', () => {
    const { told, meter } = watch([['wasm', 10_000]]);
    for (let loaded = 1; loaded <= 10_000; loaded++) meter.file('wasm', loaded, 10_000);
    expect(told.length).toBeGreaterThan(80);
    expect(told.length).toBeLessThanOrEqual(92);
  });

  it('never goes back, stays in [0, 1] and ends at 1, whatever the files turn out to be', () => {
    const event = fc.record({
      url: fc.constantFrom('wasm', 'model', 'card'),
      loaded: fc.integer({ min: 0, max: 20_000_000 }),
      total: fc.option(fc.integer({ min: 1, max: 20_000_000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { told, meter } = watch([['wasm', 14_000_000]]);
        for (const { url, loaded, total } of events) meter.file(url, loaded, total);
        meter.phase('compile');
        meter.phase('warm-up');
        meter.done();
        const fractions = told.map(({ fraction }) => fraction);
        expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
        expect(fractions[0]).toBeGreaterThanOrEqual(0);
        expect(fractions.at(-1)).toBe(1);
        for (const { loadedBytes, totalBytes } of told) expect(loadedBytes).toBeLessThanOrEqual(totalBytes);
      }),
    );
  });
});
