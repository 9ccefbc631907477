// Shows what the model sees of the ink: the same function that feeds it, at one screen pixel a number.

import { drawInput } from './dist/sdk/index.js';

const SIZE = 28;
const PLANE = SIZE * SIZE;

/** Draws on a canvas of 28x28, which the style sheet enlarges without smoothing. */
export function createField(canvas) {
  const context = canvas.getContext('2d');

  return {
    show(drawing) {
      const input = drawInput(drawing);
      context.clearRect(0, 0, SIZE, SIZE);
      for (let pixel = 0; pixel < PLANE; pixel++) {
        context.fillStyle = colour(input[pixel], input[PLANE + pixel], input[2 * PLANE + pixel]);
        context.fillRect(pixel % SIZE, Math.floor(pixel / SIZE), 1, 1);
      }
    },
  };
}

/** As light as there is ink; the hue is the way of the pen, as on the compass beside it. A dot is white. */
function colour(ink, right, down) {
  const turned = (Math.atan2(down, right) * 180) / Math.PI;
  const straight = ink > 0 ? Math.hypot(right, down) / ink : 0;
  return `hsl(${turned} ${90 * straight}% ${100 - 32 * straight}% / ${ink})`;
}
