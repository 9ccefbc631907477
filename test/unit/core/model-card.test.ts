import { describe, expect, it } from 'vitest';
import { parseModelCard } from '../../../src/core/model-card';
import { failureOf } from '../fakes/failure';
import { makeCard } from '../fakes/model';

const URL_OF_CARD = 'https://example.test/m/card.json';
const card = makeCard();

const refusal = (json: unknown) => failureOf(() => parseModelCard(json, URL_OF_CARD));

describe('parseModelCard', () => {
  it('takes a card as it is, with what it holds for people', () => {
    const json = { ...card, metrics: { mnist: 0.99 } };
    expect(parseModelCard(json, URL_OF_CARD)).toBe(json);
  });

  it.each([
    ['modelVersion', undefined],
    ['modelVersion', ''],
    ['labels', undefined],
    ['labels', ['0']],
    ['labels', ['0', 1]],
    ['sha256', 'abc'],
    ['sha256', card.sha256.toUpperCase()],
    ['bytes', 0],
    ['bytes', '5'],
    ['temperature', 0],
    ['temperature', -1],
    ['temperature', null],
    ['digitness', undefined],
    ['digitness', { scale: 1 }],
    ['digitness', { scale: Number.NaN, bias: 0 }],
    ['minConfidence', -0.1],
    ['minConfidence', 1.1],
    ['minConfidence', '0.5'],
  ])('refuses a card whose %s is %j, by its name and address', (key, value) => {
    const error = refusal({ ...card, [key]: value });
    expect(error).toMatchObject({ code: 'model-invalid', url: URL_OF_CARD, retryable: false });
    expect(error.message).toContain(`\`${key}\``);
    expect(error.message).toContain(URL_OF_CARD);
  });

  it.each([
    ['size', 32],
    ['box', 28],
    ['centre', 13.5],
    ['strokeWidth', 3],
    ['centre', undefined],
    ['planes', undefined],
    ['planes', ['ink']],
  ])(
    // prettier-ignore
    'refuses a model that was trained on another input: %s %j',
    (key, value) => {
      expect(refusal({ ...card, input: { ...card.input, [key]: value } }).message).toContain('another `input`');
    },
  );

  it.each([[null], [undefined], ['card'], [7], [[]]])('refuses %j, which is no card', (json) => {
    expect(refusal(json).code).toBe('model-invalid');
  });
});
