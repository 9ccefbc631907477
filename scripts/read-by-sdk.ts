// Reads an ink file with the built SDK and the model of models/, for the test that Python gives the same figures.
// node --import tsx scripts/read-by-sdk.ts FILE > JSON
//
// Prints a list, in the order of the drawings: {label, input: 3 x 784 numbers, text, accepted, confidence, probabilities: {"0": …}}.

import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node --import tsx scripts/read-by-sdk.ts FILE');
const sdk = (await import(new URL('../dist/sdk/index.js', import.meta.url).href)) as typeof import('../src/sdk/index');
const recognizer = sdk.createRecognizer({ modelUrl: new URL('../models/digit-pad.onnx', import.meta.url) });
const samples = sdk.parseInkFile(readFileSync(file, 'utf8'));
const recognitions = await recognizer.recognizeBatch(samples.map(({ drawing }) => drawing));
await recognizer.dispose();
const rows = recognitions.map(({ text, accepted, confidence, candidates }, i) => ({
  label: samples[i]?.label,
  input: Array.from(sdk.drawInput(samples[i]?.drawing ?? { strokes: [] })),
  text,
  accepted,
  confidence,
  probabilities: Object.fromEntries(candidates.map((candidate) => [candidate.text, candidate.probability])),
}));
process.stdout.write(JSON.stringify(rows));
