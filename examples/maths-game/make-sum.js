// Sums whose answer is one digit, from easy to less easy.

const OPERATIONS = {
  plus: { sign: '+', word: 'plus', make: (answer, chance) => split(answer, chance) },
  minus: { sign: '−', word: 'minus', make: (answer, chance) => take(answer, chance) },
  times: { sign: '×', word: 'times', make: (answer, chance) => factor(answer, chance) },
  by: { sign: '÷', word: 'divided by', make: (answer, chance) => divide(answer, chance) },
};

/** What is asked after so many right answers. */
const LEVELS = [
  { from: 0, operations: ['plus'] },
  { from: 4, operations: ['plus', 'minus'] },
  { from: 9, operations: ['plus', 'minus', 'times'] },
  { from: 15, operations: ['minus', 'times', 'by'] },
];

/**
 * Makes a sum.
 *
 * @param {number} score Right answers so far.
 * @param {() => number} chance Like Math.random.
 * @returns {{ text: string, spoken: string, answer: string }}
 */
export function makeSum(score, chance = Math.random) {
  const { operations } = LEVELS.findLast(({ from }) => score >= from);
  const { sign, word, make } = OPERATIONS[operations[below(operations.length, chance)]];
  const answer = below(10, chance);
  const [a, b] = make(answer, chance);
  return { text: `${a} ${sign} ${b}`, spoken: `${a} ${word} ${b}`, answer: String(answer) };
}

function split(answer, chance) {
  const a = below(answer + 1, chance);
  return [a, answer - a];
}

function take(answer, chance) {
  const b = 1 + below(9, chance);
  return [answer + b, b];
}

function factor(answer, chance) {
  if (answer === 0) return [1 + below(9, chance), 0];
  const divisors = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((a) => answer % a === 0);
  const a = divisors[below(divisors.length, chance)];
  return [a, answer / a];
}

function divide(answer, chance) {
  const b = 2 + below(8, chance);
  return [answer * b, b];
}

/** A whole number from 0, under `limit`. */
function below(limit, chance) {
  return Math.floor(chance() * limit);
}
