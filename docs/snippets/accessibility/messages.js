const pad = document.querySelector('digit-pad');

pad.messages = {
  hint: 'Your lucky number',
  badInput: 'Hm. Once more, please?',
  settled: (value) => `Lucky number ${value}`,
};
