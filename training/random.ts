// Seeded random numbers: the same seed gives the same training fields on every machine.

/** Draws from one seeded stream. */
export interface Random {
  /** Uniform in [least, most). */
  uniform(least: number, most: number): number;
  /** Normal with mean 0, cut off at two and a half deviations. */
  normal(deviation: number): number;
  /** A whole number in [0, count). */
  below(count: number): number;
  /** When `true`, an event of this probability happened. */
  happens(probability: number): boolean;
}

/** Starts a stream from any text (mulberry32, seeded by FNV-1a). */
export function seedRandom(seed: string): Random {
  let state = 2166136261;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  next();
  return {
    uniform: (least, most) => least + (most - least) * next(),
    normal: (deviation) => {
      const standard = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return deviation * Math.min(2.5, Math.max(-2.5, standard));
    },
    below: (count) => Math.floor(next() * count),
    happens: (probability) => next() < probability,
  };
}
