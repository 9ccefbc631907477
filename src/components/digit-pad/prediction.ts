// What a prediction event carries, and when predictions are made.

import type { Recognition } from '../../sdk';

/** A recognition, who caused it, and whether the ink was still growing. */
export interface PredictionDetail extends Recognition {
  /** `'user'`: by drawing; `'api'`: by a method of the element. */
  readonly source: 'user' | 'api';
  /** When `true`, the pen was still down: half a 9 is a 0. */
  readonly tentative: boolean;
}

/** When recognition runs by itself. */
export type RecognizeOn = 'live' | 'stroke' | 'idle' | 'manual';
