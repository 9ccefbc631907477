// How often a digit that is not finished yet is surely taken for another one.

import type { InkSample } from '../../src/sdk/index';
import { listPrefixes, MOMENTS, type Moment } from './cut-ink';
import { countConfusions, type Confusion } from './metrics';

/** A confidence above this would make a person look up. */
export const CONFIDENT = 0.9;

/** One line of training/unfinished-digits.json: at these moments, what is drawn of `digit` may well be an `as`. */
export interface UnfinishedDigit {
  readonly digit: string;
  readonly as: string;
  readonly at: readonly Moment[];
  readonly because: string;
}

/** A prefix of a drawing with the drawing's label. */
export interface LabelledPrefix {
  readonly label: string;
  readonly moment: Moment;
  readonly drawing: InkSample['drawing'];
}

/** What was read of a prefix. */
export interface PrefixReading {
  readonly label: string;
  readonly moment: Moment;
  readonly text: string;
  readonly confidence: number;
}

/** One digit at one moment. */
export interface WhileDrawingFigures {
  readonly label: string;
  readonly moment: Moment;
  readonly prefixes: number;
  /** Read as another digit with a confidence over 0.9. */
  readonly confidentlyWrong: number;
  /** Of these, the ones that are not listed as being another digit. */
  readonly unlisted: number;
  /** The unlisted ones, most frequent first. */
  readonly readAs: readonly Confusion[];
}

/** The prefixes of all samples. */
export function prefixesOf(samples: readonly InkSample[]): LabelledPrefix[] {
  return samples.flatMap(({ label, drawing }) => listPrefixes(drawing).map((prefix) => ({ label, ...prefix })));
}

/** Figures of every label at every moment; the last four are of all labels together, whose `label` is 'all'. */
export function judgeWhileDrawing(
  readings: readonly PrefixReading[],
  labels: readonly string[],
  unfinished: readonly UnfinishedDigit[],
): WhileDrawingFigures[] {
  const isListed = (reading: PrefixReading): boolean =>
    unfinished.some(({ digit, as, at }) => digit === reading.label && as === reading.text && at.includes(reading.moment));
  return [...labels, 'all'].flatMap((label) =>
    MOMENTS.map((moment) => {
      const prefixes = readings.filter((reading) => (label === 'all' || reading.label === label) && reading.moment === moment);
      const wrong = prefixes.filter(({ confidence, text, label: drawn }) => confidence > CONFIDENT && text !== drawn);
      const unlisted = wrong.filter((reading) => !isListed(reading));
      return { label, moment, prefixes: prefixes.length, confidentlyWrong: wrong.length, unlisted: unlisted.length, readAs: countConfusions(unlisted) };
    }),
  );
}
