// From the readings of a file to its figures.

import { countConfusions, expectedCalibrationError, wilsonInterval, type Confusion, type Interval } from './metrics';

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
  readonly interval95: Interval;
  readonly accepted: number;
  /** Share right among the accepted; absent where none was. */
  readonly accuracyAccepted?: number;
  readonly ece15: number;
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

/** @param labels The model's: a drawing with any other label is no digit. */
export function summariseReadings(readings: readonly Reading[], labels: readonly string[]): FileFigures {
  const digits = readings.filter(({ label }) => labels.includes(label));
  const others = readings.filter(({ label }) => !labels.includes(label));
  return { ...(digits.length > 0 && { digits: judgeDigits(digits) }), ...(others.length > 0 && { nonDigits: judgeOthers(others) }) };
}

function judgeDigits(readings: readonly Reading[]): DigitFigures {
  const isRight = ({ text, label }: Reading): boolean => text === label;
  const right = readings.filter(isRight).length;
  const accepted = readings.filter((reading) => reading.accepted);
  return {
    samples: readings.length,
    accuracy: right / readings.length,
    interval95: wilsonInterval(right, readings.length),
    accepted: accepted.length / readings.length,
    ...(accepted.length > 0 && { accuracyAccepted: accepted.filter(isRight).length / accepted.length }),
    ece15: expectedCalibrationError(readings.map((reading) => ({ confidence: reading.confidence, right: isRight(reading) }))),
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
