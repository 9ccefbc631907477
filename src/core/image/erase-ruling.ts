// Takes away the lines that paper is ruled or squared with, which would tie the ink to the border and to other ink.

import type { InkMap } from './separate-ink';

/** Below this side a weak line from border to border may be a blurred stroke. */
const LEAST_SIDE = 64;

/** How far a line may lean, as height over length: a sheet that was not held straight. */
const MOST_LEAN = 0.12;

/** A line is weaker than ink, and stands out from the paper. */
const WEAKEST = 0.1;
const STRONGEST = 0.65;

/** A line may be missing for this part of its length: under the shade, or worn. */
const MOST_MISSING = 0.04;

/** Lines cover less of their paper than this; where more stands out it is a photo of something, with lines at every place. */
const MOST_COVERED = 0.5;

/** Half the thickness of a line, as a part of the map's longer side, and at least so many pixels. */
const REACH = 0.012;
const LEAST_REACH = 2;

/** Places along a line at which it is looked for, before it is followed from end to end. */
const PROBES = 24;

/** The ink without lines that run straight from border to border and are weaker than it. */
export function eraseRuling(ink: InkMap): InkMap {
  if (Math.min(ink.width, ink.height) < LEAST_SIDE) return ink;
  if (ink.values.filter((value) => value >= WEAKEST).length > MOST_COVERED * ink.values.length) return ink;
  const values = Float32Array.from(ink.values);
  for (const across of [true, false]) {
    for (const line of findLines(ink, across)) eraseLine(values, ink, across, line);
  }
  return { ...ink, values };
}

/** A straight line over the whole map: where it begins, how far it leans, and how strong it is. */
interface Line {
  readonly from: number;
  readonly lean: number;
  readonly strength: number;
}

function findLines(ink: InkMap, across: boolean): Line[] {
  const [length, breadth] = across ? [ink.width, ink.height] : [ink.height, ink.width];
  const mostLean = Math.round(MOST_LEAN * length);
  const lines: Line[] = [];
  for (let from = 0; from < breadth; from++) {
    for (let lean = -mostLean; lean <= mostLean; lean++) {
      if (from + lean < 0 || from + lean >= breadth) continue;
      if (!isLine(ink, across, from, lean, PROBES) || !isLine(ink, across, from, lean, length)) continue;
      const strength = middleOf(Float32Array.from({ length }, (_, along) => valueNear(ink, across, along, from + (lean * along) / (length - 1))));
      if (strength <= STRONGEST) lines.push({ from, lean, strength });
    }
  }
  return lines;
}

/** Whether there is a line, by so many places along it. */
function isLine(ink: InkMap, across: boolean, from: number, lean: number, places: number): boolean {
  const length = across ? ink.width : ink.height;
  const most = Math.max(1, MOST_MISSING * places);
  let missing = 0;
  for (let place = 0; place < places; place++) {
    const along = Math.floor(((place + 0.5) * length) / places);
    if (valueNear(ink, across, along, from + (lean * along) / (length - 1)) < WEAKEST && ++missing > most) return false;
  }
  return true;
}

/** The strongest of the pixel there and the two beside it. */
function valueNear(ink: InkMap, across: boolean, along: number, beside: number): number {
  const middle = Math.round(beside);
  return Math.max(valueAt(ink, across, along, middle - 1), valueAt(ink, across, along, middle), valueAt(ink, across, along, middle + 1));
}

function valueAt({ values, width, height }: InkMap, across: boolean, along: number, beside: number): number {
  const [x, y] = across ? [along, beside] : [beside, along];
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : (values[y * width + x] ?? 0);
}

/** What is about as weak as the line goes; the ink that crosses it stays. */
function eraseLine(values: Float32Array, ink: InkMap, across: boolean, { from, lean, strength }: Line): void {
  const [length, breadth] = across ? [ink.width, ink.height] : [ink.height, ink.width];
  const reach = Math.max(LEAST_REACH, Math.ceil(REACH * Math.max(ink.width, ink.height)));
  const most = Math.min(STRONGEST, 1.5 * strength);
  for (let along = 0; along < length; along++) {
    const middle = Math.round(from + (lean * along) / (length - 1));
    for (let beside = Math.max(0, middle - reach); beside <= Math.min(breadth - 1, middle + reach); beside++) {
      const pixel = across ? beside * ink.width + along : along * ink.width + beside;
      if ((values[pixel] ?? 0) <= most) values[pixel] = 0;
    }
  }
}

/** `quantile` counts in eighths, for grey levels. */
function middleOf(values: Float32Array): number {
  return values.sort()[Math.floor(values.length / 2)] ?? 0;
}
