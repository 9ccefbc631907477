import { shareRecognizer } from 'digit-pad/sdk';

const { recognizer, release } = shareRecognizer(); // the one that the page's pads use
console.log((await recognizer.load()).runtime);
release(); // not dispose(): others may hold it
