// One ink file: its drawings through the recogniser, and the figures of what came back.

import type { Drawing, ImageInput, InkSample, Recognizer } from '../../src/sdk/index';
import type { EvaluateArguments } from './parse-arguments';
import { digestStrokes } from './label-errors';
import { recognizeAll } from './recognize-all';
import { applyCondition, CONDITIONS, judgeCondition, type RobustnessFigures } from './robustness';
import { showProgress } from './show-progress';
import { summariseReadings, type FileFigures, type Reading } from './summarise-readings';
import type { TakenInk } from './take-samples';
import { judgeWhileDrawing, prefixesOf, type UnfinishedDigit, type WhileDrawingFigures } from './while-drawing';

/** What is told of a file. */
export interface InkReport extends FileFigures {
  /** The same without the drawings whose labels are listed as wrong; absent without a list. */
  readonly withoutLabelErrors?: FileFigures & { readonly leftOut: number };
  readonly robustness?: readonly RobustnessFigures[];
  readonly whileDrawing?: readonly WhileDrawingFigures[];
  /** In the order of the drawings. */
  readonly readings: readonly Reading[];
}

/** What a file is measured with. */
export interface InkEvaluation {
  readonly recognizer: Recognizer;
  /** The model's. */
  readonly labels: readonly string[];
  readonly args: Pick<EvaluateArguments, 'robustness' | 'whileDrawing' | 'seed'>;
  readonly labelErrors: ReadonlySet<string> | undefined;
  readonly unfinished: readonly UnfinishedDigit[];
}

export async function evaluateInk({ title, samples }: TakenInk, evaluation: InkEvaluation): Promise<InkReport> {
  const { recognizer, labels, args, labelErrors, unfinished } = evaluation;
  const read: Read = async (name, labelled) => {
    const recognitions = await recognizeAll(
      recognizer,
      labelled.map(({ drawing }) => drawing),
      showProgress(name, labelled.length),
    );
    return recognitions.map(({ text, accepted, confidence }, i) => ({ label: labelled[i]?.label ?? '', text, accepted, confidence }));
  };

  const readings = await read(title, samples);
  const digits = samples.filter(({ label }) => labels.includes(label));
  const measured = digits.length > 0;
  return {
    ...summariseReadings(readings, labels),
    ...(labelErrors && { withoutLabelErrors: summariseWithout(samples, readings, labels, labelErrors) }),
    ...(args.robustness && measured && { robustness: await measureRobustness(title, digits, args.seed, read) }),
    ...(args.whileDrawing && measured && { whileDrawing: await measureWhileDrawing(title, digits, read, { labels, unfinished }) }),
    readings,
  };
}

type Read = (name: string, labelled: readonly { readonly label: string; readonly drawing: Drawing | ImageInput }[]) => Promise<Reading[]>;

function summariseWithout(samples: readonly InkSample[], readings: readonly Reading[], labels: readonly string[], labelErrors: ReadonlySet<string>) {
  const kept = readings.filter((_, i) => {
    const sample = samples[i];
    return sample === undefined || !labelErrors.has(digestStrokes(sample));
  });
  return { leftOut: readings.length - kept.length, ...summariseReadings(kept, labels) };
}

async function measureRobustness(title: string, digits: readonly InkSample[], seed: string, read: Read): Promise<RobustnessFigures[]> {
  const figures: RobustnessFigures[] = [];
  for (const condition of CONDITIONS) {
    const changed = applyCondition(digits, condition, seed).map((drawing, i) => ({ label: digits[i]?.label ?? '', drawing }));
    figures.push(judgeCondition(condition.name, await read(`${title}, ${condition.name}`, changed)));
  }
  return figures;
}

async function measureWhileDrawing(
  title: string,
  digits: readonly InkSample[],
  read: Read,
  { labels, unfinished }: Pick<InkEvaluation, 'labels' | 'unfinished'>,
): Promise<WhileDrawingFigures[]> {
  const prefixes = prefixesOf(digits);
  const readings = await read(`${title}, while drawing`, prefixes);
  return judgeWhileDrawing(
    prefixes.map(({ label, moment }, i) => ({ label, moment, text: readings[i]?.text ?? '', confidence: readings[i]?.confidence ?? 0 })),
    labels,
    unfinished,
  );
}
