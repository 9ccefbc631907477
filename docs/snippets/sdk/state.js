import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();

recognizer.subscribe((state) => {
  switch (state.status) {
    case 'loading':
      return console.log(`loading, ${Math.round(100 * state.progress.fraction)} %`);
    case 'ready':
      return console.log(`ready, ${state.model.modelVersion}`);
    case 'failed':
      return console.log(`failed, ${state.error.code}`);
    case 'disposed':
      return console.log('disposed');
  }
});

await recognizer.load();
await recognizer.dispose();
