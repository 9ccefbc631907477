// Which drawings of a file are measured, and how that is told.

import { basename } from 'node:path';
import type { InkSample } from '../../src/sdk/index';
import type { EvaluateArguments } from './parse-arguments';
import { isHeldOut, isTrainedOn } from './held-out';
import { pickSample } from './pick-sample';
import { UserError } from './user-error';

/** The drawings of a file that are measured. */
export interface TakenInk {
  readonly file: string;
  readonly samples: readonly InkSample[];
  /** How many the file holds. */
  readonly of: number;
  /** When `true`, only writers that training holds out are taken. */
  readonly heldOut: boolean;
  /** The file's name, and which of its drawings. */
  readonly title: string;
}

/** @throws UserError where no drawing is left. */
export function takeSamples(
  file: string,
  all: readonly InkSample[],
  { heldOut, sample, seed }: Pick<EvaluateArguments, 'heldOut' | 'sample' | 'seed'>,
): TakenInk {
  const onlyHeldOut = heldOut && isTrainedOn(file);
  const unseen = onlyHeldOut ? all.filter(({ writer }) => isHeldOut(writer)) : all;
  if (unseen.length === 0) throw new UserError(`${file} holds no drawing by a held-out writer.`);
  const samples = sample === undefined ? unseen : pickSample(unseen, sample, seed);
  const remarks = [
    ...(samples.length < all.length ? [`${samples.length} of ${all.length}`] : []),
    ...(onlyHeldOut ? ['held-out writers'] : []),
    ...(samples.length < unseen.length ? [`seed ${seed}`] : []),
  ];
  return { file, samples, of: all.length, heldOut: onlyHeldOut, title: `${basename(file)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}` };
}
