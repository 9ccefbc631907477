// Parts ink from paper in a grey picture, whatever the light and whichever of the two is the darker.

import { findComponents, type Component } from './components';
import type { Grid } from './grey';
import { medianFilter } from './median-filter';
import { quantile } from './quantile';
import { closeDark } from './slide';

/** Ink on paper: 0 for paper, 1 for full ink. */
export interface InkMap extends Grid {
  /** Values below this may be noise of the paper. */
  readonly least: number;
}

/** Grey levels by which ink differs from paper at least: less is a watermark, a fold or JPEG's blocks. */
const LEAST_CONTRAST = 20;

/** Paper that is darker says nothing of the light on it. */
const LEAST_LIGHT = 24;

/** Deviations of the paper's noise by which ink differs from paper at least. */
const LEAST_DEVIATIONS = 5;

/** Of a normal distribution, the deviation over the median distance from the median. */
const NORMAL_DEVIATION = 1.4826;

/** Below this side a stroke may be one pixel wide, and a median would take it for an odd pixel. */
const LEAST_FILTERED_SIDE = 64;

/**
 * The ink of a picture; `undefined` where nothing stands out from the paper.
 *
 * @param windowShare What is narrower than this part of the longer side may be ink; what is wider is paper in another light.
 */
export function separateInk(grey: Grid, windowShare: number): InkMap | undefined {
  const calm = Math.min(grey.width, grey.height) < LEAST_FILTERED_SIDE ? grey : medianFilter(grey);
  const dark = liftInk(grey, estimatePaper(calm, windowShare), (paper) => paper);
  const light = liftInk(invert(grey), estimatePaper(invert(calm), windowShare), (paper) => 255 - paper);
  if (!dark || !light) return dark ?? light;
  // Around the ink both stand out, the ink and what it encloses. Paper is what surrounds both.
  return isPaperLight(grey, [dark, light]) ? dark : light;
}

/**
 * Dark ink on light paper: how far each pixel lies below the paper, as a part of how far ink does.
 *
 * @param paper What the paper alone would be like.
 * @param lightOf How bright paper of that level is in the picture, which may have been inverted.
 */
function liftInk({ values, width, height }: Grid, paper: Float32Array, lightOf: (paper: number) => number): InkMap | undefined {
  // In less light, ink and paper are less apart.
  const usual = lightOf(quantile(paper, 0.5));
  const dimness = (level: number): number => (usual < LEAST_LIGHT ? 1 : Math.min(3, Math.max(1 / 3, usual / Math.max(1, lightOf(level)))));
  const depths = values.map((value, i) => ((paper[i] ?? 0) - value) * dimness(paper[i] ?? 0));
  // Ink may cover most of a picture that is cut close, so what is more than half as deep as the deepest says nothing of paper.
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const shallow = depths.filter((depth) => depth <= deepest / 2);
  // The closing of noisy paper lies above most of it.
  const offset = quantile(shallow, 0.5);
  const spread = quantile(
    shallow.map((depth) => Math.abs(depth - offset)),
    0.5,
  );
  const noise = NORMAL_DEVIATION * spread;
  const least = Math.max(LEAST_CONTRAST, LEAST_DEVIATIONS * noise);
  const standingOut = depths.map((depth) => depth - offset).filter((depth) => depth > least);
  if (standingOut.length === 0) return undefined;
  const full = inkDepth(standingOut);
  return { values: depths.map((depth) => Math.min(1, Math.max(0, (depth - offset) / full))), width, height, least: least / full };
}

function estimatePaper(calm: Grid, windowShare: number): Float32Array {
  return closeDark(calm, Math.ceil((windowShare * Math.max(calm.width, calm.height)) / 2)).values;
}

/** The depth of full ink: that of the upper sixth of what is at least half as deep as the mean of itself. */
function inkDepth(depths: Float32Array): number {
  let ink = depths;
  for (let i = 0; i < 4; i++) {
    const half = ink.reduce((sum, depth) => sum + depth, 0) / ink.length / 2;
    const deeper = depths.filter((depth) => depth >= half);
    if (deeper.length === ink.length) break;
    ink = deeper;
  }
  return quantile(ink, 0.85);
}

function isPaperLight(grey: Grid, maps: readonly [InkMap, InkMap]): boolean {
  const largest = maps.map((map) => findComponents(map, Math.max(0.5, map.least)).reduce<Component | undefined>(heavier, undefined));
  const parts = largest.filter((part) => part !== undefined);
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  const right = Math.max(...parts.map((part) => part.right));
  const bottom = Math.max(...parts.map((part) => part.bottom));
  const margin = Math.ceil(0.15 * Math.max(right - left, bottom - top)) + 1;
  const [inside, around]: [number[], number[]] = [[], []];
  for (let y = Math.max(0, top - margin); y <= Math.min(grey.height - 1, bottom + margin); y++) {
    for (let x = Math.max(0, left - margin); x <= Math.min(grey.width - 1, right + margin); x++) {
      const isInside = x >= left && x <= right && y >= top && y <= bottom;
      (isInside ? inside : around).push(grey.values[y * grey.width + x] ?? 0);
    }
  }
  if (around.length === 0) around.push(...outermost(grey));
  const paper = quantile(around, 0.5);
  return inside.reduce((sum, value) => sum + (value - paper) ** 3, 0) <= 0;
}

/** The first and last rows and columns: where ink fills the picture, it touches them at a few places. */
function outermost({ values, width, height }: Grid): Float32Array {
  return values.filter((_, i) => i < width || i >= width * (height - 1) || i % width === 0 || i % width === width - 1);
}

function heavier(best: Component | undefined, next: Component): Component {
  return best && best.mass >= next.mass ? best : next;
}

function invert({ values, width, height }: Grid): Grid {
  return { values: values.map((value) => 255 - value), width, height };
}
