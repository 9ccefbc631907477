import 'digit-pad';

const pad = document.createElement('digit-pad');
pad.name = 'digit';
pad.label = 'Your digit';
pad.addEventListener('prediction', ({ detail }) => console.log(detail.text, detail.confidence));
pad.addEventListener('change', () => console.log(pad.value, pad.validity.valid));
document.body.append(pad);
