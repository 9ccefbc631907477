// Writes models/README.md, the model card for people, from the JSON files beside it:
// node --import tsx scripts/write-model-card.ts [REPORT.json ...]
//
// Reports of `npm run evaluate -- --json` become models/evaluation.json first; without one that file stays as it is.

import { readFileSync, writeFileSync } from 'node:fs';
import { composeCard, type CardFacts, type EvidenceFacts } from './model-card/compose-card';
import { gatherEvaluation, type Evaluation, type EvaluationReport } from './model-card/gather-evaluation';

const MODELS = new URL('../models/', import.meta.url);
const reports = process.argv.slice(2);

if (reports.length > 0) {
  const evaluation = gatherEvaluation(reports.map((file) => JSON.parse(readFileSync(file, 'utf8')) as EvaluationReport));
  writeFileSync(new URL('evaluation.json', MODELS), `${JSON.stringify(evaluation, null, 1)}\n`);
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, MODELS), 'utf8'));
writeFileSync(
  new URL('README.md', MODELS),
  composeCard(read('digit-pad.json') as CardFacts, read('evidence.json') as EvidenceFacts, read('evaluation.json') as Evaluation),
);
