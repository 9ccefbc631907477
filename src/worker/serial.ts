// A line of tasks of which one runs at a time.

/** Runs a task after all earlier ones, whether they failed or not. */
export type Serial = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** One failed task must not poison the line: the next one runs all the same. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
