import 'digit-pad';

const pad = document.createElement('digit-pad');
pad.label = 'Your digit';
pad.addEventListener('change', () => console.log(`You wrote ${pad.value}`));
document.body.append(pad);
