import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer(); // nothing is fetched yet

const points = [
  { x: 30, y: 30 },
  { x: 72, y: 27 },
  { x: 60, y: 50 },
  { x: 43, y: 85 },
];
const drawing = { strokes: [{ points }], area: { width: 100, height: 100 } };
const recognition = await recognizer.recognize(drawing);

console.log(recognition.text); // 7
console.log(recognition.accepted); // true
await recognizer.dispose();
