// Middle values: what most of many numbers are like, whatever a few say.

/** Fineness of the answer, in the unit of the values: grey levels need no more. */
const STEP = 1 / 8;

/** The value, to an eighth, below which this share of the numbers lies; 0 for none. By counting, since there may be many. */
export function quantile(values: ArrayLike<number>, share: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return 0;
  const counts = new Uint32Array(Math.floor((most - least) / STEP) + 1);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i] ?? 0) - least) / STEP);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const wanted = Math.min(values.length - 1, Math.floor(share * values.length));
  let [bin, below] = [0, counts[0] ?? 0];
  while (below <= wanted) below += counts[++bin] ?? 0;
  return least + bin * STEP;
}
