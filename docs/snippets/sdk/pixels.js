import { createRecognizer } from 'digit-pad/sdk';

// White paper with a black line, as a decoder of PNG or JPEG would give it: one byte a pixel, row by row.
const [width, height] = [40, 40];
const data = new Uint8Array(width * height).fill(255);
for (let y = 6; y < 34; y++) data.fill(0, y * width + 18, y * width + 22);

const recognizer = createRecognizer();
const { text } = await recognizer.recognize({ data, width, height, channels: 1 });
console.log(text); // 1
await recognizer.dispose();
