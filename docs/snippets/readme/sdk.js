import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const points = [
  { x: 30, y: 30 },
  { x: 72, y: 27 },
  { x: 60, y: 50 },
  { x: 43, y: 85 },
];
const { text, confidence, accepted } = await recognizer.recognize({
  strokes: [{ points }],
  area: { width: 100, height: 100 },
});
console.log(text, accepted, confidence); // 7 true, and how sure it is
await recognizer.dispose();
