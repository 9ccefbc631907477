// Reads the option `allowed`: which digits a place may hold.

import { DigitPadError } from './errors';

/**
 * Turns "0-4", "02468" or "1-3 7" into the set of those digits. Spaces and commas may part them.
 *
 * @throws DigitPadError `invalid-option` for anything else, and for an empty set.
 */
export function parseAllowed(allowed: string): ReadonlySet<string> {
  const digits = new Set<string>();
  const rest = allowed.replace(/(\d)-(\d)|\d/g, (part, first?: string, last?: string) => {
    const from = Number(first ?? part);
    const to = Number(last ?? part);
    for (let digit = from; digit <= to; digit++) digits.add(String(digit));
    return from <= to ? '' : part;
  });
  if (digits.size === 0 || /[^\s,]/.test(rest)) {
    throw new DigitPadError('invalid-option', `\`allowed\` is "${allowed}"; it takes digits and ranges such as "02468" or "0-4".`);
  }
  return digits;
}
