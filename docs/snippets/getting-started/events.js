import 'digit-pad';

const pad = document.querySelector('digit-pad');

// Each reading, also while the pen is still down.
pad.addEventListener('prediction', ({ detail }) => {
  const { text, confidence, accepted, tentative } = detail;
  console.log(tentative ? `so far: ${text}` : `read: ${text}, ${confidence.toFixed(2)}, ${accepted}`);
});

// The person changed the value.
pad.addEventListener('input', () => console.log(`input: ${pad.value}`));

// The value has settled: nothing was drawn for 600 ms, or the person went on to the next field.
pad.addEventListener('change', () => console.log(`change: ${pad.value}`));
