// What a page writes without digit-pad: ONNX Runtime Web on the page, ink on a canvas, cropped, shrunk and read back, as
// the well-known demos do. It runs our model, so that what differs is everything around it.

import * as ort from '/ort/ort.wasm.min.mjs';

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = '/ort/';
const loading = ort.InferenceSession.create('/dist/assets/digit-pad.onnx', { executionProviders: ['wasm'] });

globalThis.side = {
  async read(drawing) {
    const session = await loading;
    const { logits } = await session.run({ field: new ort.Tensor('float32', toField(drawing), [1, 1, 28, 28]) });
    return String(logits.data.indexOf(Math.max(...logits.data)));
  },
};

function toField({ strokes }) {
  const board = paint(document.createElement('canvas'), strokes);
  const { x, y, side } = findInk(board);
  const small = document.createElement('canvas');
  small.width = small.height = 28;
  const brush = small.getContext('2d', { willReadFrequently: true });
  brush.drawImage(board, x, y, side, side, 4, 4, 20, 20);
  const { data } = brush.getImageData(0, 0, 28, 28);
  return Float32Array.from({ length: 784 }, (_, pixel) => data[4 * pixel + 3] / 255);
}

function paint(board, strokes) {
  board.width = board.height = 300;
  const brush = board.getContext('2d', { willReadFrequently: true });
  brush.lineWidth = 16;
  brush.lineCap = brush.lineJoin = 'round';
  for (const { points } of strokes) {
    brush.beginPath();
    for (const { x, y } of points) brush.lineTo(x, y);
    brush.stroke();
  }
  return board;
}

function findInk(board) {
  const { data, width, height } = board.getContext('2d').getImageData(0, 0, board.width, board.height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[4 * (y * width + x) + 3] === 0) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  const side = Math.max(right - left, bottom - top) + 1;
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, side };
}
