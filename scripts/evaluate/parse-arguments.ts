// Reads the command line of `npm run evaluate`.

import { parseArgs } from 'node:util';
import { UserError } from './user-error';

/** What the command line asks for. */
export interface EvaluateArguments {
  readonly files: readonly string[];
  /** Where the figures are written for machines. */
  readonly json: string | undefined;
  /** The folder for pictures. */
  readonly out: string | undefined;
  /** How many drawings of each file are taken; all where absent. */
  readonly sample: number | undefined;
  /** Decides which ones, and how ink is changed. */
  readonly seed: string;
  /** When `true`, files that training takes writers of are reduced to the others. */
  readonly heldOut: boolean;
  /** The list of drawings with wrong labels. */
  readonly labelErrors: string | undefined;
  readonly robustness: boolean;
  readonly whileDrawing: boolean;
  /** The folder with MNIST's test part, to be read as images. */
  readonly mnist: string | undefined;
}

/** Told for `--help`, and after what is wrong. */
export const USAGE = `Usage: npm run evaluate -- [options] FILE...

Recognises the drawings of ink files (.jsonl, .jsonl.gz) with the shipped model through the shipped SDK of dist/.
A drawing whose label is not a single digit counts as no digit, and is to be refused.

  --held-out           of files named *_train, takes only the writers that training holds out
  --label-errors FILE  gives the figures with and without the drawings that FILE lists
  --robustness         reads the digits again rotated, slanted, tiny, sparse, shaken, with pieces missing
  --while-drawing      reads the digits also before they are finished
  --mnist DIR          reads MNIST's test images (t10k-*-ubyte in DIR) as images
  --sample N           takes N drawings of each file instead of all
  --seed TEXT          decides which ones, and how ink is changed; the same seed does the same (default 1)
  --json FILE          writes the figures and each drawing's reading to FILE as well
  --out DIR            writes reliability plots and sheets of the worst mistakes to DIR`;

/**
 * Reads the arguments after the script's name; `undefined` where they ask for help.
 *
 * @throws UserError saying what is wrong.
 */
export function parseArguments(args: readonly string[]): EvaluateArguments | undefined {
  const { values, positionals } = parseOrThrow(args);
  if (values.help) return undefined;
  if (positionals.length === 0 && values.mnist === undefined) throw new UserError('No ink file is named.');
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  if (sample !== undefined && !(Number.isInteger(sample) && sample >= 1)) {
    throw new UserError(`--sample is "${String(values.sample)}"; it takes a whole number from 1.`);
  }
  const robustness = values.robustness ?? false;
  if (values.seed !== undefined && sample === undefined && !robustness) throw new UserError('--seed decides nothing without --sample or --robustness.');
  return {
    files: positionals,
    json: values.json,
    out: values.out,
    sample,
    seed: values.seed ?? '1',
    heldOut: values['held-out'] ?? false,
    labelErrors: values['label-errors'],
    robustness,
    whileDrawing: values['while-drawing'] ?? false,
    mnist: values.mnist,
  };
}

function parseOrThrow(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        out: { type: 'string' },
        sample: { type: 'string' },
        seed: { type: 'string' },
        'held-out': { type: 'boolean' },
        'label-errors': { type: 'string' },
        robustness: { type: 'boolean' },
        'while-drawing': { type: 'boolean' },
        mnist: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new UserError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
