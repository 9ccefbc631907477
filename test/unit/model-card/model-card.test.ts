import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeCard, type CardFacts, type EvidenceFacts } from '../../../scripts/model-card/compose-card';
import { gatherEvaluation, type Evaluation, type EvaluationReport } from '../../../scripts/model-card/gather-evaluation';

const read = (name: string): unknown => JSON.parse(readFileSync(`models/${name}`, 'utf8'));
const card = read('digit-pad.json') as CardFacts;
const evidence = read('evidence.json') as EvidenceFacts;
const evaluation = read('evaluation.json') as Evaluation;

describe('models/README.md', () => {
  it('says what the files beside it say: else run `node --import tsx scripts/write-model-card.ts` with a new report', () => {
    expect(readFileSync('models/README.md', 'utf8')).toBe(composeCard(card, evidence, evaluation));
  });
});

describe('composeCard', () => {
  it('refuses evidence or figures of another model', () => {
    expect(() => composeCard(card, { ...evidence, modelVersion: 'old' }, evaluation)).toThrow('models/evidence.json is of model old');
    expect(() => composeCard(card, evidence, { ...evaluation, modelVersion: 'old' })).toThrow('models/evaluation.json is of model old');
  });

  it('gives every seed, and their mean where there are several', () => {
    const seeds = [
      { seed: 1, testAccuracy: { mnist_test: 0.99 } },
      { seed: 2, testAccuracy: { mnist_test: 0.98 } },
    ];
    const text = composeCard(card, { ...evidence, seeds }, evaluation);
    expect(text).toContain('| 1 | 99.00 % |\n| 2 | 98.00 % |\n| mean | 98.50 % |');
    expect(composeCard(card, { ...evidence, seeds: seeds.slice(1) }, evaluation)).not.toContain('| mean |');
  });

  it('says which net the seeds have in common, where they go on from one', () => {
    const alone = composeCard(card, { ...evidence, recipe: { lesson: null } }, evaluation);
    expect(alone).not.toContain('go on from');
    expect(composeCard(card, { ...evidence, recipe: { lesson: { start: 'generalist' } } }, evaluation)).toContain(
      'All of them go on from the net `generalist`',
    );
  });

  it('names every licence of the data', () => {
    const text = composeCard(card, evidence, evaluation);
    for (const { name, by, licence } of card.data) expect(text).toContain(`| ${name} | ${by} | ${licence} |`);
  });
});

describe('gatherEvaluation', () => {
  const report = (modelVersion: string, more: Partial<EvaluationReport> = {}): EvaluationReport => ({
    model: { modelVersion },
    seed: '1',
    files: [],
    rejection: [],
    ...more,
  });
  const digits = evaluation.files.find((file) => file.digits)?.digits;

  it('leaves single readings out, and takes the later of two figures of one file', () => {
    const file = { file: 'a.jsonl', readings: [{ label: '1', text: '1', accepted: true, confidence: 1 }] };
    const gathered = gatherEvaluation([report('m', { files: [file, { ...file, file: 'b.jsonl' }] }), report('m', { files: [{ ...file, heldOut: true }] })]);
    expect(gathered.files).toEqual([{ file: 'a.jsonl', heldOut: true }, { file: 'b.jsonl' }]);
  });

  it('takes MNIST from whichever report has it', () => {
    expect(gatherEvaluation([report('m', digits && { mnist: { digits } }), report('m')]).mnist).toEqual(digits);
    expect(gatherEvaluation([report('m')])).not.toHaveProperty('mnist');
  });

  it('refuses reports of two models, and none', () => {
    expect(() => gatherEvaluation([report('a'), report('b')])).toThrow('models a and b');
    expect(() => gatherEvaluation([])).toThrow('no report');
  });
});
