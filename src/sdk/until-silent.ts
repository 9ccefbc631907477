// A clock on what may never answer.

import { DigitPadError } from '../core/errors';

/**
 * Settles as what `begin` starts does, or rejects with `timeout` when nothing is heard of it for `timeoutMs`.
 *
 * @param doing Ends the error's sentence "Nothing was heard for … ms while …".
 * @param begin Gets what winds the clock up again; after the end, that does nothing.
 */
export async function untilSilent<Value>(timeoutMs: number, doing: string, begin: (heard: () => void) => Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let windUp = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    windUp = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(new DigitPadError('timeout', `Nothing was heard for ${timeoutMs} ms while ${doing}. Try again, or raise \`timeoutMs\`.`));
      }, timeoutMs);
    };
  });
  windUp();
  try {
    return await Promise.race([begin(() => windUp()), silence]);
  } finally {
    clearTimeout(timer);
    windUp = () => undefined;
  }
}
