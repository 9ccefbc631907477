const pad = document.querySelector('digit-pad');
const digits = [];

pad.autoClear = 400; // the ink leaves 400 ms after the value has settled
pad.addEventListener('change', () => {
  if (pad.value) digits.push(pad.value);
  console.log(digits.join(''));
});
