// Recognises many drawings, a few at a time so that progress shows.

import type { InkSample, Recognizer } from '../../src/sdk/index';
import type { Reading } from './summarise-readings';

const BATCH = 128;

/** @param onProgress Told after each batch how many are done. */
export async function recognizeAll(recognizer: Recognizer, samples: readonly InkSample[], onProgress: (done: number) => void): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (let first = 0; first < samples.length; first += BATCH) {
    const batch = samples.slice(first, first + BATCH);
    const recognitions = await recognizer.recognizeBatch(batch.map(({ drawing }) => drawing));
    recognitions.forEach(({ text, accepted, confidence }, i) => readings.push({ label: batch[i]?.label ?? '', text, accepted, confidence }));
    onProgress(readings.length);
  }
  return readings;
}
