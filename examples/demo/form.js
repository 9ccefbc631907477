// A form with pads in it. The pads validate and send by themselves; the page moves on from cell to cell and shows what is sent.

const AGAIN_MS = 1500;
const HINT = 'Draw in the cells, or type.';
const UNCLEAR = 'That was not clear. Draw it again, or type it.';

/** Runs a form whose one-digit cells have the class `cell`. */
export function runForm(form) {
  const cells = [...form.querySelectorAll('.cell')];
  const fields = [...form.querySelectorAll('digit-pad')];
  const hint = form.querySelector('#code-hint');
  cells.forEach((cell, i) => {
    moveOn(cell, { next: fields[i + 1], before: cells[i - 1] });
    askAgain(cell, hint);
  });
  cells[0].addEventListener('paste', (event) => paste(event, cells));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showEntries(new FormData(form));
  });
  form.addEventListener('reset', () => {
    showEntries(new FormData());
    hint.textContent = HINT;
    point(cells, undefined);
  });
}

/** A typed digit takes the focus on to the next field; a drawn one only points there, since a focus would open a phone's keys. */
function moveOn(cell, { next, before }) {
  cell.addEventListener('input', () => {
    if (cell.value && !cell.recognition) next.focus();
  });
  cell.addEventListener('change', () => point([cell, next], cell.value && !next.value ? next : undefined));
  cell.addEventListener('keydown', ({ key }) => {
    if (key === 'Backspace' && !cell.value) before?.focus();
  });
  for (const type of ['strokestart', 'focusin']) next.addEventListener(type, () => next.classList.remove('next'));
}

function point(pads, next) {
  for (const pad of pads) pad.classList.toggle('next', pad === next);
}

/** A cell is too small for buttons: ink that could not be read leaves it by itself. */
function askAgain(cell, hint) {
  let timer;
  cell.addEventListener('strokestart', () => clearTimeout(timer));
  cell.addEventListener('input', () => cell.value && (hint.textContent = HINT));
  cell.addEventListener('prediction', ({ detail }) => {
    clearTimeout(timer);
    if (detail.tentative) return;
    hint.textContent = detail.accepted ? HINT : UNCLEAR;
    if (!detail.accepted) timer = setTimeout(() => void cell.clear(), AGAIN_MS);
  });
}

/** A code that is pasted into the first cell fills them all. */
function paste(event, cells) {
  const digits = event.clipboardData.getData('text').replaceAll(/\D/g, '');
  if (digits.length < 2) return;
  event.preventDefault();
  cells.forEach((cell, i) => (cell.value = digits[i] ?? ''));
  cells[Math.min(digits.length, cells.length) - 1].focus();
}

function showEntries(data) {
  const list = document.querySelector('#entries');
  list.replaceChildren(
    ...[...data].map(([name, value]) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      const detail = document.createElement('dd');
      term.textContent = name;
      detail.textContent = value;
      row.append(term, detail);
      return row;
    }),
  );
  const sent = [...data].length > 0;
  document.querySelector('#sent-note').textContent = sent ? String(new URLSearchParams(data)) : 'Nothing yet. Your browser says what is missing.';
}
