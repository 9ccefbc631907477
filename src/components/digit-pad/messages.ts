// Every text that the element shows or speaks.

/** The element's texts, in one language. */
export interface Messages {
  /** Accessible name of a pad without a label, and hint on the empty pad. */
  readonly hint: string;
  readonly undo: string;
  readonly clear: string;
  readonly retry: string;
  /** Shown when the model could not be loaded. */
  readonly failed: string;
  /** @param percent Whole number from 0 to 100. */
  readonly loading: (percent: number) => string;
  /** Spoken when a value has settled. */
  readonly settled: (value: string) => string;
  /** Spoken when the ink could not be read. */
  readonly unsure: string;
}

/** English, the last resort. */
export const ENGLISH: Messages = {
  hint: 'Draw a digit',
  undo: 'Undo',
  clear: 'Clear',
  retry: 'Try again',
  failed: 'The reader could not be loaded.',
  loading: (percent) => `Loading, ${percent} %`,
  settled: (value) => `Read as ${value}`,
  unsure: 'Not sure what that is. Please draw it again.',
};
