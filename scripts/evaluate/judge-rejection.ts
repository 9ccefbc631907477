// How well confidence parts digits from what is none, over the files of a run.

import { auroc } from './metrics';
import type { Reading } from './summarise-readings';

/** Figures of parting one set of digits from one set of non-digits. Shares in [0, 1]. */
export interface RejectionFigures {
  readonly digits: number;
  readonly nonDigits: number;
  /** Probability that a digit's confidence is above a non-digit's. */
  readonly auroc: number;
  /** Share of the digits that the shipped threshold refuses. */
  readonly digitsRefused: number;
  /** Share of the non-digits that it refuses. */
  readonly nonDigitsRefused: number;
}

/** The same digits against all non-digits, and against those that do not look like a digit. */
export interface Rejection {
  readonly all: RejectionFigures;
  /** Absent where nothing is left without the look-alikes. */
  readonly withoutLookAlikes?: RejectionFigures;
}

/** `undefined` where there are no digits, or nothing else. @param lookAlikes Labels that may be read as a digit. */
export function judgeRejection(digits: readonly Reading[], nonDigits: readonly Reading[], lookAlikes: ReadonlySet<string>): Rejection | undefined {
  if (digits.length === 0 || nonDigits.length === 0) return undefined;
  const others = nonDigits.filter(({ label }) => !lookAlikes.has(label));
  return { all: judge(digits, nonDigits), ...(others.length > 0 && { withoutLookAlikes: judge(digits, others) }) };
}

function judge(digits: readonly Reading[], nonDigits: readonly Reading[]): RejectionFigures {
  const confidence = (readings: readonly Reading[]): number[] => readings.map((reading) => reading.confidence);
  const refused = (readings: readonly Reading[]): number => readings.filter(({ accepted }) => !accepted).length / readings.length;
  return {
    digits: digits.length,
    nonDigits: nonDigits.length,
    auroc: auroc(confidence(digits), confidence(nonDigits)),
    digitsRefused: refused(digits),
    nonDigitsRefused: refused(nonDigits),
  };
}
