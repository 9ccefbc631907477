import { describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/core/allowed';
import { failureOf } from '../fakes/failure';

const read = (allowed: string): string => [...parseAllowed(allowed)].sort().join('');

describe('parseAllowed', () => {
  it.each([
    ['0-4', '01234'],
    ['02468', '02468'],
    ['7', '7'],
    ['1-3 7', '1237'],
    ['1-3, 5,9', '12359'],
    ['5-5', '5'],
    ['0-45-9', '0123456789'],
    ['9 9 0-1', '019'],
  ])('reads "%s" as the digits %s', (allowed, digits) => {
    expect(read(allowed)).toBe(digits);
  });

  it.each(['', '  ', ',', '4-0', '-3', '3-', '1-3-5', 'a', '0-4x', '٣', '1.5', '0–4'])('refuses "%s" as invalid-option and shows it', (allowed) => {
    const { code, message } = failureOf(() => parseAllowed(allowed));
    expect(code).toBe('invalid-option');
    expect(message).toContain(`"${allowed}"`);
  });
});
