// `npm run evaluate -- FILE...`: how well the shipped model reads ink files, through the shipped SDK.
// Exit codes: 0 done, 1 the SDK failed, 2 a wrong argument, file or build.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Recognizer } from '../src/sdk/index';
import lookAlikes from '../training/look-alikes.json' with { type: 'json' };
import unfinished from '../training/unfinished-digits.json' with { type: 'json' };
import { evaluateInk, type InkReport } from './evaluate/evaluate-ink';
import { formatConfusionMatrix, formatFigures } from './evaluate/format-figures';
import { formatRejection, formatRobustness, formatWhileDrawing } from './evaluate/format-sections';
import { judgeRejection } from './evaluate/judge-rejection';
import { readLabelErrors } from './evaluate/label-errors';
import { parseArguments, USAGE, type EvaluateArguments } from './evaluate/parse-arguments';
import { pickSample } from './evaluate/pick-sample';
import { readInk } from './evaluate/read-ink';
import { readMnist, type LabelledImage } from './evaluate/read-mnist';
import { recognizeAll } from './evaluate/recognize-all';
import { showProgress } from './evaluate/show-progress';
import { summariseReadings } from './evaluate/summarise-readings';
import { takeSamples, type TakenInk } from './evaluate/take-samples';
import { UserError } from './evaluate/user-error';
import type { UnfinishedDigit } from './evaluate/while-drawing';
import { writePictures } from './evaluate/write-pictures';

const SDK = new URL('../dist/sdk/index.js', import.meta.url);

try {
  const args = parseArguments(process.argv.slice(2));
  if (args) await evaluate(args);
  else console.log(USAGE);
} catch (error) {
  const byUser = error instanceof UserError;
  console.error(byUser ? error.message : error);
  process.exitCode = byUser ? 2 : 1;
}

async function evaluate(args: EvaluateArguments): Promise<void> {
  if (args.json !== undefined && !existsSync(dirname(args.json))) throw new UserError(`There is no folder ${dirname(args.json)} for --json.`);
  if (args.out !== undefined) mkdirSync(args.out, { recursive: true });
  const sdk = await importSdk();
  // All files are read before the first is recognised: a wrong name shows at once.
  const labelErrors = args.labelErrors === undefined ? undefined : readLabelErrors(args.labelErrors);
  const inks = args.files.map((file) => takeSamples(file, readInk(file, sdk.parseInkFile), args));
  const mnist = args.mnist === undefined ? undefined : readMnist(args.mnist);
  const recognizer = sdk.createRecognizer();
  try {
    await evaluateAll(recognizer, { inks, mnist }, args, labelErrors);
  } finally {
    await recognizer.dispose();
  }
}

async function evaluateAll(
  recognizer: Recognizer,
  { inks, mnist }: { readonly inks: readonly TakenInk[]; readonly mnist: readonly LabelledImage[] | undefined },
  args: EvaluateArguments,
  labelErrors: ReadonlySet<string> | undefined,
): Promise<void> {
  const model = await recognizer.load();
  console.log(`model ${model.modelVersion}\n`);
  const reports: { ink: TakenInk; report: InkReport }[] = [];
  for (const ink of inks) {
    const evaluation = { recognizer, labels: model.labels, args, labelErrors, unfinished: unfinished as readonly UnfinishedDigit[] };
    const report = await evaluateInk(ink, evaluation);
    print(ink, report, model.labels);
    if (args.out !== undefined) writePictures(args.out, ink, report, model.labels);
    reports.push({ ink, report });
  }
  const rejection = rejectionOf(reports, model.labels);
  if (rejection.length > 0) console.log(`${formatRejection(rejection)}\n`);
  const images = mnist && (await evaluateMnist(recognizer, mnist, model.labels, args));
  if (args.json === undefined) return;
  const files = reports.map(({ ink: { file, samples, of, heldOut }, report }) => ({
    file: basename(file),
    ...(heldOut && { heldOut }),
    ...(samples.length < of && { seed: args.seed, of }),
    ...report,
  }));
  writeFileSync(args.json, `${JSON.stringify({ model, seed: args.seed, files, rejection, ...(images && { mnist: images }) })}\n`);
}

/** MNIST's test images, which training reads as fields, through the way that pictures go. */
async function evaluateMnist(recognizer: Recognizer, all: readonly LabelledImage[], labels: readonly string[], { sample, seed }: EvaluateArguments) {
  const samples = sample === undefined ? all : pickSample(all, sample, seed);
  const title = `MNIST test, as images${samples.length < all.length ? ` (${samples.length} of ${all.length}, seed ${seed})` : ''}`;
  const inputs = samples.map(({ image }) => image);
  const recognitions = await recognizeAll(recognizer, inputs, showProgress(title, samples.length));
  const readings = recognitions.map(({ text, accepted, confidence }, i) => ({ label: samples[i]?.label ?? '', text, accepted, confidence }));
  const figures = summariseReadings(readings, labels);
  console.log(`${formatFigures(title, figures)}\n`);
  return { ...(samples.length < all.length && { seed, of: all.length }), ...figures, readings };
}

function print({ title }: TakenInk, report: InkReport, labels: readonly string[]): void {
  console.log(`${formatFigures(title, report)}\n`);
  const { withoutLabelErrors, digits, robustness, whileDrawing } = report;
  if (withoutLabelErrors) console.log(`${formatFigures(`${title}, without ${withoutLabelErrors.leftOut} listed label errors`, withoutLabelErrors)}\n`);
  if (digits) console.log(`${formatConfusionMatrix(digits, labels)}\n`);
  if (robustness) console.log(`${formatRobustness(robustness)}\n`);
  if (whileDrawing) console.log(`${formatWhileDrawing(whileDrawing)}\n`);
}

/** The digits of each file against the non-digits of all, and where there are several the digits of all. */
function rejectionOf(reports: readonly { readonly ink: TakenInk; readonly report: InkReport }[], labels: readonly string[]) {
  const isDigit = ({ label }: { readonly label: string }): boolean => labels.includes(label);
  const others = reports.flatMap(({ report }) => report.readings.filter((reading) => !isDigit(reading)));
  const digits = reports.map(({ ink, report }) => ({ digitsOf: basename(ink.file), readings: report.readings.filter(isDigit) }));
  const all = { digitsOf: 'all files', readings: digits.flatMap(({ readings }) => readings) };
  const several = digits.filter(({ readings }) => readings.length > 0).length > 1;
  return [...digits, ...(several ? [all] : [])].flatMap(({ digitsOf, readings }) => {
    const rejection = judgeRejection(readings, others, new Set(lookAlikes));
    return rejection ? [{ digitsOf, rejection }] : [];
  });
}

async function importSdk(): Promise<typeof import('../src/sdk/index')> {
  if (!existsSync(SDK)) throw new UserError('There is no build in dist/. Run `npm run build` first.');
  return (await import(SDK.href)) as typeof import('../src/sdk/index');
}
