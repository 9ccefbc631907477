import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCandidates, sigmoid, softmax } from '../../../src/core/rank';

/** As large as 32-bit floats get. */
const logits = fc.array(fc.double({ min: -3.4e38, max: 3.4e38, noNaN: true }), { minLength: 1, maxLength: 12 });
const temperature = fc.double({ min: 1e-300, max: 1e3, noNaN: true });

describe('softmax', () => {
  it('gives probabilities that sum to 1, for any finite logits and temperature', () => {
    fc.assert(
      fc.property(logits, temperature, (values, divisor) => {
        const probabilities = softmax(values, divisor);
        expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('divides by the temperature: odds of e for a distance of one temperature', () => {
    const [a = 0, b = 0] = softmax([5, 3], 2);
    expect(a / b).toBeCloseTo(Math.E, 9);
  });

  it('is the same for logits that are all higher by as much', () => {
    const low = softmax([1, 2, 3]);
    softmax([1e8 + 1, 1e8 + 2, 1e8 + 3]).forEach((p, i) => expect(p).toBeCloseTo(low[i] ?? Number.NaN, 9));
  });

  it('takes extreme logits', () => {
    expect(softmax([3.4e38, -3.4e38])).toEqual([1, 0]);
    expect(softmax([-3.4e38, -3.4e38])).toEqual([0.5, 0.5]);
    expect(softmax(Float32Array.of(0, Number.NEGATIVE_INFINITY))).toEqual([1, 0]);
  });
});

describe('sigmoid', () => {
  it('is one half at 0, and point symmetric', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(2) + sigmoid(-2)).toBeCloseTo(1, 12);
    expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 12);
  });

  it('takes extreme scores', () => {
    expect([-1e308, -1000, 1000, 1e308].map(sigmoid)).toEqual([0, 0, 1, 1]);
  });
});

describe('rankCandidates', () => {
  const labels = ['a', 'b', 'c', 'd'];

  it('puts the best first', () => {
    expect(rankCandidates(labels, [0.1, 0.4, 0.2, 0.3]).map(({ text }) => text)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('leaves out what is not allowed and renormalises the rest', () => {
    expect(rankCandidates(labels, [0.1, 0.6, 0.2, 0.1], new Set(['c', 'a', 'z']))).toEqual([
      { text: 'c', probability: expect.closeTo(2 / 3, 12) as number },
      { text: 'a', probability: expect.closeTo(1 / 3, 12) as number },
    ]);
  });

  it('takes all for equally probable where all that is allowed is impossible', () => {
    expect(rankCandidates(labels, [1, 0, 0, 0], new Set(['b', 'c']))).toEqual([
      { text: 'b', probability: 0.5 },
      { text: 'c', probability: 0.5 },
    ]);
  });

  it('keeps the order of the labels among equals', () => {
    expect(rankCandidates(labels, [0.25, 0.25, 0.25, 0.25]).map(({ text }) => text)).toEqual(labels);
  });

  it('is empty where no label is allowed', () => {
    expect(rankCandidates(labels, [0.25, 0.25, 0.25, 0.25], new Set(['z']))).toEqual([]);
  });
});
