// Keeps a pad's validity up to date, and tells the person of it when the page or the form asks.

import { judgeValidity, type FieldContent } from './judge-validity';
import type { Messages } from './messages/messages';

/** What validity needs of its pad. */
export interface FieldValidityHost {
  readonly element: HTMLElement;
  internals(): ElementInternals;
  content(): Omit<FieldContent, 'customMessage'>;
  texts(): Messages;
  /** Where the browser shows its own message. */
  anchor(): HTMLElement | undefined;
  /** The person is to be told; '' takes it back. */
  complain(message: string): void;
}

/** The validity of one pad. */
export class FieldValidity {
  readonly #host: FieldValidityHost;
  #customMessage = '';
  /** When `true`, the person has been told, and is told of what changes. */
  #complaining = false;
  /** Whether the page asks for itself, or for the person; `undefined` while it asks by the form. */
  #asking: 'quietly' | 'aloud' | undefined;

  constructor(host: FieldValidityHost) {
    this.#host = host;
  }

  /** Judges the content as it is now. */
  judge(): void {
    const { flags, message } = judgeValidity({ ...this.#host.content(), customMessage: this.#customMessage }, this.#host.texts());
    this.#host.internals().setValidity(flags, message, this.#host.anchor());
    if (this.#complaining) this.#host.complain(message);
    this.#complaining &&= message !== '';
  }

  /** Makes the content invalid with this text; '' takes it back. */
  setCustom(message: string): void {
    this.#customMessage = message;
    this.judge();
  }

  /** Whether the content will do, without a word to the person. */
  check(): boolean {
    return this.#ask('quietly', () => this.#host.internals().checkValidity());
  }

  /** The same, and tells the person. */
  report(): boolean {
    return this.#ask('aloud', () => this.#host.internals().reportValidity());
  }

  /** The person begins anew: what was wrong is not shown any more. */
  forgive(): void {
    this.#complaining = false;
    this.#host.complain('');
  }

  /** Tells the person, unless the page does it: as on native inputs, by `preventDefault()` of `invalid`. */
  onInvalid(event: Event): void {
    const asking = this.#asking;
    if (asking === 'quietly') return;
    // The page's own listeners come after this one, and after its microtasks where a person sends the form.
    setTimeout(() => {
      if (event.defaultPrevented || (asking === undefined && this.#isOnlyAsked())) return;
      this.#complaining = true;
      this.#host.complain(this.#host.internals().validationMessage);
    });
  }

  #ask(how: 'quietly' | 'aloud', ask: () => boolean): boolean {
    this.#asking = how;
    try {
      return ask();
    } finally {
      this.#asking = undefined;
    }
  }

  /** `form.checkValidity()` fires `invalid` as sending does; but only sending takes the focus to a field that will not do. */
  #isOnlyAsked(): boolean {
    const { form } = this.#host.internals();
    const root = form?.getRootNode();
    if (!form || !(root instanceof Document || root instanceof ShadowRoot)) return false;
    const [first] = [...form.elements].filter((control) => control.localName !== 'fieldset' && control.matches(':invalid'));
    return root.activeElement !== first && root.activeElement !== this.#host.element;
  }
}
