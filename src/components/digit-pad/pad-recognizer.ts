// The pad's hold on a recogniser: takes a share, follows its state, and lets go.

import {
  DigitPadError,
  shareRecognizer,
  type LoadProgress,
  type Recognizer,
  type RecognizerOptions,
  type RecognizerState,
  type SharedRecognizer,
} from '../../sdk';

/** Told what the recogniser goes through. */
export interface RecognizerWatcher {
  changed(state: RecognizerState): void;
  progressed(progress: LoadProgress): void;
  failed(error: DigitPadError): void;
}

/** Holds one recogniser at a time: a shared one, or one that the page injected and keeps. */
export class PadRecognizer {
  readonly #watcher: RecognizerWatcher;
  #share: SharedRecognizer | undefined;
  #recognizer: Recognizer | undefined;
  #unsubscribe: (() => void) | undefined;
  #status: RecognizerState['status'] = 'idle';
  #error: DigitPadError | undefined;
  #refusal: DigitPadError | undefined;
  #wanted = false;

  constructor(watcher: RecognizerWatcher) {
    this.#watcher = watcher;
  }

  get current(): Recognizer | undefined {
    return this.#recognizer;
  }

  /** Why these options give no recogniser. */
  get refusal(): DigitPadError | undefined {
    return this.#refusal;
  }

  /** Takes the injected recogniser, or a share of the page's one for these options; one that cannot be had has failed. */
  hold(injected: Recognizer | undefined, options: Omit<RecognizerOptions, 'fetch'>): void {
    this.release();
    try {
      if (!injected) this.#share = shareRecognizer(options);
    } catch (error) {
      // An attribute that makes no sense must not stop the page's rendering.
      if (!(error instanceof DigitPadError)) throw error;
      this.#refusal = error;
      return this.#follow({ status: 'failed', error });
    }
    this.#recognizer = injected ?? this.#share?.recognizer;
    this.#unsubscribe = this.#recognizer?.subscribe((state) => this.#follow(state));
    if (this.#recognizer) this.#follow(this.#recognizer.state);
    if (this.#wanted) this.want();
  }

  /** Loads the model, of this recogniser and of any that takes its place. */
  want(): void {
    this.#wanted = true;
    // A failure arrives through the state, as for everyone who shares the recogniser.
    this.#recognizer?.load().catch(() => undefined);
  }

  release(): void {
    this.#unsubscribe?.();
    this.#share?.release();
    this.#unsubscribe = this.#share = this.#recognizer = this.#refusal = undefined;
  }

  #follow(state: RecognizerState): void {
    if (state.status === 'loading') this.#watcher.progressed(state.progress);
    const error = state.status === 'failed' ? state.error : undefined;
    if (state.status === this.#status && error === this.#error) return;
    this.#status = state.status;
    this.#error = error;
    this.#watcher.changed(state);
    if (error) this.#watcher.failed(error);
  }
}
