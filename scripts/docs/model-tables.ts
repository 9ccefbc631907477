// What the model's card says of it: how often it is right, what it weighs and what it was trained on.

import { readFileSync } from 'node:fs';
import { markdownTable } from './markdown-table';

/** Shares are in [0, 1]. */
interface DigitMetrics {
  readonly samples: number;
  readonly accuracy: number;
  readonly interval95: readonly [number, number];
  /** Expected calibration error over 15 bins. */
  readonly ece15: number;
  /** Share of true digits that are refused. */
  readonly refused: number;
}

interface NonDigitMetrics {
  readonly samples: number;
  readonly auroc: number;
  readonly refused: number;
}

interface Card {
  readonly modelVersion: string;
  readonly bytes: number;
  readonly minConfidence: number;
  readonly weights: number;
  readonly multiplyAdds: number;
  readonly data: readonly { readonly name: string; readonly by: string; readonly licence: string }[];
  readonly metrics: {
    readonly test: Readonly<Record<string, DigitMetrics>>;
    readonly heldOut: { readonly nonDigits?: Readonly<Record<string, NonDigitMetrics>> };
  };
}

/** What people know the sets by; another one is shown under its own name. */
const SETS: Readonly<Record<string, string>> = {
  mnist_test: 'Scanned from paper: MNIST, test set',
  pendigits_test: 'Written by pen: Pen-Based Recognition of Handwritten Digits, test set',
  'made non-digits': 'made scribbles, doodles and pairs of digits',
  unipen_nondigits_train: 'letters and marks of UNIPEN',
};

/** What models/evaluation.json adds: measured through the SDK. */
interface Evaluation {
  readonly mnist?: { readonly accuracy: number };
  readonly rejection: readonly { readonly rejection: { readonly all: Rejection; readonly withoutLookAlikes?: Rejection } }[];
}

/** The share is in [0, 1]. */
interface Rejection {
  readonly nonDigits: number;
  readonly nonDigitsRefused: number;
}

/** Accuracy on the test sets, and what becomes of ink that is no digit. */
export function figuresTable(): string {
  const { modelVersion, metrics } = readCard();
  const digits = Object.entries(metrics.test).map(
    ([
      name,
      {
        samples,
        accuracy,
        interval95: [low, high],
        ece15,
        refused,
      },
    ]) => [
      SETS[name] ?? name,
      whole(samples),
      `**${percent(accuracy, 2)} %**`,
      `${percent(low, 2)} to ${percent(high, 2)} %`,
      `${percent(ece15, 2)} %`,
      `${percent(refused, 1)} %`,
    ],
  );
  const table = markdownTable(['digits', 'samples', 'right', '95 % interval', 'calibration error', 'refused'], digits);
  const others = Object.entries(metrics.heldOut.nonDigits ?? {});
  const nonDigits = others.map(
    ([name, { samples, refused, auroc }]) => `${percent(refused, 1)} % of ${whole(samples)} ${SETS[name] ?? name} (AUROC ${auroc.toFixed(3)})`,
  );
  const refusals =
    nonDigits.length > 0
      ? `\n\nOf ink that is no digit it refuses ${nonDigits.join(' and ')}; AUROC is beside the digits of writers held out of training; on those and the latter the calibration was fitted.`
      : '';
  return `${table}${refusals}${tellEvaluation()}\n\nThese are the figures of model ${modelVersion}.`;
}

/** What the figures above leave out. */
function tellEvaluation(): string {
  const { mnist, rejection } = JSON.parse(readFileSync('models/evaluation.json', 'utf8')) as Evaluation;
  const { all, withoutLookAlikes } = rejection.at(-1)?.rejection ?? {};
  const leftOut = all && withoutLookAlikes ? all.nonDigits - withoutLookAlikes.nonDigits : 0;
  const lookAlikes =
    all && leftOut > 0
      ? ` Left out are ${whole(leftOut)} that may well be a digit, such as O, l and S: with them it refuses ${percent(all.nonDigitsRefused, 1)} % of ${whole(all.nonDigits)}.`
      : '';
  return `${lookAlikes}${mnist ? ` MNIST's figures are those of its images as the net's fields; found on pictures by the SDK, ${percent(mnist.accuracy, 2)} % are read right.` : ''}`;
}

/** What the model is, in numbers. */
export function modelTable(): string {
  const { modelVersion, bytes, weights, multiplyAdds, minConfidence } = readCard();
  return markdownTable(
    ['the shipped model', ''],
    [
      ['version', `\`${modelVersion}\``],
      ['weights', whole(weights)],
      ['multiplications for one digit', whole(multiplyAdds)],
      ['size of the file', `${whole(Math.round(bytes / 1000))} kB`],
      ['accepted from a confidence of', minConfidence.toFixed(2)],
    ],
  );
}

/** What the model was trained on. */
export function dataTable(): string {
  return markdownTable(
    ['data', 'by', 'licence'],
    readCard().data.map(({ name, by, licence }) => [name, by, licence]),
  );
}

function readCard(): Card {
  return JSON.parse(readFileSync('models/digit-pad.json', 'utf8')) as Card;
}

function percent(share: number, digits: number): string {
  return (100 * share).toFixed(digits);
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
