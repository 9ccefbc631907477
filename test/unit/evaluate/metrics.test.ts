import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc, calibrationBins, countConfusions, errorAmongMostConfident, expectedCalibrationError, wilsonInterval } from '../../../scripts/evaluate/metrics';

describe('wilsonInterval', () => {
  it.each([
    [98, 100, 0.93, 0.9945],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [3457, 3498, 0.9841, 0.9913],
  ])('of %i right of %i is %d to %d', (right, count, least, most) => {
    const interval = wilsonInterval(right, count);
    expect(interval[0]).toBeCloseTo(least, 4);
    expect(interval[1]).toBeCloseTo(most, 4);
  });
});

describe('expectedCalibrationError', () => {
  const judged = (...pairs: [number, boolean][]) => pairs.map(([confidence, right]) => ({ confidence, right }));

  it('is the distance of mean confidence and share right, averaged over bins of equal mass', () => {
    const samples = judged([0.9, false], [0.1, false], [0.8, true], [0.2, false]);
    expect(expectedCalibrationError(samples, 2)).toBeCloseTo((0.3 + 0.7) / 4, 12);
    expect(expectedCalibrationError(samples, 1)).toBeCloseTo(Math.abs(2 - 1) / 4, 12);
  });

  it('gives the first bins one more where the samples cannot be shared out evenly', () => {
    const samples = judged([0.1, false], [0.2, false], [0.3, true], [0.8, true], [0.9, true]);
    expect(expectedCalibrationError(samples, 2)).toBeCloseTo((Math.abs(0.6 - 1) + Math.abs(1.7 - 2)) / 5, 12);
  });

  it('is 0 for perfect calibration, and 1 for sure errors', () => {
    expect(expectedCalibrationError(judged([1, true], [1, true], [0, false]))).toBe(0);
    expect(expectedCalibrationError(judged([1, false], [1, false]))).toBe(1);
  });

  it('stays in [0, 1], and does not depend on the order of the samples', () => {
    const sample = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(sample, { minLength: 1, maxLength: 60, selector: ({ confidence }) => confidence }), (samples) => {
        const error = expectedCalibrationError(samples);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(expectedCalibrationError([...samples].reverse())).toBeCloseTo(error, 12);
      }),
    );
  });
});

describe('calibrationBins', () => {
  it('shares samples out evenly, least confident first, and makes no empty bins', () => {
    const samples = [0.9, 0.1, 0.5, 0.7, 0.3].map((confidence) => ({ confidence, right: confidence > 0.6 }));
    const bins = calibrationBins(samples, 2);
    expect(bins.map((bin) => bin.samples)).toEqual([3, 2]);
    expect(bins[0]?.confidence).toBeCloseTo(0.3, 12);
    expect(bins.map(({ accuracy }) => accuracy)).toEqual([0, 1]);
    expect(calibrationBins(samples, 15)).toHaveLength(5);
    expect(calibrationBins([])).toEqual([]);
  });
});

describe('errorAmongMostConfident', () => {
  const samples = Array.from({ length: 100 }, (_, i) => ({ confidence: i / 100, right: i !== 1 && i !== 2 && i !== 50 }));

  it('leaves the least confident ones out, and counts the wrong ones among the rest', () => {
    expect(errorAmongMostConfident(samples, 1)).toBeCloseTo(3 / 100, 12);
    expect(errorAmongMostConfident(samples, 0.98)).toBeCloseTo(2 / 98, 12);
    expect(errorAmongMostConfident(samples, 0.97)).toBeCloseTo(1 / 97, 12);
    expect(errorAmongMostConfident([...samples].reverse(), 0.4)).toBe(0);
  });

  it('keeps one sample at least', () => {
    expect(errorAmongMostConfident([{ confidence: 0.2, right: false }], 0.98)).toBe(1);
  });
});

describe('auroc', () => {
  it.each([
    [[2, 3], [0, 1], 1],
    [[0, 1], [2, 3], 0],
    [[1, 1], [1, 1, 1], 0.5],
    [[0.1, 0.4, 0.35, 0.8], [0.2, 0.35], 5.5 / 8],
  ])('of %j over %j is %d', (positive, negative, area) => {
    expect(auroc(positive, negative)).toBeCloseTo(area, 12);
  });

  it('is the share of pairs in which the positive scores higher, ties half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positive, negative) => {
        const won = positive.flatMap((a) => negative.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(auroc(positive, negative)).toBeCloseTo(won.reduce<number>((sum, part) => sum + part, 0) / won.length, 12);
      }),
    );
  });
});

describe('countConfusions', () => {
  it('counts pairs, most frequent first, equals by label and text', () => {
    const readings = ['71', '17', '38', '71', '17', '35'].map(([label = '', text = '']) => ({ label, text }));
    expect(countConfusions(readings)).toEqual([
      { label: '1', text: '7', count: 2 },
      { label: '7', text: '1', count: 2 },
      { label: '3', text: '5', count: 1 },
      { label: '3', text: '8', count: 1 },
    ]);
    expect(countConfusions([])).toEqual([]);
  });
});
