import 'digit-pad';

const pad = document.querySelector('digit-pad');
pad.addEventListener('change', () => console.log(pad.value));
