// What keys do on a pad.

/** What a person asked for by a key. */
export type KeyCommand = 'undo' | 'redo' | 'clear' | 'submit' | 'type';

/** What decides the meaning of a key. */
export interface KeyContext {
  /** When `true`, the field for typing has the focus, and undoes typing by itself. */
  readonly typing: boolean;
  /** When `true`, a change to the ink can be undone or done again. */
  readonly undoable: boolean;
  /** When `true`, there is ink or a value. */
  readonly filled: boolean;
}

/** The command of a key, or `undefined` where the key is none of ours and must go on to the page. */
export function keyCommand({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent, context: KeyContext): KeyCommand | undefined {
  if (isComposing || altKey) return undefined;
  const { typing, undoable, filled } = context;
  if (ctrlKey || metaKey) {
    if (!undoable) return undefined;
    const letter = key.toLowerCase();
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : undefined;
  }
  if (key === 'Escape') return filled ? 'clear' : undefined;
  if (key === 'Enter') return 'submit';
  if (typing) return undefined;
  if (key === 'Backspace' || key === 'Delete') return filled ? 'clear' : undefined;
  return /^\p{Nd}$/u.test(key) ? 'type' : undefined;
}

/** Submits a form as Enter in a text field does: by its default button, and not where that is disabled. */
export function submitImplicitly(form: HTMLFormElement | null): void {
  if (!form) return;
  const button = [...form.elements].find(
    (control): control is HTMLButtonElement | HTMLInputElement =>
      (control instanceof HTMLButtonElement && control.type === 'submit') ||
      (control instanceof HTMLInputElement && (control.type === 'submit' || control.type === 'image')),
  );
  if (!button) form.requestSubmit();
  else if (!button.disabled) form.requestSubmit(button);
}
