// Pictures as plain numbers, and which of them are taken.

import { DigitPadError } from '../errors';

/** A picture: `channels` bytes a pixel, row by row from the top left; 1 is grey, 3 RGB, 4 RGBA with alpha not premultiplied. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** Shortest side of a picture, in pixels: on less a digit cannot be told from another. */
export const LEAST_SIDE = 16;

/** Most pixels of a picture: 8 megapixels, and a 4K screen. */
export const MOST_PIXELS = 2 ** 23;

/** @throws DigitPadError `invalid-input`, with the numbers, for a picture that is too small or too large. */
export function assertImageSize(width: number, height: number): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || Math.min(width, height) < LEAST_SIDE) {
    throw invalid(`An image of ${width} x ${height} px is too small: each side needs ${LEAST_SIDE} px`);
  }
  if (width * height > MOST_PIXELS) {
    throw invalid(`An image of ${width} x ${height} px is too large: it may have ${MOST_PIXELS} pixels`);
  }
}

/**
 * Narrows a value from outside to pixels and copies them. Without `channels` it is taken for an `ImageData`, which has four.
 *
 * @throws DigitPadError `invalid-input`, naming what is wrong.
 */
export function copyPixels(value: { readonly data?: unknown; readonly width?: unknown; readonly height?: unknown; readonly channels?: unknown }): Pixels {
  const { data, width, height, channels = 4 } = value;
  if (!isBytes(data)) throw invalid('An image needs `data`, a Uint8Array or Uint8ClampedArray');
  if (channels !== 1 && channels !== 3 && channels !== 4) throw invalid(`An image has \`channels\` 1, 3 or 4, not ${String(channels)}`);
  if (typeof width !== 'number' || typeof height !== 'number') throw invalid('An image needs numbers `width` and `height`');
  assertImageSize(width, height);
  if (data.length !== width * height * channels) {
    throw invalid(`An image of ${width} x ${height} px with ${channels} channels needs ${width * height * channels} bytes of \`data\`, not ${data.length}`);
  }
  // Not `slice`, which gives the same memory of Node's Buffer.
  return { data: new Uint8Array(data), width, height, channels };
}

/** Names are compared, since frames have classes of their own. */
function isBytes(data: unknown): data is Uint8Array | Uint8ClampedArray {
  return ArrayBuffer.isView(data) && /^\[object Uint8(Clamped)?Array\]$/.test(Object.prototype.toString.call(data));
}

function invalid(message: string): DigitPadError {
  return new DigitPadError('invalid-input', `${message}.`);
}
