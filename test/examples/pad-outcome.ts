// What became of a pad's model, as the pad tells the page.

import type { Locator } from 'playwright-core';
import type { DigitPadErrorCode, ModelInfo, RecognizerState } from '../../src/index';
import { drawByMouse } from '../e2e/draw-by-mouse';
import { drawingOf, writeDigit } from './open-page';

/** The part of a DigitPadError that crosses to the test. */
export interface PadFailure {
  readonly code: DigitPadErrorCode;
  readonly message: string;
  readonly url: string | undefined;
}

/** Draws on a pad that has not loaded yet, expects the reading, and gives the model that read. */
export async function readingModel(pad: Locator, digit: string): Promise<ModelInfo> {
  const ready = await pad.evaluateHandle((element) => ({
    model: new Promise<ModelInfo>((resolve) => {
      element.addEventListener('statuschange', (event) => {
        const state = (event as CustomEvent<RecognizerState>).detail;
        if (state.status === 'ready') resolve(state.model);
      });
    }),
  }));
  await writeDigit(pad, digit);
  return ready.evaluate(({ model }) => model);
}

/** Draws on a pad that has not loaded yet, and gives the error that it tells. */
export async function failureOf(pad: Locator): Promise<PadFailure> {
  const failed = await pad.evaluateHandle((element) => ({
    failure: new Promise<PadFailure>((resolve) => {
      element.addEventListener('error', (event) => {
        const { code, message, url } = (event as CustomEvent<PadFailure>).detail;
        resolve({ code, message, url });
      });
    }),
  }));
  await drawByMouse(pad.locator('canvas').first(), drawingOf('7'));
  return failed.evaluate(({ failure }) => failure);
}
