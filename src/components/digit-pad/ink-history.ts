// The strokes on a pad and the ways back and forth; every change makes a new history.

import type { Drawing, Size, Stroke } from '../../sdk';

type Strokes = readonly Stroke[];

/** Ink, what it was before, and what can be done again. */
export interface InkHistory {
  readonly strokes: Strokes;
  /** Earlier states, the latest last. */
  readonly past: readonly Strokes[];
  /** Undone states, the next one last. */
  readonly future: readonly Strokes[];
  /** The size that the coordinates refer to: that of the pad at the first stroke. Later sizes are mapped to it. */
  readonly area: Size | undefined;
}

/** A pad that nobody has touched. */
export const NO_INK: InkHistory = { strokes: [], past: [], future: [], area: undefined };

/** Puts other strokes in place of these; what was undone is gone for good. */
export function changeStrokes(history: InkHistory, strokes: Strokes, padSize: Size): InkHistory {
  return { strokes, past: [...history.past, history.strokes], future: [], area: history.area ?? padSize };
}

/** Goes back one change; {@link redo} is the inverse. */
export function undo(history: InkHistory): InkHistory {
  const before = history.past.at(-1);
  return before ? { ...history, strokes: before, past: history.past.slice(0, -1), future: [...history.future, history.strokes] } : history;
}

/** Does the last undone change again; {@link undo} is the inverse. */
export function redo(history: InkHistory): InkHistory {
  const after = history.future.at(-1);
  return after ? { ...history, strokes: after, past: [...history.past, history.strokes], future: history.future.slice(0, -1) } : history;
}

/** The history of a drawing that came from elsewhere: a copy, with nothing to undo. */
export function historyOf({ strokes, area }: Drawing, padSize: Size): InkHistory {
  return { ...NO_INK, strokes: copyStrokes(strokes), area: area ?? padSize };
}

/** A copy of the ink, with the stroke that is being drawn, if any. */
export function drawingOf({ strokes, area }: InkHistory, current: Stroke | undefined, padSize: Size): Drawing {
  return { strokes: copyStrokes(current ? [...strokes, current] : strokes), area: area ?? padSize };
}

function copyStrokes(strokes: Strokes): Stroke[] {
  return strokes.map(({ points }) => ({ points: points.map((point) => ({ ...point })) }));
}
