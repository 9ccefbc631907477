// Keeps a pad's validity up to date, and tells the person of it when the page or the form asks.

import { judgeValidity, type FieldContent } from './judge-validity';
import type { Messages } from './messages/messages';

/** What validity needs of its pad. */
export interface FieldValidityHost {
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
  /** When `true`, the page asks for itself. */
  #quiet = false;

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
    this.#quiet = true;
    try {
      return this.#host.internals().checkValidity();
    } finally {
      this.#quiet = false;
    }
  }

  /** The person begins anew: what was wrong is not shown any more. */
  forgive(): void {
    this.#complaining = false;
    this.#host.complain('');
  }

  /** Tells the person, unless the page does it: as on native inputs, by `preventDefault()` of `invalid`. */
  onInvalid(event: Event): void {
    if (this.#quiet) return;
    // The page's own listeners come after this one, and after its microtasks where a person sends the form.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      this.#complaining = true;
      this.#host.complain(this.#host.internals().validationMessage);
    });
  }
}
