// Takes a few of many, the same ones for the same seed.

import { seedRandom } from '../../training/random';

/** Takes `count` of the items by a seeded draw without return, in their own order; all where there are no more. */
export function pickSample<Item>(items: readonly Item[], count: number, seed: string): Item[] {
  const random = seedRandom(seed);
  const order = items.map((_, index) => index);
  const taken = Math.min(count, order.length);
  for (let i = 0; i < taken; i++) {
    const other = i + random.below(order.length - i);
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  const chosen = new Set(order.slice(0, taken));
  return items.filter((_, index) => chosen.has(index));
}
