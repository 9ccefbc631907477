// PNG to pixels, by pngjs: the SDK in Node takes pixels, and leaves formats to those who need them.

import { PNG } from 'pngjs';
import { RequestError } from './errors.js';

/** A PNG of few bytes can unpack to gigabytes, so its size is judged before it is decoded. */
const MAX_PIXELS = 4_000_000;

/**
 * @param {unknown} bytes The request's body; no buffer where it was empty.
 * @returns {{ data: Uint8Array, width: number, height: number, channels: 4 }} Pixels row by row, as the SDK takes them.
 * @throws RequestError 400 where it is no PNG, 413 where it has too many pixels.
 */
export function decodePng(bytes) {
  if (!Buffer.isBuffer(bytes) || !isPng(bytes)) throw new RequestError(400, 'invalid-png', 'The body is no PNG.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width * height > MAX_PIXELS) {
    throw new RequestError(413, 'image-too-large', `The picture has ${width} x ${height} pixels; at most ${MAX_PIXELS} are read.`);
  }
  try {
    const { data } = PNG.sync.read(bytes);
    return { data: new Uint8Array(data), width, height, channels: 4 };
  } catch (error) {
    throw new RequestError(400, 'invalid-png', `The PNG could not be decoded: ${error.message}.`);
  }
}

/** A PNG begins with its signature and its first chunk, IHDR, which states width and height. */
function isPng(bytes) {
  return bytes.length > 24 && bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) && bytes.toString('latin1', 12, 16) === 'IHDR';
}
