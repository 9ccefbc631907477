// Checks that a model is the one its card describes.

import { DigitPadError } from '../core/errors';

/**
 * Compares the model's SHA-256 with the card's; where the page is no secure context there is no digest to be had.
 *
 * @throws DigitPadError `model-invalid` where they differ.
 */
export async function verifyDigest(model: ArrayBuffer, sha256: string, url: string): Promise<void> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return;
  const digest = await subtle.digest('SHA-256', model);
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) {
    throw new DigitPadError(
      'model-invalid',
      `The model at ${url} is not the one that its card describes (sha256 ${hex}). Serve the two files of one release.`,
      { url },
    );
  }
}
