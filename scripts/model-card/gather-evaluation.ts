// The figures of `npm run evaluate -- --json`, without the single readings: what models/evaluation.json keeps.

import type { Rejection } from '../evaluate/judge-rejection';
import type { InkReport } from '../evaluate/evaluate-ink';
import type { DigitFigures } from '../evaluate/summarise-readings';

/** What `evaluate` writes, as far as it is needed here. */
export interface EvaluationReport {
  readonly model: { readonly modelVersion: string };
  readonly seed: string;
  readonly files: readonly (InkReport & { readonly file: string; readonly heldOut?: boolean })[];
  readonly rejection: Evaluation['rejection'];
  readonly mnist?: { readonly digits?: DigitFigures };
}

/** What models/evaluation.json holds. */
export interface Evaluation {
  readonly modelVersion: string;
  readonly seed: string;
  readonly files: readonly (Omit<InkReport, 'readings'> & { readonly file: string; readonly heldOut?: boolean })[];
  readonly rejection: readonly { readonly digitsOf: string; readonly rejection: Rejection }[];
  /** MNIST's test part as images. */
  readonly mnist?: DigitFigures;
}

/** Joins reports of one model; what a later one measured too takes the earlier one's place. @throws Error for reports of several models. */
export function gatherEvaluation(reports: readonly EvaluationReport[]): Evaluation {
  const [first, ...others] = reports;
  if (!first) throw new Error('There is no report.');
  const { modelVersion } = first.model;
  const other = others.find(({ model }) => model.modelVersion !== modelVersion);
  if (other) throw new Error(`The reports are of models ${modelVersion} and ${other.model.modelVersion}.`);
  const latestFirst = [...reports].reverse();
  const files = new Map(reports.flatMap((report) => report.files.map((file) => [file.file, file] as const)));
  const mnist = latestFirst.find((report) => report.mnist?.digits)?.mnist?.digits;
  return {
    modelVersion,
    seed: first.seed,
    files: [...files.values()].map(({ readings: _, ...file }) => file),
    rejection: latestFirst.find(({ rejection }) => rejection.length > 0)?.rejection ?? [],
    ...(mnist && { mnist }),
  };
}
