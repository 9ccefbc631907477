// Shows what the model sees of the ink: the same function that feeds it, at one screen pixel a number.

import { drawField } from './dist/sdk/index.js';

const SIZE = 28;
const WHITE = [255, 255, 255];

/** Draws on a canvas of 28x28, which the style sheet enlarges without smoothing. */
export function createField(canvas) {
  const context = canvas.getContext('2d');
  const picture = context.createImageData(SIZE, SIZE);

  return {
    show(drawing) {
      drawField(drawing).forEach((ink, pixel) => picture.data.set([...WHITE, 255 * ink], 4 * pixel));
      context.putImageData(picture, 0, 0);
    },
  };
}
