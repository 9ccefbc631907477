// The pad's hold on a recogniser: takes a share, follows its state, and lets go.

import {
  shareRecognizer,
  type DigitPadError,
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

  constructor(watcher: RecognizerWatcher) {
    this.#watcher = watcher;
  }

  get current(): Recognizer | undefined {
    return this.#recognizer;
  }

  /** Takes the injected recogniser, or a share of the page's one for these options. */
  hold(injected: Recognizer | undefined, options: Omit<RecognizerOptions, 'fetch'>): void {
    this.release();
    if (!injected) this.#share = shareRecognizer(options);
    this.#recognizer = injected ?? this.#share?.recognizer;
    this.#unsubscribe = this.#recognizer?.subscribe((state) => this.#follow(state));
    if (this.#recognizer) this.#follow(this.#recognizer.state);
  }

  release(): void {
    this.#unsubscribe?.();
    this.#share?.release();
    this.#unsubscribe = this.#share = this.#recognizer = undefined;
  }

  #follow(state: RecognizerState): void {
    if (state.status === 'loading') this.#watcher.progressed(state.progress);
    if (state.status === this.#status) return;
    this.#status = state.status;
    this.#watcher.changed(state);
    if (state.status === 'failed') this.#watcher.failed(state.error);
  }
}
