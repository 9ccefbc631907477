// What is to be seen of a pad at a time, and what its session asks of the element around it.

import type { DigitPadError, Point, RecognizeOptions, Recognizer, Size } from '../../sdk';
import { NO_INK, type InkHistory } from './ink-history';
import type { Messages } from './messages/messages';
import type { PredictionDetail, RecognizeOn } from './prediction';

/** What is to be seen of a session. */
export interface PadState {
  readonly history: InkHistory;
  /** When `true`, the pen is down. */
  readonly drawing: boolean;
  /** The last recognition, while its ink is there. */
  readonly shown: PredictionDetail | undefined;
  /** When `true`, finished ink is being read. */
  readonly thinking: boolean;
  /** What a screen reader is to say. */
  readonly announcement: string;
}

/** A pad that nobody has touched. */
export const UNTOUCHED: PadState = { history: NO_INK, drawing: false, shown: undefined, thinking: false, announcement: '' };

/** The attributes that matter to a session. */
export interface SessionOptions {
  readonly recognizeOn: RecognizeOn;
  readonly idleDelay: number;
  readonly autoClear: number | undefined;
  readonly reading: RecognizeOptions;
}

/** The element around a session. */
export interface SessionHost {
  readonly element: HTMLElement;
  options(): SessionOptions;
  texts(): Messages;
  padSize(): Size;
  /** The recogniser, unless its last load has failed: a reading would start another one. */
  recognizer(): Recognizer | undefined;
  changed(state: PadState): void;
  assign(value: string): void;
  predicted(detail: PredictionDetail): void;
  failed(error: DigitPadError): void;
  /** The ink was cleared. */
  cleared(): void;
  /** The growing stroke is to be drawn. */
  drawGrowing(points: readonly Point[]): void;
}

/** The names of the element's CSS states, each with whether it holds. */
export function cssStates({ shown, drawing }: PadState, engine: 'idle' | 'loading' | 'ready' | 'failed' | 'disposed'): Readonly<Record<string, boolean>> {
  const read = shown !== undefined && !shown.tentative;
  return {
    loading: engine === 'loading',
    drawing,
    sure: read && shown.accepted,
    unsure: read && !shown.accepted,
    error: engine === 'failed',
  };
}
