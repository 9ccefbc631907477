// `npm run evaluate -- FILE...`: how well the shipped model reads ink files, through the shipped SDK.
// Exit codes: 0 done, 1 the SDK failed, 2 a wrong argument, file or build.

import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { formatFigures } from './evaluate/format-figures';
import { parseArguments, USAGE, type EvaluateArguments } from './evaluate/parse-arguments';
import { pickSample } from './evaluate/pick-sample';
import { readInk } from './evaluate/read-ink';
import { recognizeAll } from './evaluate/recognize-all';
import { showProgress } from './evaluate/show-progress';
import { summariseReadings } from './evaluate/summarise-readings';
import { UserError } from './evaluate/user-error';

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

async function evaluate({ files, json, sample, seed }: EvaluateArguments): Promise<void> {
  if (json !== undefined && !existsSync(dirname(json))) throw new UserError(`There is no folder ${dirname(json)} for --json.`);
  const sdk = await importSdk();
  // All files are read before the first is recognised: a wrong name shows at once.
  const inks = files.map((file) => {
    const all = readInk(file, sdk.parseInkFile);
    return { file, all: all.length, samples: sample === undefined ? all : pickSample(all, sample, seed) };
  });
  const recognizer = sdk.createRecognizer();
  try {
    const model = await recognizer.load();
    console.log(`model ${model.modelVersion}\n`);
    const reports = [];
    for (const { file, all, samples } of inks) {
      const readings = await recognizeAll(recognizer, samples, showProgress(basename(file), samples.length));
      const figures = summariseReadings(readings, model.labels);
      const title = samples.length < all ? `${file} (${samples.length} of ${all}, seed ${seed})` : file;
      console.log(`${formatFigures(title, figures)}\n`);
      reports.push({ file: basename(file), ...(samples.length < all && { seed, of: all }), ...figures, readings });
    }
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ model, files: reports })}\n`);
  } finally {
    await recognizer.dispose();
  }
}

async function importSdk(): Promise<typeof import('../src/sdk/index')> {
  if (!existsSync(SDK)) throw new UserError('There is no build in dist/. Run `npm run build` first.');
  return (await import(SDK.href)) as typeof import('../src/sdk/index');
}
