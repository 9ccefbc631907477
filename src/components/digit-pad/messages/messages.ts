// Every text that the element shows or speaks, by name.

/** The element's texts, in one language. */
export interface Messages {
  /** Hint on the empty pad, and its accessible name where nothing else names it. */
  readonly hint: string;
  /** Spoken with the name: how the field can be filled in. */
  readonly description: string;
  /** Name of the undo button. */
  readonly undo: string;
  /** Name of the redo button. */
  readonly redo: string;
  /** Name of the clear button. */
  readonly clear: string;
  /** Name of the button that shows the field for typing. */
  readonly type: string;
  /** Name of the button in the notice of a failed load. */
  readonly retry: string;
  /** Shown when the model could not be loaded. */
  readonly failed: string;
  /** The same, while the device is offline. */
  readonly offline: string;
  /**
   * Name of the progress bar.
   *
   * @param percent Whole number from 0 to 100.
   */
  readonly loading: (percent: number) => string;
  /** Spoken when a value has settled. */
  readonly settled: (value: string) => string;
  /** Spoken when the pad was cleared. */
  readonly cleared: string;
  /** Name of the row of other readings. */
  readonly candidates: string;
  /** Name of one of them. */
  readonly pick: (text: string) => string;
  /** Validation: required, and empty. */
  readonly valueMissing: string;
  /** Validation, and spoken: there is ink, and it could not be read. */
  readonly badInput: string;
  /** Validation: there is ink, and it has not been read yet, or cannot be. */
  readonly unread: string;
  /** Validation: fewer digits than `min-length`. */
  readonly tooShort: (least: number) => string;
  /** Validation: not in the form that `pattern` asks for. */
  readonly patternMismatch: string;
  /** Validation: a digit that `allowed` leaves out. */
  readonly notAllowed: (allowed: string) => string;
}
