// The model card: the JSON file beside a model that says what its numbers mean and which input it was trained on.

import { DigitPadError } from './errors';
import { FIELD_BOX, FIELD_CENTRE, FIELD_SIZE, INPUT_PLANES, STROKE_WIDTH } from './field';

/** What the engine and the decoder need to know of a model. The card holds more, for people. */
export interface ModelCard {
  readonly modelVersion: string;
  /** The text of each logit, in order. */
  readonly labels: readonly string[];
  /** Hex digest of the model file. */
  readonly sha256: string;
  /** The model file's size in bytes. */
  readonly bytes: number;
  /** Divides the logits before the softmax; fitted on held-out writers. */
  readonly temperature: number;
  /** Turns the model's digitness score s into P(ink is a digit) = 1 / (1 + exp(-(scale · s + bias))). */
  readonly digitness: { readonly scale: number; readonly bias: number };
  /** Confidence from which a reading is accepted, unless the caller says otherwise; in [0, 1]. */
  readonly minConfidence: number;
}

/**
 * Narrows a card's JSON.
 *
 * @throws DigitPadError `model-invalid` where a value is missing or wrong, or where the model was trained on another input
 * than this version draws.
 */
export function parseModelCard(json: unknown, url: string): ModelCard {
  const card = record(json);
  const { modelVersion, labels, sha256, bytes, temperature, minConfidence } = card;
  const digitness = record(card['digitness']);
  const input = record(card['input']);
  const expect = (holds: boolean, what: string): void => {
    if (!holds) throw new DigitPadError('model-invalid', `The model card at ${url} ${what}.`, { url });
  };
  expect(typeof modelVersion === 'string' && modelVersion !== '', 'has no `modelVersion`');
  expect(Array.isArray(labels) && labels.length > 1 && labels.every((label) => typeof label === 'string'), 'has no list `labels`');
  expect(typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256), 'has no `sha256`');
  expect(isFiniteNumber(bytes) && bytes > 0, 'has no `bytes`');
  expect(isFiniteNumber(temperature) && temperature > 0, 'needs a `temperature` over 0');
  expect(isFiniteNumber(digitness['scale']) && isFiniteNumber(digitness['bias']), 'needs `digitness` with `scale` and `bias`');
  expect(isFiniteNumber(minConfidence) && minConfidence >= 0 && minConfidence <= 1, 'needs a `minConfidence` in [0, 1]');
  const expected = { size: FIELD_SIZE, box: FIELD_BOX, centre: FIELD_CENTRE, strokeWidth: STROKE_WIDTH, planes: INPUT_PLANES };
  expect(
    Object.entries(expected).every(([name, value]) => JSON.stringify(input[name]) === JSON.stringify(value)),
    `describes another \`input\` than this version draws: ${JSON.stringify(expected)}`,
  );
  return json as ModelCard;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
