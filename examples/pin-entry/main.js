// The form: four pads, one PIN.

import { checkPin } from './check-pin.js';
import { joinCells } from './cells.js';
import { clearWhatIsUnclear } from './clear-unclear.js';

const form = document.querySelector('form');
const message = document.querySelector('#message');
const submit = form.querySelector('[type=submit]');
const pads = [...form.querySelectorAll('digit-pad')];

await customElements.whenDefined('digit-pad');

joinCells(pads, { filled: () => submit.focus({ preventScroll: true }) });
for (const [i, pad] of pads.entries()) clearWhatIsUnclear(pad, () => tell(`Digit ${i + 1} was not clear. Write it again.`));

form.addEventListener('input', () => {
  tell('');
  document.body.dataset.state = '';
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const missing = pads.find((pad) => pad.value === '');
  if (missing) {
    tell(`${missing.label} is missing.`);
    return missing.focus();
  }
  const right = await checkPin(new FormData(form).getAll('pin').join(''));
  document.body.dataset.state = right ? 'open' : 'wrong';
  tell(right ? 'Open. Welcome!' : 'That is not it. Try again.');
  if (right) return;
  for (const pad of pads) pad.value = '';
  pads[0].focus();
});

form.addEventListener('reset', () => {
  document.body.dataset.state = '';
  tell('');
});

function tell(text) {
  message.textContent = text;
}
