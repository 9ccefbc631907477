import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const bar = document.querySelector('progress');

const model = await recognizer.load({
  onProgress: ({ fraction }) => {
    bar.value = fraction;
  },
});
console.log(model.runtime, model.threads); // worker 1
