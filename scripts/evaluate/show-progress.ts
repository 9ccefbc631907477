// Progress on stderr: one line that is drawn over on a terminal, a few lines in a log.

import { clearLine, cursorTo } from 'node:readline';

const LOG_STEP = 0.25;

/** Shows how many of `total` are done; the function it returns takes the number. */
export function showProgress(name: string, total: number): (done: number) => void {
  let logged = 0;
  return (done) => {
    const text = `${name}: ${done} of ${total}`;
    if (process.stderr.isTTY) {
      clearLine(process.stderr, 0);
      cursorTo(process.stderr, 0);
      if (done < total) process.stderr.write(text);
    } else if (done === total || done / total >= logged + LOG_STEP) {
      logged = done / total;
      console.error(text);
    }
  };
}
