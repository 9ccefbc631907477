// The element's events and what they carry: the same for every wrapper.

import type { DigitPadError, LoadProgress, PredictionDetail, RecognizerState } from 'digit-pad';

/** An event as a pad's listener gets it. */
export type PadEvent<Base extends Event = Event> = Base & { readonly target: HTMLDigitPadElement; readonly currentTarget: HTMLDigitPadElement };

/** Events by their type. */
export interface PadEvents {
  /** A recognition, also of unfinished (`tentative`) or unaccepted ink, and a corrected one (`picked`). */
  prediction: PadEvent<CustomEvent<PredictionDetail>>;
  /** A person changed the value. */
  input: PadEvent<InputEvent>;
  /** The value has settled. */
  change: PadEvent;
  /** A stroke begins; `preventDefault()` refuses it. */
  strokestart: PadEvent<CustomEvent<void>>;
  strokeend: PadEvent<CustomEvent<void>>;
  /** The ink was cleared. */
  clear: PadEvent<CustomEvent<void>>;
  /** How far the model has loaded. */
  progress: PadEvent<CustomEvent<LoadProgress>>;
  /** The recogniser's state changed. */
  statuschange: PadEvent<CustomEvent<RecognizerState>>;
  /** Something went wrong; the ink stays. */
  error: PadEvent<CustomEvent<DigitPadError>>;
  /** The form was to be sent, and the content will not do. */
  invalid: PadEvent;
}
