import { describe, expect, it } from 'vitest';
import { judgeRejection } from '../../../scripts/evaluate/judge-rejection';
import type { Reading } from '../../../scripts/evaluate/summarise-readings';

const reading = (label: string, confidence: number): Reading => ({ label, text: '0', accepted: confidence >= 0.7, confidence });

describe('judgeRejection', () => {
  const digits = [reading('0', 0.9), reading('0', 0.8), reading('1', 0.6), reading('2', 0.95)];
  const others = [reading('x', 0.1), reading('O', 0.92), reading('y', 0.65), reading('k', 0.75)];

  it('gives AUROC and both refusals, with and without what looks like a digit', () => {
    const rejection = judgeRejection(digits, others, new Set(['O']));
    expect(rejection?.all).toEqual({ digits: 4, nonDigits: 4, auroc: 11 / 16, digitsRefused: 1 / 4, nonDigitsRefused: 2 / 4 });
    expect(rejection?.withoutLookAlikes).toEqual({ digits: 4, nonDigits: 3, auroc: 10 / 12, digitsRefused: 1 / 4, nonDigitsRefused: 2 / 3 });
  });

  it('leaves out what there is nothing to say of', () => {
    expect(judgeRejection([], others, new Set())).toBeUndefined();
    expect(judgeRejection(digits, [], new Set())).toBeUndefined();
    expect(judgeRejection(digits, others, new Set(['x', 'O', 'y', 'k']))).not.toHaveProperty('withoutLookAlikes');
  });
});
