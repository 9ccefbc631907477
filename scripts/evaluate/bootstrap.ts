// How far a figure may lie off by chance, where no formula says it.

import { seedRandom } from '../../training/random';
import type { Interval } from './metrics';

const RESAMPLES = 1000;

/**
 * The 95 % interval of a figure by the percentile bootstrap (Efron 1979): a thousand seeded draws with return of as many
 * samples. Samples are drawn and not writers, so the interval is that of further ink by the same people.
 *
 * @param statistic The figure; its samples come in the order of `samples`.
 */
export function bootstrapInterval<Sample>(samples: readonly Sample[], statistic: (drawn: readonly Sample[]) => number, seed = 'bootstrap'): Interval {
  const random = seedRandom(seed);
  const figures = new Float64Array(RESAMPLES);
  const counts = new Uint32Array(samples.length);
  for (let draw = 0; draw < RESAMPLES; draw++) {
    counts.fill(0);
    for (let i = 0; i < samples.length; i++) {
      const index = random.below(samples.length);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const drawn: Sample[] = [];
    samples.forEach((sample, i) => {
      for (let times = counts[i] ?? 0; times > 0; times--) drawn.push(sample);
    });
    figures[draw] = statistic(drawn);
  }
  figures.sort();
  return [figures[Math.floor(0.025 * RESAMPLES)] ?? NaN, figures[Math.ceil(0.975 * RESAMPLES) - 1] ?? NaN];
}
