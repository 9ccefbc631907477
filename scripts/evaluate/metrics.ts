// Figures of merit; the same formulas as training/metrics.py, so that both print the same figures.

/** Least and most of an interval of shares, in [0, 1]. */
export type Interval = readonly [number, number];

/** The 95 % quantile of the normal distribution, two-sided. */
const Z = 1.96;

/** The 95 % interval of a share: `right` of `count` (Wilson 1927). `count` must be over 0. */
export function wilsonInterval(right: number, count: number): Interval {
  const share = right / count;
  const middle = share + (Z * Z) / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  const whole = 1 + (Z * Z) / count;
  return [(middle - half) / whole, (middle + half) / whole];
}

/** How sure a reading was, in [0, 1], and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Readings of similar confidence. */
export interface CalibrationBin {
  readonly samples: number;
  /** Mean confidence, in [0, 1]. */
  readonly confidence: number;
  /** Share right. */
  readonly accuracy: number;
}

/** Shares samples out over bins of equal mass, least confident first. There are fewer bins where there are fewer samples. */
export function calibrationBins(samples: readonly Judged[], binCount = 15): CalibrationBin[] {
  const sorted = [...samples].sort((a, b) => a.confidence - b.confidence);
  const bins: CalibrationBin[] = [];
  for (let bin = 0, first = 0; bin < binCount && first < sorted.length; bin++) {
    // The first bins take one more each where the samples cannot be shared out evenly.
    const last = first + Math.floor(sorted.length / binCount) + (bin < sorted.length % binCount ? 1 : 0);
    let confidence = 0;
    let right = 0;
    for (let i = first; i < last; i++) {
      confidence += sorted[i]?.confidence ?? 0;
      right += sorted[i]?.right ? 1 : 0;
    }
    bins.push({ samples: last - first, confidence: confidence / (last - first), accuracy: right / (last - first) });
    first = last;
  }
  return bins;
}

/**
 * Expected calibration error: the mean distance between confidence and share right over bins of equal mass (Naeini et
 * al. 2015; equal mass by Nguyen and O'Connor 2015). `samples` must not be empty.
 */
export function expectedCalibrationError(samples: readonly Judged[], binCount = 15): number {
  return calibrationBins(samples, binCount).reduce((sum, bin) => sum + bin.samples * Math.abs(bin.confidence - bin.accuracy), 0) / samples.length;
}

/** Share wrong among the most confident `share` of the samples, of which there must be at least one. */
export function errorAmongMostConfident(samples: readonly Judged[], share: number): number {
  const sorted = [...samples].sort((a, b) => a.confidence - b.confidence);
  const kept = sorted.slice(sorted.length - Math.max(1, Math.floor(share * sorted.length)));
  return kept.filter(({ right }) => !right).length / kept.length;
}

/**
 * Area under the receiver's curve: the probability that a positive scores above a negative, ties half (Mann and Whitney
 * 1947). Neither list may be empty.
 */
export function auroc(positive: readonly number[], negative: readonly number[]): number {
  const all = [...positive.map((score) => ({ score, positive: true })), ...negative.map((score) => ({ score, positive: false }))].sort(
    (a, b) => a.score - b.score,
  );
  let rankSum = 0;
  for (let first = 0; first < all.length;) {
    let last = first;
    while (last + 1 < all.length && all[last + 1]?.score === all[first]?.score) last++;
    // Equal scores share the mean of their ranks, which count from 1.
    const positives = all.slice(first, last + 1).filter((member) => member.positive).length;
    rankSum += positives * ((first + last) / 2 + 1);
    first = last + 1;
  }
  const count = positive.length;
  return (rankSum - (count * (count + 1)) / 2) / (count * negative.length);
}

/** How often drawings of one label were read as one text. */
export interface Confusion {
  readonly label: string;
  readonly text: string;
  readonly count: number;
}

/** Counts pairs of label and text, most frequent first, equals by label and text. */
export function countConfusions(readings: readonly { readonly label: string; readonly text: string }[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { label, text } of readings) {
    const key = JSON.stringify([label, text]);
    counts.set(key, { label, text, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts.values()].sort((a, b) => b.count - a.count || inOrder(a.label, b.label) || inOrder(a.text, b.text));
}
