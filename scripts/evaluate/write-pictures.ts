// The pictures of a file: its reliability plot and the sheet of its worst mistakes.

import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawMistakes, pickMistakes } from './draw-mistakes';
import { drawReliability } from './draw-reliability';
import type { InkReport } from './evaluate-ink';
import type { TakenInk } from './take-samples';

/** Writes the SVG files into the folder. */
export function writePictures(folder: string, { file, title, samples }: TakenInk, { digits, readings }: InkReport, labels: readonly string[]): void {
  const name = basename(file).replace(/\.jsonl(\.gz)?$/, '');
  if (digits) writeFileSync(join(folder, `${name}-reliability.svg`), drawReliability(title, digits.bins, digits.ece15));
  const drawn = readings.map((reading, i) => ({ ...reading, drawing: samples[i]?.drawing ?? { strokes: [] } }));
  writeFileSync(join(folder, `${name}-mistakes.svg`), drawMistakes(title, pickMistakes(drawn, labels)));
}
