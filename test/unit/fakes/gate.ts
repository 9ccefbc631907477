// A promise that a test opens by hand, to hold something up for as long as it looks.

/** A promise and the functions that settle it. */
export interface Gate<Value = void> {
  readonly passed: Promise<Value>;
  open(value: Value): void;
  fail(reason: unknown): void;
}

/** Makes a closed gate. */
export function makeGate<Value = void>(): Gate<Value> {
  let open: Gate<Value>['open'] = () => undefined;
  let fail: Gate<Value>['fail'] = () => undefined;
  const passed = new Promise<Value>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}
