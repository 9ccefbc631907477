import { readFile } from 'node:fs/promises';
import { createRecognizer, parseInkFile } from 'digit-pad/sdk';

const samples = parseInkFile(await readFile(process.argv[2], 'utf8'));

const recognizer = createRecognizer();
const readings = await recognizer.recognizeBatch(samples.map(({ drawing }) => drawing));
await recognizer.dispose();

const right = readings.filter(({ text }, i) => text === samples[i].label).length;
console.log(`${right} of ${samples.length} right`);
