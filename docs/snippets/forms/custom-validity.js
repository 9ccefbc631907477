const pad = document.querySelector('digit-pad');

pad.addEventListener('input', () => {
  const odd = pad.value !== '' && pad.valueAsNumber % 2 === 1;
  pad.setCustomValidity(odd ? 'Please choose an even digit.' : '');
});
