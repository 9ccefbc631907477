// Keeps the engines of one realm out of each other's way in the runtime that they share.

import type { Runtime } from './runtime';
import { createSerial } from './serial';

/** The same runtime with one start, run or release at a time, whichever engine asks: ORT has one stack a realm, and waits between its steps. */
export function oneAtATime({ prepare, start }: Runtime): Runtime {
  const serial = createSerial();
  return {
    prepare,
    async start(request) {
      const session = await serial(() => start(request));
      return {
        threads: session.threads,
        run: (inputs, count) => serial(() => session.run(inputs, count)),
        release: () => serial(() => session.release()),
      };
    },
  };
}
