// The visible pieces on the pad, each a function of what it shows.

import { type FunctionalComponent, h } from '@stencil/core';
import type { Messages } from './messages/messages';
import type { Corner } from './piece-corners';
import type { PredictionDetail } from './prediction';

/** The chip with what was read. */
export const Reading: FunctionalComponent<{
  readonly shown: PredictionDetail | undefined;
  /** Stands in where ink came back without its reading. */
  readonly value: string;
  readonly thinking: boolean;
  readonly corner: Corner;
}> = ({ shown, value, thinking, corner }) => {
  const look = thinking || shown?.tentative ? 'tentative' : shown && !shown.accepted ? 'unsure' : 'sure';
  const text = shown?.text ?? value;
  return (
    <div class={{ reading: true, [look]: true, thinking, [corner]: true }} part={`reading ${look}`} aria-hidden="true" hidden={!text && !thinking}>
      {text || [0, 1, 2].map(() => <i class="dot"></i>)}
      {look === 'unsure' && <span class="doubt">?</span>}
    </div>
  );
};

/** A round button with a picture, which the page may replace by a slot of the same name. */
export const IconButton: FunctionalComponent<{
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly path: string;
  /** When `true`, it does nothing now, but stays where it is and keeps the focus. */
  readonly idle?: boolean;
  readonly act: (event: MouseEvent) => void;
}> = ({ key, name, text, path, idle = false, act }) => (
  <button
    key={key}
    class={name}
    part={`button ${name}`}
    type="button"
    aria-label={text}
    title={text}
    {...(idle && { 'aria-disabled': 'true' })}
    onClick={(event) => idle || act(event)}
  >
    <slot name={name}>
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
  /** When `true`, redo has the focus, and stays. */
  readonly atRedo: boolean;
  readonly canClear: boolean;
  readonly corner: Corner;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
  readonly type: () => void;
}

/**
 * The buttons, in the corner where a digit rarely begins. Redo is the outermost, since it comes and goes: undo must not move from
 * under the pointer. In another corner they are other elements, so that none counts as shifted. Clear and type are one element,
 * which keeps the focus. The second tap of two was meant
 * for what was there before, and opens no keyboard.
 */
export const Toolbar: FunctionalComponent<ToolbarProps> = ({ texts, canUndo, canRedo, atRedo, canClear, corner, undo, redo, clear, type }) => (
  <div key={corner} class={{ toolbar: true, [corner]: true }} part="toolbar">
    {(canRedo || atRedo) && <IconButton key="redo" name="redo" idle={!canRedo} text={texts.redo} path="M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v1" act={redo} />}
    {(canUndo || canRedo) && <IconButton key="undo" name="undo" idle={!canUndo} text={texts.undo} path="M9 7 4 12l5 5M4 12h10a5 5 0 0 1 5 5v1" act={undo} />}
    {canClear ? (
      <IconButton key="last" name="clear" text={texts.clear} path="M6 6l12 12M18 6 6 18" act={clear} />
    ) : (
      <IconButton
        key="last"
        name="type"
        text={texts.type}
        path="M3 7h18v10H3zM7 10.500h.01M12 10.500h.01M17 10.500h.01M8 14h8"
        act={({ detail }) => detail > 1 || type()}
      />
    )}
  </div>
);

const SHOWN_CANDIDATES = 4;

/**
 * The best readings, each a button with a bar as long as it is probable. The buttons stand still and change what they show,
 * so that their bars move smoothly also where two readings change places.
 */
export const Candidates: FunctionalComponent<{
  readonly detail: PredictionDetail | undefined;
  readonly texts: Messages;
  readonly disabled: boolean;
  readonly pick: (text: string) => void;
}> = ({ detail, texts, disabled, pick }) => (
  <div class="candidates" part="candidates" role="group" aria-label={texts.candidates}>
    {detail?.candidates.slice(0, SHOWN_CANDIDATES).map(({ text, probability }) => (
      <button
        class={{ candidate: true, best: text === detail.text }}
        part="candidate"
        type="button"
        aria-label={texts.pick(text)}
        aria-pressed={String(text === detail.text)}
        disabled={disabled}
        onClick={() => pick(text)}
      >
        <span class="text">{text}</span>
        <span class="share">
          <span class="bar" style={{ transform: `scaleX(${probability})` }}></span>
        </span>
      </button>
    ))}
  </div>
);
