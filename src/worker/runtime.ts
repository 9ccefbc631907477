// What the engine needs of a neural network runtime; the tests give it a fake one.

/** Starts sessions. */
export interface Runtime {
  /**
   * Fetches the runtime's own script, beside the other files.
   *
   * @throws DigitPadError `load-failed`.
   */
  prepare(glueUrl: string): Promise<void>;
  /** @throws DigitPadError `worker-failed` where the runtime itself does not start; else anything, which the engine turns into `model-invalid`. */
  start(request: SessionRequest): Promise<Session>;
}

/** What a session is made of. */
export interface SessionRequest {
  readonly glueUrl: string;
  readonly wasm: ArrayBuffer;
  readonly model: ArrayBuffer;
  readonly threads: number;
}

/** A loaded model. */
export interface Session {
  /** Threads that the runtime truly uses. */
  readonly threads: number;
  /** @param inputs `count` inputs of 3 x 784 numbers, as `drawInput` makes them, one after the other. */
  run(inputs: Float32Array, count: number): Promise<Scores>;
  release(): Promise<void>;
}

/** Outputs of the model: shapes [count, labels] and [count]. */
export interface Scores {
  readonly logits: Float32Array;
  readonly digitness: Float32Array;
}
