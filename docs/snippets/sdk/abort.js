import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const line = [
  { x: 50, y: 10 },
  { x: 50, y: 90 },
];
const drawing = { strokes: [{ points: line }] };

// A signal gives up waiting; the recogniser goes on for everybody else.
const aborting = new AbortController();
const first = recognizer.recognize(drawing, { signal: aborting.signal });
aborting.abort(new Error('not needed any more'));
await first.catch((error) => console.log(error.message));

// Latest wins: a newer call with the same key takes the place of the one that still waits.
const older = recognizer.recognize(drawing, { key: 'my-canvas' });
const newer = recognizer.recognize(drawing, { key: 'my-canvas' });
await older.catch((error) => console.log(error.code));
console.log((await newer).text);
await recognizer.dispose();
