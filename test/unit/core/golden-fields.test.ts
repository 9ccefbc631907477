// What the model sees of a few drawings, to the last of 255 steps: a change here changes what every trained model sees.
// Where that is meant, `npx vitest run --project unit -u golden-fields` writes them anew, and the models are trained anew.

import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/drawing';
import { drawInput } from '../../../src/core/draw-field';
import { FIELD_LENGTH, FIELD_SIZE, INPUT_LENGTH } from '../../../src/core/field';
import { packInk, unpackInk } from '../../../src/core/pack-ink';
import { drawingOf } from '../fakes/ink';

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  tap: drawingOf([[31, 17]]),
  'flagged-one': drawingOf([[20, 40], [34, 22], [47, 8], [46, 40], [44, 75], [43, 96]]), // prettier-ignore
  'open-four': drawingOf([[30, 5], [22, 30], [12, 58], [60, 55]], [[52, 20], [50, 60], [49, 104]]), // prettier-ignore
  'barred-seven': drawingOf([[10, 12], [45, 10], [82, 9], [60, 52], [44, 88], [33, 128]], [[28, 70], [76, 64]]), // prettier-ignore
  'lying-line': drawingOf([[0, 0], [200, 14]]), // prettier-ignore
  'heavy-side': drawingOf([[0, 0], [0, 100], [8, 0], [8, 100], [16, 0], [16, 100]], [[0, 50], [100, 50]]), // prettier-ignore
};

/** One line a row, two hex digits a pixel, dots for 0. */
function formatPlane(plane: Float32Array, toByte: (value: number) => number): string {
  const pixels = Array.from(plane, (value) => (value === 0 ? '..' : Math.round(toByte(value)).toString(16).padStart(2, '0'))); // prettier-ignore
  const rows = Array.from({ length: FIELD_SIZE }, (_, y) => pixels.slice(y * FIELD_SIZE, (y + 1) * FIELD_SIZE).join(''));
  return `${rows.join('\n')}\n`;
}

describe('The input', () => {
  it.each(Object.entries(DRAWINGS))('of %s is the golden one', async (name, drawing) => {
    const input = drawInput(unpackInk(packInk(drawing)));
    expect(input).toHaveLength(INPUT_LENGTH);
    const [right, down] = [1, 2].map((plane) => formatPlane(input.subarray(plane * FIELD_LENGTH, (plane + 1) * FIELD_LENGTH), (value) => 128 + 127 * value));
    await expect(formatPlane(input.subarray(0, FIELD_LENGTH), (ink) => 255 * ink)).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(`to the right\n${right}\ndown\n${down}`).toMatchFileSnapshot(`golden/${name}-direction.txt`);
  });
});
