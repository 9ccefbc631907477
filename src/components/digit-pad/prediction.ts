// What a prediction event carries, and when predictions are made.

import type { Recognition } from '../../sdk';
import type { Source } from './field-value';

/** A recognition, who caused it, and whether the ink was still growing. */
export interface PredictionDetail extends Recognition {
  /** `'user'`: by drawing or by picking; `'api'`: by a method or a new setting of the element, or ink that a form restored. */
  readonly source: Source;
  /** When `true`, the pen was still down: half a 9 is a 0. */
  readonly tentative: boolean;
  /** When `true`, the person corrected the reading to this one of its candidates. */
  readonly picked: boolean;
}

/** When recognition runs by itself. */
export type RecognizeOn = 'live' | 'stroke' | 'idle' | 'manual';

/** The detail of a reading that a person corrected: the same recognition, with the picked text, accepted. */
export function pickCandidate(detail: PredictionDetail, text: string): PredictionDetail {
  return { ...detail, text, accepted: true, source: 'user', tentative: false, picked: true };
}
