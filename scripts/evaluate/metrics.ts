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

/**
 * Expected calibration error: the mean distance between confidence and share right over bins of equal mass (Naeini et
 * al. 2015; equal mass by Nguyen and O'Connor 2015). `samples` must not be empty.
 */
export function expectedCalibrationError(samples: readonly Judged[], binCount = 15): number {
  const sorted = [...samples].sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0, first = 0; bin < binCount; bin++) {
    // The first bins take one more each where the samples cannot be shared out evenly.
    const size = Math.floor(sorted.length / binCount) + (bin < sorted.length % binCount ? 1 : 0);
    const members = sorted.slice(first, first + size);
    error += Math.abs(members.reduce((sum, { confidence, right }) => sum + confidence - (right ? 1 : 0), 0));
    first += size;
  }
  return error / sorted.length;
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
