// Reads the command line of `npm run evaluate`.

import { parseArgs } from 'node:util';
import { UserError } from './user-error';

/** What the command line asks for. */
export interface EvaluateArguments {
  readonly files: readonly string[];
  /** Where the figures are written for machines. */
  readonly json: string | undefined;
  /** How many drawings of each file are taken; all where absent. */
  readonly sample: number | undefined;
  /** Decides which ones. */
  readonly seed: string;
}

/** Told for `--help`, and after what is wrong. */
export const USAGE = `Usage: npm run evaluate -- [--sample N] [--seed TEXT] [--json FILE] FILE...

Recognises the drawings of ink files (.jsonl, .jsonl.gz) with the shipped model through the shipped SDK of dist/.

  --sample N    takes N drawings of each file instead of all
  --seed TEXT   decides which ones; the same seed takes the same ones (default 1)
  --json FILE   writes the figures and each drawing's reading to FILE as well`;

/**
 * Reads the arguments after the script's name; `undefined` where they ask for help.
 *
 * @throws UserError saying what is wrong.
 */
export function parseArguments(args: readonly string[]): EvaluateArguments | undefined {
  const { values, positionals } = parseOrThrow(args);
  if (values.help) return undefined;
  if (positionals.length === 0) throw new UserError('No ink file is named.');
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  if (sample !== undefined && !(Number.isInteger(sample) && sample >= 1)) {
    throw new UserError(`--sample is "${String(values.sample)}"; it takes a whole number from 1.`);
  }
  if (values.seed !== undefined && sample === undefined) throw new UserError('--seed decides nothing without --sample.');
  return { files: positionals, json: values.json, sample, seed: values.seed ?? '1' };
}

function parseOrThrow(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'string' }, sample: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (cause) {
    throw new UserError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
