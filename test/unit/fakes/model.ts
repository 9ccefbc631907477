// A model card, and files that pass the checks of a load, without a model.

import { createHash } from 'node:crypto';
import { FIELD_BOX, FIELD_CENTRE, FIELD_SIZE, INPUT_PLANES, STROKE_WIDTH } from '../../../src/core/field';
import type { ModelCard } from '../../../src/core/model-card';

/** Bytes that stand for a model; only a fake runtime reads them. */
export const MODEL_BYTES = new TextEncoder().encode('a model');

/** The start of every WebAssembly file. */
export const WASM_FILE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** A card's JSON, and what a card says of the model's input beside it. */
export type CardJson = ModelCard & { readonly input: Readonly<Record<string, unknown>> };

/** The card of {@link MODEL_BYTES}: temperature 1, and the digitness score taken as it is. */
export function makeCard(changes: Partial<CardJson> = {}): CardJson {
  return {
    modelVersion: 'fake-1',
    labels: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    sha256: createHash('sha256').update(MODEL_BYTES).digest('hex'),
    bytes: MODEL_BYTES.byteLength,
    temperature: 1,
    digitness: { scale: 1, bias: 0 },
    minConfidence: 0.5,
    input: { size: FIELD_SIZE, box: FIELD_BOX, centre: FIELD_CENTRE, strokeWidth: STROKE_WIDTH, planes: INPUT_PLANES },
    ...changes,
  };
}
