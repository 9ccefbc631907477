import { describe, expect, it } from 'vitest';
import { decodeDigit, EMPTY_READING, type DecodeOptions, type DigitScores } from '../../../src/core/decode-digit';
import type { InkSummary } from '../../../src/core/drawing';
import { makeCard } from '../fakes/model';

const INK: InkSummary = { box: { x: 1, y: 2, width: 30, height: 40 }, dot: false, strokeCount: 2 };
const card = makeCard({ minConfidence: 0.6 });

/** Scores whose softmax gives the digits these probabilities, and the others next to nothing. */
function scoresOf(probabilities: Readonly<Record<string, number>>, digitness = 20): DigitScores {
  return { logits: card.labels.map((label) => Math.log(probabilities[label] ?? 1e-9)), digitness };
}

const decode = (scores: DigitScores, options?: DecodeOptions, ink: InkSummary | undefined = INK) => decodeDigit(ink, scores, card, options);

describe('decodeDigit', () => {
  it('reads the most probable digit, with every label among its candidates', () => {
    const reading = decode(scoresOf({ '7': 0.9, '1': 0.1 }));
    expect(reading).toMatchObject({ text: '7', accepted: true });
    expect(reading.confidence).toBeCloseTo(0.9, 6);
    expect(reading.candidates).toHaveLength(10);
    expect(reading.candidates.slice(0, 2)).toEqual([
      { text: '7', probability: expect.closeTo(0.9, 6) as number },
      { text: '1', probability: expect.closeTo(0.1, 6) as number },
    ]);
  });

  it('gives one digit with the ink it stands for', () => {
    const { digits, candidates } = decode(scoresOf({ '7': 1 }));
    expect(digits).toEqual([{ text: '7', probability: candidates[0]?.probability, candidates, strokes: [0, 1], box: INK.box }]);
  });

  it('reads nothing in empty ink, whatever the model says of it', () => {
    expect(decodeDigit(undefined, scoresOf({ '7': 1 }), card, { minConfidence: 0 })).toEqual(EMPTY_READING);
    expect(EMPTY_READING).toEqual({ text: '', accepted: false, confidence: 0, candidates: [], digits: [] });
  });

  it('never accepts a dot, not even with a threshold of 0', () => {
    const reading = decode(scoresOf({ '1': 1 }), { minConfidence: 0 }, { ...INK, dot: true });
    expect(reading).toMatchObject({ text: '1', accepted: false, confidence: 0 });
  });

  it('multiplies the probability of the digit by that of being a digit at all', () => {
    const reading = decode(scoresOf({ '3': 0.8, '8': 0.2 }, Math.log(3)));
    expect(reading.confidence).toBeCloseTo(0.75 * 0.8, 6);
  });

  it('turns the digitness score by the scale and bias of the card', () => {
    const scaled = makeCard({ digitness: { scale: 2, bias: -1 } });
    const { confidence } = decodeDigit(INK, scoresOf({ '3': 1 }, 0.5 + Math.log(3) / 2), scaled);
    expect(confidence).toBeCloseTo(0.75, 6);
  });

  it('divides the logits by the temperature of the card', () => {
    const logits = card.labels.map((label) => (label === '4' ? 2 * Math.log(9) : 0));
    const { confidence } = decodeDigit(INK, { logits, digitness: 20 }, makeCard({ temperature: 2 }));
    expect(confidence).toBeCloseTo(9 / 18, 6);
  });

  it('accepts from the threshold of the card on, or from that of the caller', () => {
    const scores = scoresOf({ '5': 0.7, '6': 0.3 });
    expect(decode(scores).accepted).toBe(true);
    expect(decode(scores, { minConfidence: 0.75 }).accepted).toBe(false);
    expect(decode(scoresOf({ '5': 0.55, '6': 0.45 })).accepted).toBe(false);
    expect(decode(scoresOf({ '5': 0.55, '6': 0.45 }), { minConfidence: 0.5 }).accepted).toBe(true);
    expect(decode(scores, { minConfidence: decode(scores).confidence }).accepted).toBe(true);
  });

  it('shows the best reading also where it is refused', () => {
    expect(decode(scoresOf({ '5': 0.9, '6': 0.1 }, -20))).toMatchObject({ text: '5', accepted: false });
  });

  it('takes no clear 7 for a 1 where only 0 to 4 are allowed', () => {
    const allowed = new Set(['0', '1', '2', '3', '4']);
    const reading = decode(scoresOf({ '7': 0.97, '1': 0.03 }), { allowed });
    expect(reading).toMatchObject({ text: '1', accepted: false });
    expect(reading.confidence).toBeCloseTo(0.03, 6);
    expect(reading.candidates.map(({ text }) => text).sort()).toEqual([...allowed]);
    expect(reading.candidates[0]?.probability).toBeCloseTo(1, 6);
    expect(reading.digits[0]?.probability).toBe(reading.candidates[0]?.probability);
  });

  it('reads nothing where the model knows none of the allowed labels', () => {
    expect(decode(scoresOf({ '7': 1 }), { allowed: new Set(['x']) })).toEqual(EMPTY_READING);
  });

  it('takes extreme scores', () => {
    const extreme = (digitness: number): DigitScores => ({ logits: card.labels.map((label) => (label === '2' ? 3e38 : -3e38)), digitness });
    expect(decode(extreme(3e38))).toMatchObject({ text: '2', accepted: true, confidence: 1 });
    expect(decode(extreme(-3e38))).toMatchObject({ text: '2', accepted: false, confidence: 0 });
  });
});
