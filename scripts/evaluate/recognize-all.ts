// Recognises many inputs, a few at a time so that progress shows.

import type { Drawing, ImageInput, Recognition, Recognizer } from '../../src/sdk/index';

const BATCH = 128;

/** @param onProgress Told after each batch how many are done. @returns Recognitions in the order of the inputs. */
export async function recognizeAll(
  recognizer: Recognizer,
  inputs: readonly (Drawing | ImageInput)[],
  onProgress: (done: number) => void,
): Promise<Recognition[]> {
  const recognitions: Recognition[] = [];
  for (let first = 0; first < inputs.length; first += BATCH) {
    recognitions.push(...(await recognizer.recognizeBatch(inputs.slice(first, first + BATCH))));
    onProgress(recognitions.length);
  }
  return recognitions;
}
