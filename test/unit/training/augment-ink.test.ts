// How the training makes other hands of the ink it has.

import { describe, expect, it } from 'vitest';
import { augmentInk, mixHands } from '../../../training/augment-ink';
import { measureLength, normalise, type Polyline } from '../../../training/polyline';
import { seedRandom } from '../../../training/random';

const SEVEN: Polyline[] = [
  [
    [0, 0],
    [6, 0],
    [2, 10],
  ],
];
const WIDE_SEVEN: Polyline[] = [
  [
    [0, 0],
    [9, 1],
    [3, 10],
  ],
];

describe('mixHands', () => {
  it('gives what lies on the way from one hand to the other, or beyond', () => {
    const [own, other] = [normalise(SEVEN), normalise(WIDE_SEVEN)].map((lines) => Math.max(...lines.flat().map(([x]) => x)));
    const corners = Array.from({ length: 40 }, (_, i) => Math.max(...(mixHands(SEVEN, WIDE_SEVEN, seedRandom(`mix ${i}`)) ?? []).flat().map(([x]) => x)));
    expect(Math.min(...corners)).toBeLessThan(own ?? NaN);
    expect(Math.max(...corners)).toBeGreaterThan(own ?? NaN);
    expect(Math.max(...corners)).toBeLessThan(other ?? NaN);
  });

  it('gives the same for two of the same', () => {
    const length = (lines: readonly Polyline[] = []): number => lines.reduce((sum, line) => sum + measureLength(line), 0);
    expect(length(mixHands(SEVEN, SEVEN, seedRandom('a')))).toBeCloseTo(length(normalise(SEVEN)), 1);
  });

  it.each([
    ['of another number of strokes', [...SEVEN, ...SEVEN]],
    ['drawn the other way round', SEVEN.map((line) => [...line].reverse())],
    ['without ink', [[]]],
  ])('gives nothing for hands %s', (_, other: readonly Polyline[]) => {
    expect(mixHands(SEVEN, other, seedRandom('a'))).toBeUndefined();
  });
});

describe('augmentInk', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(augmentInk(SEVEN, seedRandom('a'))).toEqual(augmentInk(SEVEN, seedRandom('a')));
    expect(augmentInk(SEVEN, seedRandom('a'))).not.toEqual(augmentInk(SEVEN, seedRandom('b')));
  });

  it('draws now and then a stroke, or all of them, from the other end', () => {
    const startsAtTheTop = Array.from({ length: 400 }, (_, i) =>
      augmentInk([...SEVEN, ...SEVEN], seedRandom(`turn ${i}`)).map((line) => (line[0]?.[1] ?? NaN) < 0),
    );
    const share = (count: (tops: readonly boolean[]) => boolean): number => startsAtTheTop.filter(count).length / startsAtTheTop.length;
    expect(share((tops) => tops.every(Boolean))).toBeGreaterThan(0.75);
    expect(share((tops) => tops.some(Boolean) && !tops.every(Boolean))).toBeGreaterThan(0.04);
    expect(share((tops) => !tops.some(Boolean))).toBeGreaterThan(0.02);
  });

  it('leaves as many strokes, of finite points and about their size', () => {
    for (let i = 0; i < 200; i++) {
      const lines = augmentInk([...SEVEN, ...WIDE_SEVEN], seedRandom(`size ${i}`));
      expect(lines).toHaveLength(2);
      const numbers = lines.flat(2);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(1.4);
    }
  });
});
