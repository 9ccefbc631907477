// One recogniser, and so one worker, for all pads of a page that want the same.

import type { Recognizer, RecognizerOptions } from './contract';
import { createRecognizer } from './create-recognizer';
import { globalRecord } from './global-record';
import { resolveOptions } from './resolve-options';

/** A recogniser in use by several holders. */
export interface SharedEntry {
  readonly recognizer: Recognizer;
  users: number;
  ending?: ReturnType<typeof setTimeout>;
}

/** A share of a recogniser; whoever holds it must not dispose the recogniser, but release the share. */
export interface SharedRecognizer {
  readonly recognizer: Recognizer;
  /** Gives the share back; a second call does nothing. */
  release(): void;
}

/** Unused recognisers live on for this long: a moved node, StrictMode and hot reload let go and take again at once. */
const GRACE_MS = 10_000;

/**
 * Takes a share of the recogniser for these options, also across copies of this script on one page.
 *
 * @throws DigitPadError `invalid-option`.
 */
export function shareRecognizer(options: Omit<RecognizerOptions, 'fetch'> = {}): SharedRecognizer {
  const { recognizers } = globalRecord();
  const key = JSON.stringify(resolveOptions(options));
  const entry: SharedEntry = recognizers.get(key) ?? { recognizer: createRecognizer(options), users: 0 };
  recognizers.set(key, entry);
  clearTimeout(entry.ending);
  entry.users++;
  let held = true;
  return {
    recognizer: entry.recognizer,
    release() {
      if (!held) return;
      held = false;
      entry.users--;
      if (entry.users > 0) return;
      entry.ending = setTimeout(() => {
        recognizers.delete(key);
        void entry.recognizer.dispose();
      }, GRACE_MS);
    },
  };
}
