// The value of a pad, and when the page is told of it: `input` at each change by a person, `change` when it has settled.

/** Who caused a change: a person, whose changes fire events, or a script, whose changes fire none. */
export type Source = 'user' | 'api';

/** What a value needs of its pad. */
export interface FieldValueHost {
  /** Puts the value into the element's property. */
  assign(value: string): void;
  /** Reads what has yet to be read; settles when all that is being read has been read. */
  reading(): Promise<void>;
  /** Called when a person's value has settled, before `change`. */
  settled(): void;
  /** The element that dispatches the events. */
  readonly element: HTMLElement;
}

/** Keeps the value, and the clock that settles it. */
export class FieldValue {
  readonly #host: FieldValueHost;
  #value = '';
  /** The value that the page knows of: by `change`, or because a script set it. */
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The settling that waits for a reading. */
  #settling: Promise<boolean> | undefined;
  /** Counts what a person does; a settling that was overtaken says nothing. */
  #turn = 0;

  constructor(host: FieldValueHost) {
    this.#host = host;
  }

  get current(): string {
    return this.#value;
  }

  /** When `true`, the value has yet to settle. */
  get unsettled(): boolean {
    return this.#timer !== undefined || this.#settling !== undefined || this.#value !== this.#told;
  }

  /** Sets the value as the pad's own doing; a person's change fires `input`, and the page knows of a script's. */
  set(value: string, source: Source, inputType?: string): void {
    this.put(value, source, inputType)();
  }

  /** Sets the value. @returns Fires its `input`, unless the value has become another one by then. */
  put(value: string, source: Source, inputType = value ? 'insertText' : 'deleteContentBackward'): () => void {
    const changed = value !== this.#value;
    this.#value = value;
    this.#host.assign(value);
    if (changed && source === 'api') this.#told = value;
    return () => {
      if (!changed || source === 'api' || value !== this.#value) return;
      this.#host.element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data: value || null }));
    };
  }

  /** Takes a value that the page knows of already. */
  adopt(value: string): void {
    this.cancel();
    this.set(value, 'api');
    this.#told = value;
  }

  /** Starts a new entry in a series: the same value as before is news again. */
  startAnew(): void {
    this.#told = '';
    this.set('', 'user');
  }

  /** Lets the value settle after a time without change. */
  settleSoon(delayMs: number): void {
    this.cancel();
    this.#timer = setTimeout(() => void this.settleNow(), delayMs);
  }

  /**
   * Waits for the reading on its way, then fires `change` if the value is another than the page knows.
   *
   * @returns `false` where the person went on meanwhile, and nothing settled.
   */
  async settleNow(): Promise<boolean> {
    if (this.#settling) return this.#settling;
    if (!this.unsettled) return true;
    this.cancel();
    this.#settling = this.#settle(this.#turn);
    return this.#settling;
  }

  async #settle(turn: number): Promise<boolean> {
    await this.#host.reading();
    if (turn !== this.#turn) return false;
    this.#settling = undefined;
    this.#host.settled();
    this.tellChange();
    return true;
  }

  tellChange(): void {
    if (this.#value === this.#told) return;
    this.#told = this.#value;
    this.#host.element.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Stops the clock: the person goes on, or there is nothing left to settle. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#settling = undefined;
    this.#turn++;
  }
}
