// Copies what a browser can draw, so that it can be sent to the worker and its source stays the page's.

import { DigitPadError } from '../core/errors';
import { assertImageSize, type Pixels } from '../core/image/pixels';

/** Pictures that are no plain pixels. */
export type Picture = Blob | ImageBitmap | HTMLCanvasElement | OffscreenCanvas | HTMLImageElement;

/** When `true`, a browser has to be asked for the pixels. Names are compared, since frames have classes of their own. */
export function isPicture(input: unknown): input is Picture {
  if (typeof input !== 'object' || input === null) return false;
  return /^(Blob|File|ImageBitmap|HTMLCanvasElement|OffscreenCanvas|HTMLImageElement)$/.test(Object.prototype.toString.call(input).slice(8, -1));
}

/** @throws DigitPadError `unsupported` where there is no browser to ask, as in Node. */
export function assertDecodable(picture: Picture): void {
  if (typeof createImageBitmap !== 'undefined') return;
  throw new DigitPadError('unsupported', `Only browsers can decode ${nameOf(picture)}. Here, pass its pixels: { data, width, height, channels }.`);
}

/**
 * A copy to be transferred: a bitmap, or pixels where workers cannot read bitmaps. Canvases and bitmaps are copied at the
 * call, before it returns.
 *
 * @throws DigitPadError `invalid-input` for what cannot be decoded, is of another origin, or is too small or large.
 */
export async function copyPicture(picture: Picture): Promise<ImageBitmap | Pixels> {
  const name = nameOf(picture);
  // A size that is known is checked first: an empty canvas has no bitmap.
  if (!('type' in picture) && !('naturalWidth' in picture)) assertImageSize(picture.width, picture.height);
  const bitmap = await decode(picture, name);
  try {
    assertImageSize(bitmap.width, bitmap.height);
    assertSameOrigin(bitmap, name);
    return typeof OffscreenCanvas === 'undefined' ? readOnPage(bitmap) : bitmap;
  } catch (error) {
    bitmap.close();
    throw error;
  }
}

async function decode(picture: Picture, name: string): Promise<ImageBitmap> {
  try {
    // An image that still loads is waited for; the bitmap of all others is taken before the first await.
    if ('naturalWidth' in picture && !picture.complete) await picture.decode();
    return await createImageBitmap(picture);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigitPadError('invalid-input', `The ${name} cannot be read as an image: ${reason}`, { cause });
  }
}

/** What was drawn from another origin must not be read, nor transferred; one pixel tells. */
function assertSameOrigin(bitmap: ImageBitmap, name: string): void {
  try {
    draw(bitmap, 1, 1);
  } catch (cause) {
    if (cause instanceof DigitPadError) throw cause;
    const advice = 'Load it with `crossorigin`, from a server that allows it.';
    throw new DigitPadError('invalid-input', `The ${name} holds an image of another origin, which a page may show but not read. ${advice}`, { cause });
  }
}

function readOnPage(bitmap: ImageBitmap): Pixels {
  const { data, width, height } = draw(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return { data, width, height, channels: 4 };
}

/** Draws the bitmap's top left corner on a canvas that nobody sees, and reads it. */
function draw(bitmap: ImageBitmap, width: number, height: number): ImageData {
  const context = makeContext(width, height);
  if (!context) throw new DigitPadError('unsupported', 'This browser gives no canvas to read images with.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height);
}

function makeContext(width: number, height: number): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  return Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true });
}

function nameOf(picture: Picture): string {
  return Object.prototype.toString.call(picture).slice(8, -1);
}
