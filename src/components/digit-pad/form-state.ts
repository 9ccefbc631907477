// What a browser keeps of a pad when it restores a form after going back or reloading: the value, and the ink.

import { formatInkLine, parseInkLine, type Drawing } from '../../sdk';

/** A pad's content; {@link parseFormState} reads it back. */
export interface FormState {
  readonly value: string;
  /** Absent where there is no ink. */
  readonly drawing?: Drawing;
}

/** Writes the state: a line of an ink file, the value being its label. */
export function formatFormState({ value, drawing }: FormState): string {
  return formatInkLine({ label: value, writer: '', drawing: drawing ?? { strokes: [] } });
}

/** Reads the state; what is none, as autocompletion gives it, is the value itself. */
export function parseFormState(state: string): FormState {
  try {
    const { label, drawing } = parseInkLine(state);
    return drawing.strokes.length > 0 ? { value: label, drawing } : { value: label };
  } catch {
    return { value: state };
  }
}
