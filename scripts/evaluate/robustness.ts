// The robustness table: how well the same digits are read once their ink is changed.

import type { Drawing, InkSample } from '../../src/sdk/index';
import { seedRandom, type Random } from '../../training/random';
import { changeInk, drawOnGrid, jitter, loseContact, loseShortestStroke, rotate, sampleEvenly, slant, turnRound, type InkChange } from './change-ink';
import { drawScan, type GreyPicture, type Ruling } from './draw-scan';
import { wilsonInterval, type Interval } from './metrics';

/** One row of the table, before it is measured. */
export interface Condition {
  readonly name: string;
  readonly change: InkChange;
  /** Width of the pen that draws it as a picture, as a part of the drawing's longer side; ink itself has no width. */
  readonly pen?: number;
  /** From line to line of the paper of that picture, as a part of the drawing's longer side. */
  readonly ruling?: Pick<Ruling, 'gap' | 'squared'>;
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
  { name: 'as drawn', change: asDrawn },
  ...[-30, -20, -10, 10, 20, 30].map((degrees) => ({ name: `rotated by ${signed(degrees)} degrees`, change: rotate(degrees) })),
  ...[-25, -15, 15, 25].map((degrees) => ({ name: `slanted by ${signed(degrees)} degrees`, change: slant(degrees) })),
  ...[8, 12, 20, 2000].map((pixels) => ({ name: `${pixels} px large, in whole pixels`, change: drawOnGrid(pixels) })),
  ...[4, 6, 10, 16, 4000].map((points) => ({ name: `sampled at ${points} points`, change: sampleEvenly(points) })),
  ...[0.01, 0.02, 0.04].map((deviation) => ({ name: `shaken by ${100 * deviation} % of its size`, change: jitter(deviation) })),
  ...[0.1, 0.2].map((share) => ({ name: `contact lost for ${100 * share} % of the longest stroke`, change: loseContact(share) })),
  { name: 'shortest of several strokes lost', change: loseShortestStroke },
  { name: 'every stroke drawn from its other end', change: turnRound },
  ...[0.02, 0.05, 0.1, 0.16, 0.22].map((pen) => ({ name: `as a picture, pen ${Math.round(100 * pen)} % of its size`, change: asDrawn, pen })),
  { name: 'as a picture on ruled paper', change: asDrawn, pen: 0.08, ruling: { gap: 0.7, squared: false } },
  { name: 'as a picture on squared paper', change: asDrawn, pen: 0.08, ruling: { gap: 0.35, squared: true } },
];

/** The samples' drawings as a condition leaves them, or pictures of them; the same ones for the same seed. */
export function applyCondition(samples: readonly InkSample[], { name, change, pen, ruling }: Condition, seed: string): (Drawing | GreyPicture)[] {
  return samples.map(({ drawing }, i) => {
    const random = seedRandom(`${seed}/${name}/${i}`);
    const changed = changeInk(drawing, change, random);
    if (pen === undefined) return changed;
    return drawScan(changed, { ...SHEET, penWidth: pen * SHEET.inkSize, ...(ruling && { ruling: rule(ruling, random) }) }, random);
  });
}

/** Plain white paper with a margin. */
const SHEET = { width: 160, height: 160, inkSize: 100, x: 80, y: 80, paper: 245, ink: 20 };

/** Lines of a third of the ink's depth, on a sheet that lies a little aslant. */
function rule({ gap, squared }: Pick<Ruling, 'gap' | 'squared'>, random: Random): Ruling {
  const apart = gap * SHEET.inkSize;
  return { gap: apart, squared, width: 0.015 * SHEET.inkSize, strength: 0.33, offset: random.uniform(0, apart), lean: random.uniform(-0.06, 0.06) };
}

function asDrawn<Lines>(lines: Lines): Lines {
  return lines;
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
