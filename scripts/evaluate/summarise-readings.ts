// From the readings of a file to its figures.

import { bootstrapInterval } from './bootstrap';
import {
  calibrationBins,
  countConfusions,
  errorAmongMostConfident,
  expectedCalibrationError,
  wilsonInterval,
  type CalibrationBin,
  type Confusion,
  type Interval,
  type Judged,
} from './metrics';

/** What the SDK said of one drawing. */
export interface Reading {
  /** What the drawing is. */
  readonly label: string;
  /** Best reading, also where it was refused. */
  readonly text: string;
  readonly accepted: boolean;
  readonly confidence: number;
}

/** Figures of drawings that are one of the model's digits. Shares in [0, 1]. */
export interface DigitFigures {
  readonly samples: number;
  /** Share whose `text` is the label, refused or not. */
  readonly accuracy: number;
  /** Of `accuracy`, by Wilson's formula. */
  readonly interval95: Interval;
  readonly accepted: number;
  /** Share right among the accepted; absent where none was. */
  readonly accuracyAccepted?: number;
  /** Expected calibration error over 15 bins of equal mass. */
  readonly ece15: number;
  readonly ece15Interval95: Interval;
  /** Share wrong among the 98 % most confident. */
  readonly error98: number;
  readonly error98Interval95: Interval;
  /** The bins of `ece15`, least confident first. */
  readonly bins: readonly CalibrationBin[];
  /** How often each label (row) was read as each label (column), in the model's order. */
  readonly confusionMatrix: readonly (readonly number[])[];
  /** Wrong readings, most frequent first. */
  readonly confusions: readonly Confusion[];
}

/** Figures of drawings that are no single digit: letters, marks, whole numbers. */
export interface NonDigitFigures {
  readonly samples: number;
  readonly refused: number;
  readonly interval95: Interval;
  /** What was accepted nevertheless, most frequent first. */
  readonly acceptedAs: readonly Confusion[];
}

/** Figures of a file; what it has no drawings of is absent. */
export interface FileFigures {
  readonly digits?: DigitFigures;
  readonly nonDigits?: NonDigitFigures;
}

const MOST_CONFIDENT = 0.98;

/** @param labels The model's: a drawing with any other label is no digit. */
export function summariseReadings(readings: readonly Reading[], labels: readonly string[]): FileFigures {
  const digits = readings.filter(({ label }) => labels.includes(label));
  const others = readings.filter(({ label }) => !labels.includes(label));
  return { ...(digits.length > 0 && { digits: judgeDigits(digits, labels) }), ...(others.length > 0 && { nonDigits: judgeOthers(others) }) };
}

export function isRight({ text, label }: Reading): boolean {
  return text === label;
}

function judgeDigits(readings: readonly Reading[], labels: readonly string[]): DigitFigures {
  const right = readings.filter(isRight).length;
  const accepted = readings.filter((reading) => reading.accepted);
  // Sorted once: the bootstrap keeps the order, and sorting what is sorted is quick.
  const judged = readings.map((reading) => ({ confidence: reading.confidence, right: isRight(reading) })).sort((a, b) => a.confidence - b.confidence);
  const errorOfMost = (samples: readonly Judged[]): number => errorAmongMostConfident(samples, MOST_CONFIDENT);
  return {
    samples: readings.length,
    accuracy: right / readings.length,
    interval95: wilsonInterval(right, readings.length),
    accepted: accepted.length / readings.length,
    ...(accepted.length > 0 && { accuracyAccepted: accepted.filter(isRight).length / accepted.length }),
    ece15: expectedCalibrationError(judged),
    ece15Interval95: bootstrapInterval(judged, (drawn) => expectedCalibrationError(drawn)),
    error98: errorOfMost(judged),
    error98Interval95: bootstrapInterval(judged, errorOfMost),
    bins: calibrationBins(judged),
    confusionMatrix: labels.map((label) => labels.map((text) => readings.filter((reading) => reading.label === label && reading.text === text).length)),
    confusions: countConfusions(readings.filter((reading) => !isRight(reading))),
  };
}

function judgeOthers(readings: readonly Reading[]): NonDigitFigures {
  const accepted = readings.filter((reading) => reading.accepted);
  const refused = readings.length - accepted.length;
  return {
    samples: readings.length,
    refused: refused / readings.length,
    interval95: wilsonInterval(refused, readings.length),
    acceptedAs: countConfusions(accepted),
  };
}
