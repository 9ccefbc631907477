// The tables of an evaluation as text for people: refusal, robustness, while drawing.

import { MOMENTS } from './cut-ink';
import { formatInterval } from './format-figures';
import { formatTable, percent } from './format-table';
import type { Rejection, RejectionFigures } from './judge-rejection';
import type { RobustnessFigures } from './robustness';
import type { WhileDrawingFigures } from './while-drawing';

/** @param rejections By the name of the digits' file. */
export function formatRejection(rejections: readonly { readonly digitsOf: string; readonly rejection: Rejection }[]): string {
  const rows = rejections.flatMap(({ digitsOf, rejection: { all, withoutLookAlikes } }) => [
    formatRejectionRow(digitsOf, 'all', all),
    ...(withoutLookAlikes ? [formatRejectionRow(digitsOf, 'without look-alikes', withoutLookAlikes)] : []),
  ]);
  const head = ['digits of', 'count', 'non-digits', 'count', 'AUROC', 'digits refused', 'non-digits refused'];
  return `refusal, by confidence\n${formatTable([head, ...rows])}`;
}

function formatRejectionRow(digitsOf: string, which: string, figures: RejectionFigures): string[] {
  return [
    digitsOf,
    String(figures.digits),
    which,
    String(figures.nonDigits),
    figures.auroc.toFixed(4),
    percent(figures.digitsRefused),
    percent(figures.nonDigitsRefused),
  ];
}

export function formatRobustness(figures: readonly RobustnessFigures[]): string {
  const rows = figures.map(({ condition, samples, accuracy, interval95, accepted }) => [
    condition,
    String(samples),
    percent(accuracy),
    formatInterval(interval95),
    percent(accepted),
  ]);
  return `robustness\n${formatTable([['ink', 'samples', 'right', '95 % interval', 'accepted'], ...rows])}`;
}

/** One row a label; in each cell the share of sure wrong readings, and in brackets that without listed prefixes. */
export function formatWhileDrawing(figures: readonly WhileDrawingFigures[]): string {
  const labels = [...new Set(figures.map(({ label }) => label))];
  const rows = labels.map((label) => [
    label,
    ...MOMENTS.map((moment) => {
      const cell = figures.find((figure) => figure.label === label && figure.moment === moment);
      if (!cell || cell.prefixes === 0) return '-';
      return `${percent(cell.confidentlyWrong / cell.prefixes)} (${percent(cell.unlisted / cell.prefixes)}) of ${cell.prefixes}`;
    }),
  ]);
  const title = 'while drawing: read as another digit with a confidence over 0.9 (without prefixes that are another digit)';
  return `${title}\n${formatTable([['digit', ...MOMENTS], ...rows])}`;
}
