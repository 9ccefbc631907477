import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const points = [
  { x: 30, y: 30 },
  { x: 72, y: 27 },
  { x: 60, y: 50 },
  { x: 43, y: 85 },
];
const seven = { strokes: [{ points }] };

// A clear 7 is no accepted 1 where only 0 to 4 are allowed.
const masked = await recognizer.recognize(seven, { allowed: '0-4' });
console.log(masked.text, masked.accepted);

// Ask for more certainty than the model's own threshold.
const strict = await recognizer.recognize(seven, { minConfidence: 0.999_999 });
console.log(strict.text, strict.accepted);
await recognizer.dispose();
