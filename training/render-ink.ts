// Renders ink files to fields for the training: N seeded variants of each drawing, changed before they are rasterised.
// node --import tsx training/render-ink.ts --out DIR [--variants 24] [--seed 1] [--limit N] [--no-made] FILE...
//
// Prints the folder it made (or found: its name is a hash of everything that shapes it). In it: fields.u8 with
// drawings x variants x 3 planes x 784 bytes, and index.json: ink is 255 and paper 0, a direction from -1 to 1 goes from 1 to 255.
// Variant 0 is the drawing as it is. Each core renders its share of the drawings, in a process of its own.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { FIELD_LENGTH, INPUT_LENGTH, STROKE_WIDTH } from '../src/core/field';
import { parseInkFile, type InkSample } from '../src/core/ink-file';
import { drawDirection } from '../src/core/pen-direction';
import { placeInField } from '../src/core/place-in-field';
import { rasterise } from '../src/core/rasterise';
import { isHeldOut } from '../scripts/evaluate/held-out';
import { augmentInk, INK_AUGMENTATION, mixHands } from './augment-ink';
import { makeStyles, makeHabits } from './made-habits';
import { makeNonDigits } from './made-non-digits';
import { toPolylines, toStrokes, type Polyline } from './polyline';
import { seedRandom, type Random } from './random';

/** Made drawings of each style, and of each kind of made non-digit. */
const PER_STYLE = 100;
const PER_NON_DIGIT = 1500;

/** One row of index.json. `source` names the ink file, or 'made habits', 'made styles' and 'made non-digits'. */
interface Row extends InkSample {
  readonly source: string;
  readonly habit?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    variants: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string' },
    'no-made': { type: 'boolean', default: false },
    // Of the processes that render: where to, and which one this is.
    into: { type: 'string' },
    part: { type: 'string' },
  },
});
const variants = Number(values.variants);
if (!values.out || positionals.length === 0 || !(variants >= 1)) {
  console.error('Usage: node --import tsx training/render-ink.ts --out DIR [--variants N] [--seed N] [--limit N] [--no-made] FILE...');
  process.exit(2);
}

const parts = availableParallelism();
if (values.into) await renderPart(collectRows(positionals), values.into, Number(values.part));
else console.log(await findOrRender(join(values.out, `ink-${hashInputs(positionals)}`)));

async function findOrRender(folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await render(collectRows(positionals), unfinished);
    keep(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Another process may have rendered the same meanwhile. */
function keep(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Everything that shapes the fields: the ink, the settings and the code. */
function hashInputs(files: readonly string[]): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const code = ['render-ink', 'augment-ink', 'made-habits', 'made-non-digits', 'polyline', 'random'].map((name) => join(here, `${name}.ts`));
  const core = ['drawing', 'field', 'ink-file', 'pen-direction', 'place-in-field', 'rasterise'].map((name) => join(here, '../src/core', `${name}.ts`));
  const hash = createHash('sha256').update(JSON.stringify([values.variants, values.seed, values.limit, values['no-made']]));
  for (const file of [...code, ...core, ...files]) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function collectRows(files: readonly string[]): Row[] {
  const rows: Row[] = files.flatMap((file) => readInk(file).map((sample) => ({ ...sample, source: basename(file).replace(/\.jsonl(\.gz)?$/, '') })));
  if (values['no-made']) return rows;
  const random = seedRandom(`${values.seed}/made`);
  const digits = rows.filter(({ label }) => /^[0-9]$/.test(label));
  const share = values.limit ? Math.max(2, Math.round(Number(values.limit) / 20)) : undefined;
  return [
    ...rows,
    ...makeHabits(digits, random).map((made) => ({ ...made, source: 'made habits' })),
    ...makeStyles(share ?? PER_STYLE, random).map((made) => ({ ...made, source: 'made styles' })),
    ...makeNonDigits(digits, share ?? PER_NON_DIGIT, random).map((made) => ({ ...made, source: 'made non-digits' })),
  ];
}

/** All drawings of a file, or with --limit that many spread evenly over it. */
function readInk(file: string): InkSample[] {
  const bytes = readFileSync(file);
  const samples = parseInkFile((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')).filter(({ drawing }) => toPolylines(drawing).length > 0);
  const limit = Math.min(samples.length, Number(values.limit ?? Infinity));
  return samples.filter((_, i) => Math.floor((i * limit) / samples.length) !== Math.floor(((i + 1) * limit) / samples.length));
}

async function render(rows: readonly Row[], into: string): Promise<void> {
  writeFileSync(join(into, 'fields.u8'), '');
  const tell = tellProgress(rows.length);
  await Promise.all(Array.from({ length: parts }, (_, part) => renderElsewhere(into, part, tell)));
  const drawings = rows.map(({ label, writer, source, habit }) => ({ label, writer, source, ...(habit && { habit }) }));
  writeFileSync(join(into, 'index.json'), JSON.stringify({ variants, seed: Number(values.seed), augmentation: INK_AUGMENTATION, drawings }));
}

/** Has another process render a part, which tells after each drawing. */
async function renderElsewhere(into: string, part: number, tell: () => void): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--into', into, '--part', String(part)]);
  child.on('message', tell);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`A process that rendered ink ended with ${code ?? signal}.`);
}

async function renderPart(rows: readonly Row[], into: string, part: number): Promise<void> {
  const hands = groupHands(rows);
  const file = openSync(join(into, 'fields.u8'), 'r+');
  for (let i = part; i < rows.length; i += parts) {
    const row = rows[i]!;
    const others = hands.get(nameHands(row)) ?? [];
    const fields = new Uint8Array(variants * INPUT_LENGTH);
    for (let variant = 0; variant < variants; variant++) {
      fields.set(renderVariant(row, variant, others, seedRandom(`${values.seed}/${i}/${variant}`)), variant * INPUT_LENGTH);
    }
    writeSync(file, fields, 0, fields.length, i * fields.length);
    process.send?.(i);
    await setImmediate(); // sends it
  }
  closeSync(file);
  process.disconnect();
}

/** Tells on stderr how far it is: always on a terminal, else at every tenth. */
function tellProgress(total: number): () => void {
  let done = 0;
  let told = 0;
  return () => {
    const percent = Math.floor((100 * ++done) / total);
    if (percent === told) return;
    told = percent;
    if (process.stderr.isTTY) process.stderr.write(`\rRendered ${percent} %${percent === 100 ? '\n' : ''}`);
    else if (percent % 10 === 0) process.stderr.write(`Rendered ${percent} %\n`);
  };
}

/** A digit's drawings by trained or by held-out writers, with as many strokes. */
function groupHands(rows: readonly Row[]): Map<string, Row[]> {
  const hands = new Map<string, Row[]>();
  for (const row of rows) {
    if (!/^[0-9]$/.test(row.label)) continue;
    const group = hands.get(nameHands(row));
    if (group) group.push(row);
    else hands.set(nameHands(row), [row]);
  }
  return hands;
}

function nameHands({ label, writer, drawing }: Row): string {
  return `${label} in ${drawing.strokes.length}${isHeldOut(writer) ? ', held out' : ''}`;
}

function renderVariant({ drawing }: Row, variant: number, others: readonly Row[], random: Random): Uint8Array {
  const [least, most] = INK_AUGMENTATION.strokeWidthPx;
  const width = variant === 0 ? STROKE_WIDTH : random.uniform(least, most);
  const strokes = variant === 0 ? drawing.strokes : toStrokes(augmentInk(mix(toPolylines(drawing), others, random), random));
  const ink = placeInField(strokes, width);
  const field = rasterise(ink, width);
  const bytes = new Uint8Array(INPUT_LENGTH);
  bytes.set(Uint8Array.from(field, (value) => Math.round(255 * value)));
  bytes.set(
    Uint8Array.from(drawDirection(ink, field, width), (value) => 128 + Math.round(127 * value)),
    FIELD_LENGTH,
  );
  return bytes;
}

function mix(lines: Polyline[], others: readonly Row[], random: Random): Polyline[] {
  if (others.length === 0 || !random.happens(INK_AUGMENTATION.mixShare)) return lines;
  for (let attempt = 0; attempt < 4; attempt++) {
    const other = others[random.below(others.length)];
    const mixed = other && mixHands(lines, toPolylines(other.drawing), random);
    if (mixed) return mixed;
  }
  return lines;
}
