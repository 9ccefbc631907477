import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const input = document.querySelector('input[type=file]');
const output = document.querySelector('output');

input.addEventListener('change', async () => {
  const [photo] = input.files;
  const { text, accepted } = await recognizer.recognize(photo);
  output.textContent = accepted ? text : text ? `Is that a ${text}?` : 'There is no digit on it.';
});
