import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer();
const seven = {
  strokes: [
    {
      points: [
        { x: 30, y: 30 },
        { x: 72, y: 27 },
        { x: 60, y: 50 },
        { x: 43, y: 85 },
      ],
    },
  ],
};

// A clear 7 is no accepted 1 where only 0 to 4 are allowed.
const { text, accepted } = await recognizer.recognize(seven, { allowed: '0-4' });
console.log(text, accepted);

// Ask for more certainty than the model's own threshold.
const strict = await recognizer.recognize(seven, { minConfidence: 0.999_999 });
console.log(strict.text, strict.accepted);
await recognizer.dispose();
