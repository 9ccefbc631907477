// Whether a pad's content will do, and if not, why: the constraints of native inputs, and ink that cannot be read.

import { parseAllowed } from '../../sdk';
import type { Messages } from './messages/messages';

/** What is judged, and by which constraints. */
export interface FieldContent {
  readonly value: string;
  /** When `true`, there is ink, and it was refused. */
  readonly refused: boolean;
  /** When `true`, there is ink, and it has not been read. */
  readonly unread: boolean;
  readonly required: boolean;
  readonly minLength: number | undefined;
  readonly pattern: string | undefined;
  readonly allowed: string | undefined;
  /** What the page said by `setCustomValidity`. */
  readonly customMessage: string;
}

/** Flags for `ElementInternals.setValidity`, and the text of the first of them. */
export interface Verdict {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/** Judges a field; no flag is set for content that will do. */
export function judgeValidity(content: FieldContent, texts: Messages): Verdict {
  const { value, refused, unread, required, minLength = 0, pattern, allowed, customMessage } = content;
  const outside = value !== '' && !isAllowed(value, allowed);
  const reasons: readonly (readonly [keyof ValidityStateFlags, boolean, string])[] = [
    ['customError', customMessage !== '', customMessage],
    ['badInput', refused || unread, unread ? texts.unread : texts.badInput],
    ['valueMissing', required && value === '' && !refused && !unread, texts.valueMissing],
    ['tooShort', value !== '' && value.length < minLength, texts.tooShort(minLength)],
    ['patternMismatch', outside || (value !== '' && !matches(value, pattern)), outside ? texts.notAllowed(allowed ?? '') : texts.patternMismatch],
  ];
  const broken = reasons.filter(([, holds]) => holds);
  return { flags: Object.fromEntries(broken.map(([flag]) => [flag, true])), message: broken[0]?.[2] ?? '' };
}

function isAllowed(value: string, allowed: string | undefined): boolean {
  if (allowed === undefined) return true;
  try {
    const digits = parseAllowed(allowed);
    return Array.from(value).every((digit) => digits.has(digit));
  } catch {
    return true;
  }
}

/** As on a native input: the whole value, Unicode sets; a pattern that is no regular expression is ignored. */
function matches(value: string, pattern: string | undefined): boolean {
  if (!pattern) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    return true;
  }
}
