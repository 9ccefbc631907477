// From pairs of figures to what can be quoted: machines drift, ratios of neighbours hold.

/** Lowest, middle and highest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { median: middle, min: sorted[0], max: sorted.at(-1) };
}

/** @param {readonly { ours: number, peer: number }[]} pairs Measured one after the other. */
export function summarisePairs(pairs) {
  return {
    ours: spread(pairs.map(({ ours }) => ours)),
    peer: spread(pairs.map(({ peer }) => peer)),
    ratio: spread(pairs.map(({ ours, peer }) => ours / peer)),
  };
}
