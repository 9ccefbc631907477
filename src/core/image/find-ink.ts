// Finds the digit in a picture, wherever and however large it stands there.

import type { Box } from '../drawing';
import { choosePieces, type Pieces } from './choose-pieces';
import { eraseRuling } from './erase-ruling';
import { clipRegion, readGrey, type GreyPart, type Grid } from './grey';
import type { Pixels } from './pixels';
import { separateInk, type InkMap } from './separate-ink';

/** Pixels of paper around ink that is cut out. */
export const RIM = 1;

/** The ink of a picture, cut out. */
export interface FoundInk {
  /** 0 for paper, 1 for full ink; nothing but the digit, with a rim of {@link RIM}. */
  readonly ink: Grid;
  /** Of the ink, in pixels of the picture. */
  readonly box: Box;
}

/** Longer side at which a whole picture is searched. */
const SEARCH_SIDE = 320;

/** Longer side at which the ink is cut out. */
const CUT_SIDE = 160;

/** Paper around the ink that is looked at again, as a part of the ink's longer side. */
const MARGIN = 0.3;

/** What is narrower than this part of the longer side may be ink: a stroke on a sheet, and close up also a blot. */
const SEARCH_WINDOW = 0.35;
const CUT_WINDOW = 0.7;

/** A longer side under this many pixels of the picture is no digit, but dust. */
const LEAST_INK = 6;

/** Pixels between paper and ink, for each of ink, above which a picture shows light and shade. Blurred scans have 0.8 at most. */
const MOST_SHADE = 1;

/** The same for pictures under 64 px, where strokes are all rim. MNIST has 1.2 at most. */
const MOST_SHADE_SMALL = 1.5;
const SMALL_SIDE = 64;

/** Above this, what looks transparent is a hole in the picture rather than the edge of a line. */
const TRANSPARENT = 128;

/**
 * Finds ink on paper, dark on light or light on dark; `undefined` where there is none. Transparent pixels are white paper,
 * or black where nothing would stand out from white.
 */
export function findInk(pixels: Pixels): FoundInk | undefined {
  return findOn(pixels, 255) ?? (hasHoles(pixels) ? findOn(pixels, 0) : undefined);
}

function findOn(pixels: Pixels, backdrop: number): FoundInk | undefined {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const found = locate(readGrey(pixels, whole, SEARCH_SIDE, backdrop), SEARCH_WINDOW);
  if (!found) return undefined;
  const longer = Math.max(found.box.width, found.box.height);
  const margin = MARGIN * longer + 2;
  const around = clipRegion(
    { x: found.box.x - margin, y: found.box.y - margin, width: found.box.width + 2 * margin, height: found.box.height + 2 * margin },
    pixels,
  );
  // Once more, close up: finer than the search where that was coarse, and coarser where the ink is large.
  const cut = locate(readGrey(pixels, around, (CUT_SIDE * Math.max(around.width, around.height)) / longer, backdrop), CUT_WINDOW, isShade);
  return cut && Math.max(cut.box.width, cut.box.height) >= LEAST_INK ? cut : undefined;
}

function locate(grey: GreyPart, windowShare: number, isNothing: (ink: InkMap) => boolean = () => false): FoundInk | undefined {
  const separated = separateInk(grey, windowShare);
  const ink = separated && eraseRuling(separated);
  const pieces = ink && !isNothing(ink) ? choosePieces(ink) : undefined;
  if (!ink || !pieces) return undefined;
  const { region, width, height } = grey;
  const [stepX, stepY] = [region.width / width, region.height / height];
  return {
    ink: cutOut(ink, pieces),
    box: {
      x: region.x + pieces.left * stepX,
      y: region.y + pieces.top * stepY,
      width: (pieces.right - pieces.left + 1) * stepX,
      height: (pieces.bottom - pieces.top + 1) * stepY,
    },
  };
}

/** Ink has rims; clouds, folds and faces have slopes. */
function isShade({ values, width, height }: InkMap): boolean {
  let [between, full] = [0, 0];
  for (const value of values) {
    if (value >= 0.5) full++;
    else if (value >= 0.15) between++;
  }
  return between > (Math.max(width, height) < SMALL_SIDE ? MOST_SHADE_SMALL : MOST_SHADE) * full;
}

/** The pieces, and of what touches them the weaker rim. */
function cutOut({ values, width, height }: InkMap, { pixels, left, top, right, bottom }: Pieces): Grid {
  const cut = { width: right - left + 1 + 2 * RIM, height: bottom - top + 1 + 2 * RIM };
  const cutValues = new Float32Array(cut.width * cut.height);
  for (const pixel of pixels) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    for (let nearY = Math.max(0, y - 1); nearY <= Math.min(height - 1, y + 1); nearY++) {
      for (let nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX++) {
        cutValues[(nearY - top + RIM) * cut.width + nearX - left + RIM] = values[nearY * width + nearX] ?? 0;
      }
    }
  }
  return { values: cutValues, ...cut };
}

function hasHoles({ data, channels }: Pixels): boolean {
  if (channels !== 4) return false;
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 255) < TRANSPARENT) return true;
  return false;
}
