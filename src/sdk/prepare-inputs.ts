// From what a caller hands over to what crosses the wire, copied at the call.

import { assertDrawing, summariseInk, type InkSummary } from '../core/drawing';
import { DigitPadError } from '../core/errors';
import { packInk } from '../core/pack-ink';
import type { ScoreInput } from '../core/protocol';
import { copyPixels } from '../core/image/pixels';
import { assertDecodable, copyPicture, isPicture, type Picture } from './copy-picture';

/** An input on its way to the engine. */
export interface PreparedInput {
  readonly input: ScoreInput;
  /** What is known of its ink; `'found by the engine'` for pictures, `undefined` for a drawing without points. */
  readonly summary: InkSummary | 'found by the engine' | undefined;
}

/**
 * Checks and copies inputs. Drawings and pixels are copied, and what is wrong with them is thrown, at once; pictures that
 * the browser has to decode settle later.
 *
 * @throws DigitPadError `invalid-input` or `unsupported`.
 */
export function prepareInputs(inputs: readonly unknown[]): Promise<PreparedInput>[] {
  if (!Array.isArray(inputs)) throw new DigitPadError('invalid-input', `A batch is a list of drawings and pictures, not ${String(inputs)}.`);
  // All that can be thrown is thrown before the first picture is asked for.
  const prepared = inputs.map(prepareNow);
  return prepared.map((input) => (isPicture(input) ? prepareLater(input) : Promise.resolve(input)));
}

/** Gives a picture's copy back; one that was sent is empty by now. */
export function closePicture({ input }: PreparedInput): void {
  if ('close' in input) input.close();
}

function prepareNow(input: unknown): PreparedInput | Picture {
  if (isPicture(input)) {
    assertDecodable(input);
    return input;
  }
  if (isPixels(input)) return { input: copyPixels(input), summary: 'found by the engine' };
  assertDrawing(input);
  return { input: packInk(input), summary: summariseInk(input) };
}

async function prepareLater(picture: Picture): Promise<PreparedInput> {
  return { input: await copyPicture(picture), summary: 'found by the engine' };
}

function isPixels(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !('strokes' in input) && 'data' in input;
}
