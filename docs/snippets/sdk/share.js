import { shareRecognizer } from 'digit-pad/sdk';

const { recognizer, release } = shareRecognizer(); // of pads without addresses, threads or a recogniser of their own
console.log((await recognizer.load()).runtime);
release(); // not dispose(): others may hold it
