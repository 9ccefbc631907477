// A committed list of drawings whose label is plainly wrong, so that figures can be given with and without them.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { InkSample } from '../../src/sdk/index';
import { UserError } from './user-error';

/** Names a drawing by its ink: the hex sha256 of its strokes as JSON, `[[[x, y], …], …]` without spaces. */
export function digestStrokes({ drawing }: InkSample): string {
  const strokes = drawing.strokes.map(({ points }) => points.map(({ x, y }) => [x, y]));
  return createHash('sha256').update(JSON.stringify(strokes)).digest('hex');
}

/**
 * Reads a list: `[{"strokes": "<sha256>", "label": "4", "because": "a 9 is drawn"}, …]`.
 *
 * @returns The digests.
 * @throws UserError where the file is no such list.
 */
export function readLabelErrors(file: string): ReadonlySet<string> {
  let entries: unknown;
  try {
    entries = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UserError(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (!Array.isArray(entries)) throw new UserError(`${file} is no list of label errors.`);
  return new Set(
    entries.map((entry: { strokes?: unknown; because?: unknown } | null, i) => {
      if (typeof entry?.strokes !== 'string' || !/^[0-9a-f]{64}$/.test(entry.strokes))
        throw new UserError(`${file}: entry ${i + 1} has no sha256 \`strokes\`.`);
      if (typeof entry.because !== 'string' || entry.because === '') throw new UserError(`${file}: entry ${i + 1} has no reason \`because\`.`);
      return entry.strokes;
    }),
  );
}
