// A file's figures as text for people.

import { formatTable, percent } from './format-table';
import type { Confusion, Interval } from './metrics';
import type { DigitFigures, FileFigures } from './summarise-readings';

const MOST_CONFUSIONS = 10;

/** @param title The line above the figures: the file, and which of its drawings. */
export function formatFigures(title: string, { digits, nonDigits }: FileFigures): string {
  const rows: [string, string][] = [];
  if (digits) {
    rows.push(
      ['digits', `${digits.samples}`],
      ['  right', `${percent(digits.accuracy)} (95 % interval ${formatInterval(digits.interval95)})`],
      ['  accepted', `${percent(digits.accepted)}${digits.accuracyAccepted === undefined ? '' : `, of these right ${percent(digits.accuracyAccepted)}`}`],
      ['  calibration', `${percent(digits.ece15)} expected error (15 bins of equal mass; ${formatInterval(digits.ece15Interval95)})`],
      ['  surest 98 %', `${percent(digits.error98)} wrong (${formatInterval(digits.error98Interval95)})`],
      ['  read wrongly', formatConfusions(digits.confusions)],
    );
  }
  if (nonDigits) {
    rows.push(
      ['not digits', `${nonDigits.samples}`],
      ['  refused', `${percent(nonDigits.refused)} (95 % interval ${formatInterval(nonDigits.interval95)})`],
      ['  accepted as', formatConfusions(nonDigits.acceptedAs)],
    );
  }
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(16)}${value}`)].join('\n');
}

/** Rows are what was drawn, columns what was read; the last column is the share right. */
export function formatConfusionMatrix({ confusionMatrix }: DigitFigures, labels: readonly string[]): string {
  const rows = confusionMatrix.map((row, i) => {
    const drawn = row.reduce((sum, count) => sum + count, 0);
    return [`drawn ${labels[i] ?? ''}`, ...row.map((count) => (count > 0 ? String(count) : '.')), drawn > 0 ? percent((row[i] ?? 0) / drawn) : ''];
  });
  return formatTable([['read as', ...labels, 'right'], ...rows]);
}

export function formatInterval([least, most]: Interval): string {
  return `${(100 * least).toFixed(2)} to ${(100 * most).toFixed(2)}`;
}

function formatConfusions(confusions: readonly Confusion[]): string {
  const shown = confusions.slice(0, MOST_CONFUSIONS).map(({ label, text, count }) => `${label || "''"} as ${text || "''"}: ${count}`);
  const rest = confusions.slice(MOST_CONFUSIONS).reduce((sum, { count }) => sum + count, 0);
  return [...shown, ...(rest > 0 ? [`others: ${rest}`] : [])].join(', ') || 'none';
}
