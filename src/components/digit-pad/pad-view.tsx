// The visible pieces on the pad, each a function of what it shows.

import { type FunctionalComponent, h } from '@stencil/core';
import type { LoadProgress } from '../../sdk';
import type { Messages } from './messages';
import type { PredictionDetail } from './prediction';

/** The chip with what was read, or with the value that a script set. */
export const Reading: FunctionalComponent<{ readonly shown: PredictionDetail | undefined; readonly value: string }> = ({ shown, value }) => {
  const text = shown ? shown.text : value;
  const look = !shown ? 'sure' : shown.tentative ? 'tentative' : shown.accepted ? 'sure' : 'unsure';
  return (
    <div class={{ reading: true, [look]: true }} part="reading" aria-hidden="true" hidden={!text}>
      {text}
      {look === 'unsure' && <span class="doubt">?</span>}
    </div>
  );
};

/** What the buttons do. */
interface ToolbarProps {
  readonly texts: Messages;
  readonly hidden: boolean;
  readonly canUndo: boolean;
  readonly undo: () => void;
  readonly clear: () => void;
}

/** The buttons, in the corner where a digit rarely begins. */
export const Toolbar: FunctionalComponent<ToolbarProps> = ({ texts, hidden, canUndo, undo, clear }) => (
  <div class="toolbar" part="toolbar" hidden={hidden}>
    <button part="button" type="button" aria-label={texts.undo} title={texts.undo} disabled={!canUndo} onClick={undo}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 7 4 12l5 5M4 12h10a5 5 0 0 1 5 5v1" />
      </svg>
    </button>
    <button part="button" type="button" aria-label={texts.clear} title={texts.clear} onClick={clear}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 6l12 12M18 6 6 18" />
      </svg>
    </button>
  </div>
);

/** The bar while the model loads. */
export const Progress: FunctionalComponent<{ readonly progress: LoadProgress; readonly texts: Messages }> = ({ progress, texts }) => {
  const percent = Math.round(100 * progress.fraction);
  return (
    <div class="progress" part="progress" role="progressbar" aria-valuenow={percent} aria-valuemin="0" aria-valuemax="100" aria-label={texts.loading(percent)}>
      <div class="bar" style={{ transform: `scaleX(${percent / 100})` }}></div>
    </div>
  );
};

/** The notice that the model did not load, with a way to try again. */
export const Failure: FunctionalComponent<{ readonly texts: Messages; readonly retry: () => void }> = ({ texts, retry }) => (
  <div class="failure" part="failure" role="alert">
    <span>{texts.failed}</span>
    <button part="button" type="button" onClick={retry}>
      {texts.retry}
    </button>
  </div>
);
