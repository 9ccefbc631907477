// Many drawings at once in Node: by the SDK from ink, and by ONNX Runtime Web from inputs that are drawn already.

import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { createRecognizer } from '../../dist/sdk/index.js';

const COUNT = 960;

export const BATCH = { name: 'a drawing of 960 in Node', unit: 'ms', ours: bySdk, peer: byRuntime };

let recognizer;
let session;

async function bySdk({ drawings }) {
  recognizer ??= createRecognizer();
  const inputs = Array.from({ length: COUNT }, (_, i) => drawings[i % drawings.length]);
  await recognizer.load();
  const begun = performance.now();
  await recognizer.recognizeBatch(inputs);
  return (performance.now() - begun) / COUNT;
}

async function byRuntime() {
  ort.env.wasm.numThreads = 1;
  session ??= await ort.InferenceSession.create(readFileSync(new URL('../../models/digit-pad.onnx', import.meta.url)));
  const field = new ort.Tensor('float32', Float32Array.from({ length: COUNT * 3 * 784 }, (_, i) => (i * 7919 % 97) / 97), [COUNT, 3, 28, 28]); // prettier-ignore
  const begun = performance.now();
  await session.run({ field });
  return (performance.now() - begun) / COUNT;
}
