// The sheet of the worst mistakes: what was drawn, what it is, what was read, and how surely.

import { boundingBox } from '../../src/core/drawing';
import type { Drawing } from '../../src/sdk/index';
import { isRight, type Reading } from './summarise-readings';
import { COLOURS, round, svgFile, svgText } from './svg';

/** A reading with what was drawn. */
export interface DrawnReading extends Reading {
  readonly drawing: Drawing;
}

const MOST = 80;
const COLUMNS = 10;
const CELL = 104;
const INK = 64;

/** Wrong readings of digits, and accepted ones of non-digits: the surest first. @param labels The model's. */
export function pickMistakes<Item extends Reading>(readings: readonly Item[], labels: readonly string[]): Item[] {
  return readings
    .filter((reading) => (labels.includes(reading.label) ? !isRight(reading) : reading.accepted))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST);
}

/** An SVG file: a cell a mistake, in this order. What the pad would have refused stands in grey. */
export function drawMistakes(title: string, mistakes: readonly DrawnReading[]): string {
  const rows = Math.max(1, Math.ceil(mistakes.length / COLUMNS));
  const cells = mistakes.map(({ label, text, confidence, accepted, drawing }, i) => {
    const caption = `${label || '?'} read as ${text || 'nothing'}`;
    return [
      `<g transform="translate(${(i % COLUMNS) * CELL + 16} ${Math.floor(i / COLUMNS) * CELL + 64})">`,
      drawInk(drawing, accepted ? COLOURS.ink : COLOURS.quiet),
      svgText(INK / 2, INK + 17, caption, { size: 11, anchor: 'middle', fill: accepted ? COLOURS.mark : COLOURS.quiet }),
      svgText(INK / 2, INK + 30, `${(100 * confidence).toFixed(1)} %`, { size: 10, anchor: 'middle', fill: COLOURS.quiet }),
      '</g>',
    ].join('');
  });
  return svgFile(COLUMNS * CELL + 8, rows * CELL + 72, `Worst mistakes of ${title}`, [
    svgText(16, 28, title, { size: 15, weight: 600 }),
    svgText(16, 46, mistakes.length > 0 ? 'surest mistakes first; grey: refused at the shipped threshold' : 'no mistakes', { fill: COLOURS.quiet }),
    ...cells,
  ]);
}

function drawInk({ strokes }: Drawing, colour: string): string {
  const box = boundingBox(strokes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const scale = INK / (Math.max(box.width, box.height) || 1);
  const path = strokes
    .filter(({ points }) => points.length > 0)
    .map(({ points }) => {
      const pairs = points.map(
        ({ x, y }) => `${round((x - box.x - box.width / 2) * scale + INK / 2)} ${round((y - box.y - box.height / 2) * scale + INK / 2)}`,
      );
      // A stroke of one point is drawn as a dot by its round caps.
      return `M${pairs[0] ?? ''}L${(pairs.length > 1 ? pairs.slice(1) : pairs).join(' ')}`;
    })
    .join('');
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
}
