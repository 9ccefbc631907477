// A page that reads ink by the SDK: in a worker, without a canvas.

import { createRecognizer } from '/dist/sdk/index.js';

const recognizer = createRecognizer();

globalThis.side = {
  async read(drawing) {
    return (await recognizer.recognize(drawing)).text;
  },
};
