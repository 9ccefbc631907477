import { drawField } from 'digit-pad/sdk';

const points = [
  { x: 12, y: 10 },
  { x: 40, y: 8 },
  { x: 32, y: 30 },
  { x: 22, y: 62 },
];
const field = drawField({ strokes: [{ points }] });

for (let row = 0; row < 28; row++) {
  const pixels = Array.from(field.subarray(28 * row, 28 * (row + 1)), (ink) =>
    '·.:=#@'.charAt(Math.round(5 * ink)),
  );
  console.log(pixels.join(''));
}
