// Decides what one drawing says: the reading, how sure that is, and whether it is accepted.

import type { Box, InkSummary } from './drawing';
import type { ModelCard } from './model-card';
import { rankCandidates, sigmoid, softmax, type Candidate } from './rank';

/** One digit of a reading, and where it stands in the drawing. */
export interface RecognizedDigit {
  /** The digit. */
  readonly text: string;
  /** Probability among the allowed digits, in [0, 1]. */
  readonly probability: number;
  /** Every allowed digit, best first. */
  readonly candidates: readonly Candidate[];
  /** Indices of the drawing's strokes that belong to it; none on a picture. */
  readonly strokes: readonly number[];
  /** Box of its points in CSS pixels of the pad; on a picture, of its ink, in pixels. */
  readonly box: Box;
}

/** What a drawing says, before the engine's version and timings are added. */
export interface Reading {
  /** Best reading; '' for empty ink. Present even when it is not accepted. */
  readonly text: string;
  /** When `false`, the ink is no digit, or the confidence is under the threshold. */
  readonly accepted: boolean;
  /** Calibrated probability in [0, 1] that the ink is a digit and that `text` is it. */
  readonly confidence: number;
  /** Best first: every allowed digit, with probabilities renormalised among them. */
  readonly candidates: readonly Candidate[];
  readonly digits: readonly RecognizedDigit[];
}

/** What the model says of one field. */
export interface DigitScores {
  /** One logit a label. */
  readonly logits: ArrayLike<number>;
  /** Uncalibrated score that the ink is a digit at all. */
  readonly digitness: number;
}

/** What a caller may ask of a reading. */
export interface DecodeOptions {
  readonly allowed?: ReadonlySet<string>;
  /** Confidence from which a reading is accepted, in [0, 1]; the card's where absent. */
  readonly minConfidence?: number;
}

/** The reading of ink without points. */
export const EMPTY_READING: Reading = { text: '', accepted: false, confidence: 0, candidates: [], digits: [] };

/**
 * Reads one digit. Refusal and the probability outside `allowed` are judged before masking: a clear 7 is no accepted 1
 * where only 0 to 4 are allowed, since its confidence as a 1 is that of the unmasked 1.
 */
export function decodeDigit(ink: InkSummary | undefined, scores: DigitScores, card: ModelCard, options: DecodeOptions = {}): Reading {
  if (!ink) return EMPTY_READING;
  const probabilities = softmax(scores.logits, card.temperature);
  const candidates = rankCandidates(card.labels, probabilities, options.allowed);
  const [best] = candidates;
  if (!best) return EMPTY_READING;

  const digitProbability = ink.dot ? 0 : sigmoid(card.digitness.scale * scores.digitness + card.digitness.bias);
  const confidence = digitProbability * (probabilities[card.labels.indexOf(best.text)] ?? 0);
  const strokes = Array.from({ length: ink.strokeCount }, (_, index) => index);
  return {
    text: best.text,
    accepted: !ink.dot && confidence >= (options.minConfidence ?? card.minConfidence),
    confidence,
    candidates,
    digits: [{ ...best, candidates, strokes, box: ink.box }],
  };
}
