// The strokes on a pad and those that undo took away; every change makes a new history.

import type { Drawing, Size, Stroke } from '../../sdk';

/** Ink, and what can be done again. */
export interface InkHistory {
  readonly strokes: readonly Stroke[];
  /** Undone strokes, the last undone last. */
  readonly undone: readonly Stroke[];
  /** The size that the coordinates refer to: that of the pad at the first stroke. Later sizes are mapped to it. */
  readonly area: Size | undefined;
}

/** A pad without ink. */
export const NO_INK: InkHistory = { strokes: [], undone: [], area: undefined };

/** Adds a stroke; what was undone is gone for good. */
export function addStroke({ strokes, area }: InkHistory, stroke: Stroke, padSize: Size): InkHistory {
  return { strokes: [...strokes, stroke], undone: [], area: area ?? padSize };
}

/** Takes the last stroke away; {@link redoStroke} is the inverse. */
export function undoStroke(history: InkHistory): InkHistory {
  const last = history.strokes.at(-1);
  return last ? { ...history, strokes: history.strokes.slice(0, -1), undone: [...history.undone, last] } : history;
}

/** Brings the last undone stroke back; {@link undoStroke} is the inverse. */
export function redoStroke(history: InkHistory): InkHistory {
  const last = history.undone.at(-1);
  return last ? { ...history, strokes: [...history.strokes, last], undone: history.undone.slice(0, -1) } : history;
}

/** The history of a drawing that came from elsewhere. */
export function historyOf({ strokes, area }: Drawing, padSize: Size): InkHistory {
  return { strokes: strokes.map(({ points }) => ({ points: points.map((point) => ({ ...point })) })), undone: [], area: area ?? padSize };
}

/** The drawing that a history holds, with the stroke that is being drawn, if any. */
export function drawingOf({ strokes, area }: InkHistory, current: Stroke | undefined, padSize: Size): Drawing {
  const all = current ? [...strokes, current] : strokes;
  return { strokes: all.map(({ points }) => ({ points: [...points] })), area: area ?? padSize };
}
