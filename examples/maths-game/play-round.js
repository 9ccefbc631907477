// A round's rules, as values: what is asked, how many were right, how many in a row. No page and no clock.

import { makeSum } from './make-sum.js';

/** A round that has just begun. */
export function beginRound(chance) {
  return { score: 0, streak: 0, longest: 0, sum: makeSum(0, chance) };
}

/** The round after an answer; a wrong one keeps the sum. */
export function answerSum(round, digit, chance) {
  if (digit !== round.sum.answer) return { ...round, streak: 0 };
  const score = round.score + 1;
  const streak = round.streak + 1;
  return { score, streak, longest: Math.max(round.longest, streak), sum: makeSum(score, chance) };
}
