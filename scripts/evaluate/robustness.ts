// The robustness table: how well the same digits are read once their ink is changed.

import type { InkSample } from '../../src/sdk/index';
import { seedRandom } from '../../training/random';
import { changeInk, drawOnGrid, jitter, loseContact, loseShortestStroke, rotate, sampleEvenly, slant, type InkChange } from './change-ink';
import { wilsonInterval, type Interval } from './metrics';

/** One row of the table, before it is measured. */
export interface Condition {
  readonly name: string;
  readonly change: InkChange;
}

/** One row of the table. Shares in [0, 1]. */
export interface RobustnessFigures {
  readonly condition: string;
  readonly samples: number;
  readonly accuracy: number;
  readonly interval95: Interval;
  /** Share that the shipped threshold accepts. */
  readonly accepted: number;
}

/** The first one is the yardstick. */
export const CONDITIONS: readonly Condition[] = [
  { name: 'as drawn', change: (lines) => lines },
  ...[-30, -20, -10, 10, 20, 30].map((degrees) => ({ name: `rotated by ${signed(degrees)} degrees`, change: rotate(degrees) })),
  ...[-25, -15, 15, 25].map((degrees) => ({ name: `slanted by ${signed(degrees)} degrees`, change: slant(degrees) })),
  ...[8, 12, 20, 2000].map((pixels) => ({ name: `${pixels} px large, in whole pixels`, change: drawOnGrid(pixels) })),
  ...[4, 6, 10, 16, 4000].map((points) => ({ name: `sampled at ${points} points`, change: sampleEvenly(points) })),
  ...[0.01, 0.02, 0.04].map((deviation) => ({ name: `shaken by ${100 * deviation} % of its size`, change: jitter(deviation) })),
  ...[0.1, 0.2].map((share) => ({ name: `contact lost for ${100 * share} % of the longest stroke`, change: loseContact(share) })),
  { name: 'shortest of several strokes lost', change: loseShortestStroke },
];

/** The samples' drawings as a condition leaves them; the same ones for the same seed. */
export function applyCondition(samples: readonly InkSample[], { name, change }: Condition, seed: string): InkSample['drawing'][] {
  return samples.map(({ drawing }, i) => changeInk(drawing, change, seedRandom(`${seed}/${name}/${i}`)));
}

/** Sums a row up. `readings` must not be empty. */
export function judgeCondition(
  condition: string,
  readings: readonly { readonly label: string; readonly text: string; readonly accepted: boolean }[],
): RobustnessFigures {
  const right = readings.filter(({ label, text }) => label === text).length;
  const accepted = readings.filter((reading) => reading.accepted).length;
  return {
    condition,
    samples: readings.length,
    accuracy: right / readings.length,
    interval95: wilsonInterval(right, readings.length),
    accepted: accepted / readings.length,
  };
}

function signed(degrees: number): string {
  return degrees > 0 ? `+${degrees}` : String(degrees);
}
