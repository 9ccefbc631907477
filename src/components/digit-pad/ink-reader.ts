// Reads a pad's ink, again and again while it grows; only the newest answer counts.

import type { Drawing, RecognizeOptions, Recognizer } from '../../sdk';
import type { Source } from './field-value';
import type { PredictionDetail } from './prediction';

/** How one reading is meant. */
export interface ReadingRequest {
  readonly source: Source;
  readonly tentative: boolean;
  readonly options: RecognizeOptions;
}

/** Told what came of it. */
export interface ReadingHandlers {
  read(detail: PredictionDetail): void;
  /** @param unread Who caused the ink that is unread now; nobody, where it is gone or a newer reading is on its way. */
  failed(error: unknown, unread: Source | undefined): void;
}

/** One pad's reader; it supersedes only its own readings, also where several copies of this script share a recogniser. */
export class InkReader {
  readonly #key = `digit-pad-${Math.random()}`;
  readonly #handlers: ReadingHandlers;
  #newest = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(handlers: ReadingHandlers) {
    this.#handlers = handlers;
  }

  /** Settles when the last reading of finished ink has come, or has failed. */
  get last(): Promise<void> {
    return this.#last;
  }

  /** Reads the ink; settles, and never rejects, when the answer has been handed on or has become stale. */
  read(recognizer: Recognizer, ink: Drawing, { source, tentative, options }: ReadingRequest): Promise<void> {
    const reading = ++this.#newest;
    const answer = recognizer.recognize(ink, { ...options, key: this.#key }).then(
      (recognition) => {
        if (reading === this.#newest) this.#handlers.read({ ...recognition, source, tentative, picked: false });
      },
      (error: unknown) => this.#handlers.failed(error, reading === this.#newest ? source : undefined),
    );
    if (!tentative) this.#last = answer;
    return answer;
  }

  /** Whether nothing newer has been asked for, nor forgotten, since this call. */
  watch(): () => boolean {
    const newest = this.#newest;
    return () => newest === this.#newest;
  }

  /** Whatever is still being read is not shown any more. */
  forget(): void {
    this.#newest++;
  }
}
