// Adds up the progress of several files and the steps after them into one bar that never goes back.

import type { LoadProgress } from './protocol';

/** Share of the bar at which each phase begins; fetching takes most of the time on a first visit. */
const PHASE_START: Readonly<Record<LoadProgress['phase'], number>> = { fetch: 0, compile: 0.9, 'warm-up': 0.98 };

/** Smallest step worth a message. */
const STEP = 0.01;

/** Takes what happens while loading and tells it as {@link LoadProgress}. */
export interface ProgressMeter {
  /** Says how much of a file has come, and how large it is where that is known. */
  file(url: string, loadedBytes: number, totalBytes: number | undefined): void;
  phase(phase: LoadProgress['phase']): void;
  done(): void;
}

/**
 * @param expected Sizes in bytes by address, for files whose size is known beforehand.
 * @param report Called at each step of at least 1 %, and at each change of phase.
 */
export function createProgressMeter(expected: ReadonlyMap<string, number>, report: (progress: LoadProgress) => void): ProgressMeter {
  const files = new Map([...expected].map(([url, total]) => [url, { loaded: 0, total }]));
  let current: LoadProgress | undefined;

  function tell(phase: LoadProgress['phase'], fractionNow: number): void {
    const sizes = [...files.values()];
    const loadedBytes = sizes.reduce((sum, { loaded }) => sum + loaded, 0);
    const totalBytes = sizes.reduce((sum, { loaded, total }) => sum + Math.max(loaded, total), 0);
    const fraction = Math.max(current?.fraction ?? 0, fractionNow);
    if (current && current.phase === phase && fraction < 1 && fraction < current.fraction + STEP) return;
    current = { loadedBytes, totalBytes, fraction, phase };
    report(current);
  }

  return {
    file(url, loadedBytes, totalBytes) {
      files.set(url, { loaded: loadedBytes, total: totalBytes ?? expected.get(url) ?? loadedBytes });
      const sizes = [...files.values()];
      const loaded = sizes.reduce((sum, file) => sum + file.loaded, 0);
      const total = sizes.reduce((sum, file) => sum + Math.max(file.loaded, file.total), 0);
      tell('fetch', (PHASE_START.compile * loaded) / Math.max(1, total));
    },
    phase: (phase) => tell(phase, PHASE_START[phase]),
    done: () => tell('warm-up', 1),
  };
}
