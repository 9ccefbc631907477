// The visible pieces on the pad, each a function of what it shows.

import { type FunctionalComponent, h } from '@stencil/core';
import type { LoadProgress } from '../../sdk';
import type { Messages } from './messages/messages';
import type { PredictionDetail } from './prediction';

/** The chip with what was read. */
export const Reading: FunctionalComponent<{ readonly shown: PredictionDetail | undefined; readonly thinking: boolean }> = ({ shown, thinking }) => {
  const look = !shown || shown.tentative ? 'tentative' : shown.accepted ? 'sure' : 'unsure';
  return (
    <div class={{ reading: true, [look]: true, thinking }} part={`reading ${look}`} aria-hidden="true" hidden={!shown?.text && !thinking}>
      {shown?.text}
      {look === 'unsure' && <span class="doubt">?</span>}
    </div>
  );
};

/** A round button with a picture, which the page may replace by a slot of the same name. */
const IconButton: FunctionalComponent<{
  readonly slot: string;
  readonly text: string;
  readonly path: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}> = ({ slot, text, path, disabled = false, act }) => (
  <button class={slot} part={`button ${slot}`} type="button" aria-label={text} title={text} disabled={disabled} onClick={act}>
    <slot name={slot}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </slot>
  </button>
);

/** What the buttons do. */
interface ToolbarProps {
  readonly texts: Messages;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canClear: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
  readonly type: () => void;
}

/** The buttons, in the corner where a digit rarely begins; those that would do nothing are not there. */
export const Toolbar: FunctionalComponent<ToolbarProps> = ({ texts, canUndo, canRedo, canClear, undo, redo, clear, type }) => (
  <div class="toolbar" part="toolbar">
    {canUndo && <IconButton slot="undo" text={texts.undo} path="M9 7 4 12l5 5M4 12h10a5 5 0 0 1 5 5v1" act={undo} />}
    {canRedo && <IconButton slot="redo" text={texts.redo} path="M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v1" act={redo} />}
    {canClear && <IconButton slot="clear" text={texts.clear} path="M6 6l12 12M18 6 6 18" act={clear} />}
    {!canClear && <IconButton slot="type" text={texts.type} path="M3 7h18v10H3zM7 10.500h.01M12 10.500h.01M17 10.500h.01M8 14h8" act={type} />}
  </div>
);

/** Other readings, each a button with a bar as long as it is probable. */
export const Candidates: FunctionalComponent<{
  readonly detail: PredictionDetail;
  readonly texts: Messages;
  readonly disabled: boolean;
  readonly pick: (text: string) => void;
}> = ({ detail, texts, disabled, pick }) => (
  <div class="candidates" part="candidates" role="group" aria-label={texts.candidates}>
    {detail.candidates.slice(0, SHOWN_CANDIDATES).map(({ text, probability }) => (
      <button
        key={text}
        class={{ candidate: true, best: text === detail.text }}
        part="candidate"
        type="button"
        aria-label={texts.pick(text)}
        aria-pressed={String(text === detail.text)}
        disabled={disabled}
        onClick={() => pick(text)}
      >
        <span class="share" style={{ transform: `scaleY(${probability})` }}></span>
        <span class="text">{text}</span>
      </button>
    ))}
  </div>
);

const SHOWN_CANDIDATES = 4;

/** The bar while the model loads. */
export const Progress: FunctionalComponent<{ readonly progress: LoadProgress; readonly texts: Messages }> = ({ progress, texts }) => {
  const percent = Math.round(100 * progress.fraction);
  return (
    <div class="progress" part="progress" role="progressbar" aria-valuenow={percent} aria-valuemin="0" aria-valuemax="100" aria-label={texts.loading(percent)}>
      <slot name="progress">
        <div class="bar" style={{ transform: `scaleX(${percent / 100})` }}></div>
      </slot>
    </div>
  );
};

/** The notice that the model did not load, with a way to try again. */
export const Failure: FunctionalComponent<{ readonly texts: Messages; readonly offline: boolean; readonly retry: () => void }> = ({
  texts,
  offline,
  retry,
}) => (
  <div class="notice failure" part="failure" role="alert">
    <slot name="failure">
      <span>{offline ? texts.offline : texts.failed}</span>
      <button part="button retry" type="button" onClick={retry}>
        {texts.retry}
      </button>
    </slot>
  </div>
);

/** Why the content will not do, once the person has been told. */
export const Complaint: FunctionalComponent<{ readonly message: string }> = ({ message }) => (
  <div class="notice complaint" part="error" id="error" role="alert">
    <slot name="error">{message}</slot>
  </div>
);
