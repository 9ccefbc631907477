// The drawings of docs/ that are made of real ink by the code that ships: the same numbers that the model gets.

import { readFileSync } from 'node:fs';
import { boundingBox, type Drawing, type Stroke } from '../../src/core/drawing';
import { drawInput } from '../../src/core/draw-field';
import { FIELD_BOX, FIELD_CENTRE, FIELD_LENGTH, FIELD_SIZE, type FieldInk } from '../../src/core/field';
import { parseInkFile } from '../../src/core/ink-file';
import { placeInField } from '../../src/core/place-in-field';

const ACCENT = '#3b5bdb';
const INK = '#17181c';
const TEXT = '#5b6070';
const LINE = '#c9ccd6';

/** Side of a panel, the room between two, and the room above for its title. */
const SIDE = 252;
const GAP = 48;
const TOP = 64;
const MARGIN = 28;
/** Side of a pixel of the field. */
const CELL = SIDE / FIELD_SIZE;

/** Every drawing by its path. */
export function drawDiagrams(): Readonly<Record<string, string>> {
  return { 'docs/images/strokes-to-field.svg': drawStrokesToField(smallSeven()) };
}

/** From a small 7 in a corner of the pad to the field. */
function drawStrokesToField({ strokes, area = { width: 1, height: 1 } }: Drawing): string {
  const placed = placeInField(strokes);
  const width = 3 * SIDE + 2 * GAP + 2 * MARGIN;
  const height = TOP + SIDE + 64;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif">
  <title id="t">From strokes to the field of 28 by 28</title>
  <desc id="d">Left, a small 7 in a corner of the pad, as points. Middle, the same points scaled to a box of 20 and moved so that the middle of the ink's mass lies on pixel 14. Right, the 784 pixels that come of it, as light as there is ink, their hue the way that the pen went: what the model sees.</desc>
  <rect width="${width}" height="${height}" rx="16" fill="#fff" />
${panel(0, '1  Drawn', ['anywhere, in any size:', `${countPoints(strokes)} points in ${strokes.length} strokes`], drawPoints(strokes, SIDE / area.width))}
${panel(1, '2  Placed', ['longer side 20, mass on pixel 14', 'as MNIST’s makers did'], drawPlaced(placed))}
${panel(2, '3  The field', ['28 × 28 pixels: how much ink,', 'and which way the pen went'], drawField(drawInput({ strokes })))}
${[0, 1].map((i) => arrow(MARGIN + (i + 1) * SIDE + i * GAP)).join('\n')}
</svg>
`;
}

function panel(column: number, title: string, below: readonly string[], content: string): string {
  const lines = below.map((line, i) => `<text y="${SIDE + 26 + 18 * i}" font-size="13" fill="${TEXT}">${line}</text>`).join('');
  return `  <g transform="translate(${MARGIN + column * (SIDE + GAP)} ${TOP})">
    <text y="-16" font-size="16" font-weight="700" fill="${INK}">${title}</text>
${content}
    <rect width="${SIDE}" height="${SIDE}" rx="${column === 0 ? 14 : 2}" fill="none" stroke="${LINE}" stroke-width="1.5" />
    ${lines}
  </g>`;
}

function arrow(x: number): string {
  return `  <path d="M${x + 12} ${TOP + SIDE / 2}h${GAP - 24}m-8 -6 8 6-8 6" fill="none" stroke="${ACCENT}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />`;
}

function drawPoints(strokes: readonly Stroke[], scale: number): string {
  const lines = strokes.map(({ points }) => `<polyline points="${points.map(({ x, y }) => `${round(x * scale)},${round(y * scale)}`).join(' ')}" />`).join('');
  const dots = strokes.flatMap(({ points }) => points.map(({ x, y }) => `<circle cx="${round(x * scale)}" cy="${round(y * scale)}" r="1.4" />`)).join('');
  return `    <g fill="none" stroke="${LINE}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">${lines}</g>
    <g fill="${ACCENT}">${dots}</g>`;
}

/** A whole number in the field is the middle of a pixel. */
function drawPlaced(ink: FieldInk): string {
  const at = (value = 0): number => round((value + 0.5) * CELL);
  const lines = ink.map((line) => {
    const corners = Array.from({ length: line.length / 2 }, (_, i) => `${at(line[2 * i])},${at(line[2 * i + 1])}`);
    return `<polyline points="${corners.join(' ')}" />`;
  });
  const grid = Array.from({ length: FIELD_SIZE - 1 }, (_, i) => `M${round((i + 1) * CELL)} 0V${SIDE}M0 ${round((i + 1) * CELL)}H${SIDE}`).join('');
  const pen = round(2.1 * CELL);
  const box = boundingBox(
    ink.map((line) => ({ points: Array.from({ length: line.length / 2 }, (_, i) => ({ x: line[2 * i] ?? 0, y: line[2 * i + 1] ?? 0 })) })),
  );
  const left = at(box?.x) - pen / 2;
  const top = at(box?.y) - pen / 2;
  const centre = at(FIELD_CENTRE);
  return `    <path d="${grid}" stroke="#e9ebf2" stroke-width="1" fill="none" />
    <g fill="none" stroke="${INK}" stroke-opacity="0.3" stroke-width="${pen}" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g>
    <rect x="${round(left)}" y="${round(top)}" width="${round((box?.width ?? 0) * CELL + pen)}" height="${round((box?.height ?? 0) * CELL + pen)}" fill="none" stroke="${ACCENT}" stroke-width="1.5" stroke-dasharray="5 4" />
    <path d="M${round(left)} ${centre}H${centre + 9}M${centre} ${centre - 9}v18" stroke="${ACCENT}" stroke-width="2" fill="none" />
    <text x="${round(left + (box?.width ?? 0) * CELL + pen + 6)}" y="${round(top + (FIELD_BOX * CELL) / 2)}" font-size="12" fill="${ACCENT}">20</text>
    <text x="${round(left - 8)}" y="${centre + 4}" text-anchor="end" font-size="12" fill="${ACCENT}">14, 14</text>`;
}

/** Red goes to the right, then on clockwise; white goes nowhere. */
function drawField(input: Float32Array): string {
  const cells = Array.from(input.subarray(0, FIELD_LENGTH), (ink, pixel) => {
    if (ink === 0) return '';
    const [x, y] = [pixel % FIELD_SIZE, Math.floor(pixel / FIELD_SIZE)];
    const [right, down] = [input[FIELD_LENGTH + pixel] ?? 0, input[2 * FIELD_LENGTH + pixel] ?? 0];
    const straight = Math.hypot(right, down) / ink;
    const hue = Math.round((Math.atan2(down, right) * 180) / Math.PI + 360) % 360;
    const fill = `hsl(${hue}, ${Math.round(90 * straight)}%, ${Math.round(100 - 32 * straight)}%)`;
    return `<rect x="${round(x * CELL)}" y="${round(y * CELL)}" width="${CELL}" height="${CELL}" fill="${fill}" fill-opacity="${round(ink)}" />`;
  });
  return `    <rect width="${SIDE}" height="${SIDE}" fill="${INK}" />
    <g shape-rendering="crispEdges">${cells.join('')}</g>`;
}

/** A 7 of the tests' ink, made small and put into the lower left of its pad. */
function smallSeven(): Drawing {
  const samples = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8'));
  const seven = samples.find(({ label, writer }) => label === '7' && writer === 'european');
  if (!seven) throw new Error('The ink of the tests has no European 7.');
  const { strokes, area } = seven.drawing;
  return { ...(area && { area }), strokes: strokes.map(({ points }) => ({ points: points.map(({ x, y }) => ({ x: 8 + 0.56 * x, y: 112 + 0.56 * y })) })) };
}

function countPoints(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { points }) => sum + points.length, 0);
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
