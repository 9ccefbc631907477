import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyDigest } from '../../../src/worker/verify-digest';
import { rejectionOf } from '../fakes/failure';
import { makeCard, MODEL_BYTES } from '../fakes/model';

const URL_OF_MODEL = 'https://example.test/m.onnx';
const { sha256 } = makeCard();
const OTHER = '0'.repeat(64);

describe('verifyDigest', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('passes the model that the card describes', async () => {
    await expect(verifyDigest(MODEL_BYTES.buffer, sha256, URL_OF_MODEL)).resolves.toBeUndefined();
  });

  it('refuses another one, with its address and the digest found', async () => {
    const error = await rejectionOf(verifyDigest(MODEL_BYTES.buffer, OTHER, URL_OF_MODEL));
    expect(error).toMatchObject({ code: 'model-invalid', url: URL_OF_MODEL });
    expect(error.message).toContain(sha256);
  });

  it.each([[undefined], [{}]])('lets a model pass where the page is no secure context and `crypto` is %j', async (crypto) => {
    vi.stubGlobal('crypto', crypto);
    await expect(verifyDigest(MODEL_BYTES.buffer, OTHER, URL_OF_MODEL)).resolves.toBeUndefined();
  });
});
