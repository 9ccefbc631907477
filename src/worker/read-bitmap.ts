// Takes the pixels out of a bitmap, where the realm has OffscreenCanvas; where it has not, the page sends pixels.

import { DigitPadError } from '../core/errors';
import type { Pixels } from '../core/image/pixels';
import type { Bitmap } from '../core/protocol';

/**
 * The bitmap's pixels; it is closed.
 *
 * @throws DigitPadError `unsupported` where the realm cannot draw.
 */
export function readBitmap(bitmap: Bitmap): Pixels {
  const { width, height } = bitmap;
  try {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new DigitPadError('unsupported', 'This browser gives its workers no canvas to read images with.');
    context.drawImage(bitmap, 0, 0);
    return { data: context.getImageData(0, 0, width, height).data, width, height, channels: 4 };
  } finally {
    bitmap.close();
  }
}
