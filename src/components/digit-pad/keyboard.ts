// What keys do on a pad.

/** What a person asked for by a key. */
export type KeyCommand = 'undo' | 'redo' | 'clear' | 'submit' | 'type';

/** What decides the meaning of a key. */
export interface KeyContext {
  /** When `true`, the field for typing has the focus, and undoes typing by itself. */
  readonly typing: boolean;
  /** When `true`, that field is empty: there is nothing that it could delete by itself. */
  readonly blank: boolean;
  /** When `true`, a change to the ink can be undone or done again. */
  readonly undoable: boolean;
  /** When `true`, there is ink or a value. */
  readonly filled: boolean;
  /** When `true`, a button has the focus, and Enter presses it. */
  readonly pressing: boolean;
}

/** What each command does. */
export type KeyActions = Readonly<Record<KeyCommand, () => void>>;

/** Carries out what a key asks for; a key that is none of ours goes on to the page. */
export function actOnKey(event: KeyboardEvent, context: KeyContext, actions: KeyActions): void {
  const command = keyCommand(event, context);
  if (!command || event.defaultPrevented) return;
  // As a native input's own doing: after the page's listeners, any of which may prevent it.
  if (command === 'submit') return void setTimeout(() => event.defaultPrevented || actions.submit());
  actions[command]();
  // A digit goes on, into the field for typing that has the focus now.
  if (command === 'type') return;
  event.preventDefault();
  event.stopPropagation();
}

/** The command of a key, or `undefined` where the key is none of ours and must go on to the page. */
export function keyCommand({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent, context: KeyContext): KeyCommand | undefined {
  if (isComposing || altKey) return undefined;
  const { typing, blank, undoable, filled, pressing } = context;
  if (ctrlKey || metaKey) {
    if (!undoable) return undefined;
    const letter = key.toLowerCase();
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : undefined;
  }
  if (key === 'Escape') return filled ? 'clear' : undefined;
  if (key === 'Enter') return pressing ? undefined : 'submit';
  if ((key === 'Backspace' || key === 'Delete') && (blank || !typing)) return filled ? 'clear' : undefined;
  if (typing) return undefined;
  return /^\p{Nd}$/u.test(key) ? 'type' : undefined;
}
