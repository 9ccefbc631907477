// Says in words what the pad made of the ink.

const reading = document.querySelector('#reading');
const verdict = document.querySelector('#verdict');
const confidence = document.querySelector('#confidence');

export function createVerdict() {
  return {
    /** Shows a prediction. */
    show({ text, tentative, accepted, picked, confidence: probability }) {
      const sure = `${percent(probability)} sure`;
      if (picked) say(text, 'sure', `You say that it is ${named(text)}.`, 'Your word counts.');
      else if (tentative) say(text, 'tentative', `Perhaps ${named(text)}`, `${sure} so far`);
      else if (accepted) say(text, 'sure', `That is ${named(text)}.`, sure);
      else say(text, 'unsure', `Not sure. Is it ${named(text)}?`, `${sure}: too little for a value`);
    },
    /** Shows a value that came without ink: typed, or none. */
    showValue(value) {
      if (value) say(value, 'sure', `You typed ${value}.`, 'The keyboard fills it in just as well.');
      else say('–', 'empty', 'Draw a digit.', 'Mouse, finger or pen.');
    },
  };
}

function say(text, state, words, quiet) {
  reading.textContent = text;
  reading.dataset.state = state;
  verdict.textContent = words;
  confidence.textContent = quiet;
}

function named(digit) {
  return `${digit === '8' ? 'an' : 'a'} ${digit}`;
}

/** Nobody is ever wholly sure. */
function percent(probability) {
  return `${Math.min(99.9, 100 * probability).toFixed(1)} %`;
}
