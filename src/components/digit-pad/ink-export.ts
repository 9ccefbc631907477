// Ink as a picture, for the page to keep.

import { DigitPadError, type Drawing, type Size } from '../../sdk';
import { outlineStroke, outlineToPathData, penWidth } from './ink-outline';

/** SVG text: one path a stroke, in `currentColor`, so that it takes the colour of the text around it. */
export function inkToSvg({ strokes }: Drawing, area: Size): string {
  const pen = penWidth(area);
  const paths = strokes.map((stroke) => `<path d="${outlineToPathData(stroke, pen)}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${area.width} ${area.height}" fill="currentColor">${paths}</svg>`;
}

/** A picture of the ink, in the colours given, `scale` pixels a CSS pixel. */
export function inkToBlob({ strokes }: Drawing, area: Size, { type, scale, ink, paper }: PictureLook): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(area.width * scale);
  canvas.height = Math.round(area.height * scale);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    context.fillStyle = ink;
    const pen = penWidth(area);
    for (const stroke of strokes) context.fill(outlineStroke(stroke, pen));
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new DigitPadError('unsupported', `The ink could not be written as ${type}.`))), type);
  });
}

/** How a picture of ink looks. */
export interface PictureLook {
  /** Such as 'image/png'. */
  readonly type: string;
  readonly scale: number;
  /** CSS colours. */
  readonly ink: string;
  readonly paper: string;
}
