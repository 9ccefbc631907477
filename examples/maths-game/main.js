// The page: a round of sixty seconds, told by the DOM.

import { startCountdown } from './countdown.js';
import { answerSum, beginRound } from './play-round.js';

const ROUND_SECONDS = 60;
const BEST = 'digit-pad-maths-game-best';

const byId = (id) => document.getElementById(id);
const pad = byId('answer');
let round;
let typed = false;

await customElements.whenDefined('digit-pad');

byId('play').addEventListener('click', ({ detail }) => {
  round = beginRound();
  pad.disabled = false;
  document.body.dataset.phase = 'round';
  show();
  startCountdown(ROUND_SECONDS, { tick: showTime, ended: endRound });
  // Who pressed a key goes on typing; for a finger the focus would open a phone's keyboard.
  if (detail === 0) pad.focus();
});

pad.addEventListener('keydown', () => (typed = true));
pad.addEventListener('strokestart', () => (typed = false));

// What is typed counts at once, what is drawn when it has settled: half a 9 is a 0, and a 7 may yet get its bar.
pad.addEventListener('input', () => typed && pad.value !== '' && judge(pad.value));
pad.addEventListener('change', () => pad.value !== '' && judge(pad.value));

function judge(digit) {
  if (pad.disabled) return;
  const right = digit === round.sum.answer;
  round = answerSum(round, digit);
  flash(right ? 'right' : 'wrong');
  pad.clear();
  show();
}

function show() {
  byId('score').textContent = round.score;
  byId('streak').textContent = round.streak;
  document.body.style.setProperty('--heat', Math.min(round.streak / 8, 1));
  const shown = Object.assign(document.createElement('span'), { ariaHidden: 'true', textContent: round.sum.text });
  const spoken = Object.assign(document.createElement('span'), { className: 'spoken', textContent: `${round.sum.spoken}?` });
  byId('sum').replaceChildren(shown, spoken);
}

function showTime(left) {
  byId('seconds').textContent = left;
  document.body.style.setProperty('--left', left / ROUND_SECONDS);
  document.body.classList.toggle('hurry', left <= 10);
}

/** Starts the answer's animation anew. */
function flash(verdict) {
  const { classList } = document.querySelector('.answer');
  classList.remove('right', 'wrong');
  requestAnimationFrame(() => classList.add(verdict));
}

function endRound() {
  pad.disabled = true;
  pad.clear();
  const best = Number(localStorage.getItem(BEST) ?? 0);
  localStorage.setItem(BEST, String(Math.max(best, round.score)));
  byId('title').textContent = round.score > best ? 'Your best round!' : 'Time is up';
  byId('report').textContent = `${round.score} right, ${round.longest} of them in a row. Best so far: ${Math.max(best, round.score)}.`;
  byId('play').textContent = 'Play again';
  document.body.dataset.phase = 'after';
  byId('play').focus();
}
