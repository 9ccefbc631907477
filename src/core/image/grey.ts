// Grey levels of a part of a picture, at the resolution that is needed of it.

import type { Box } from '../drawing';
import type { Pixels } from './pixels';

/** A map of numbers, row by row. */
export interface Grid {
  readonly values: Float32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture in grey, 0 black to 255 white. */
export interface GreyPart extends Grid {
  /** Where it was taken, in whole pixels of the picture. */
  readonly region: Box;
  /** Pixels of the picture on a side of one of its own; 1 or more. */
  readonly step: number;
}

/** Whole numbers inside the picture that hold the box. */
export function clipRegion({ x, y, width, height }: Box, picture: { readonly width: number; readonly height: number }): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Reads a part of a picture, averaged by area where it is larger than wanted.
 *
 * @param region Whole pixels inside the picture, at least one.
 * @param longest Most pixels on the longer side of what comes back.
 * @param backdrop Grey level behind transparent pixels.
 */
export function readGrey(pixels: Pixels, region: Box, longest: number, backdrop = 255): GreyPart {
  const step = Math.max(1, Math.max(region.width, region.height) / longest);
  const width = Math.max(1, Math.round(region.width / step));
  const height = Math.max(1, Math.round(region.height / step));
  const [stepX, stepY] = [region.width / width, region.height / height];
  const values = new Float32Array(width * height);
  const row = new Float64Array(width);
  for (let y = 0; y < region.height; y++) {
    row.fill(0);
    for (let x = 0; x < region.width; x++) addToCells(row, x, stepX, greyAt(pixels, region.x + x, region.y + y, backdrop));
    const first = Math.min(height - 1, Math.floor(y / stepY));
    // A row of the picture lies in one row of cells, or on the border of two.
    const inFirst = Math.min(1, (first + 1) * stepY - y);
    for (let x = 0; x < width; x++) {
      const grey = (row[x] ?? 0) / (stepX * stepY);
      values[first * width + x] = (values[first * width + x] ?? 0) + inFirst * grey;
      if (inFirst < 1 && first + 1 < height) values[(first + 1) * width + x] = (values[(first + 1) * width + x] ?? 0) + (1 - inFirst) * grey;
    }
  }
  return { values, width, height, region, step: stepX };
}

function addToCells(row: Float64Array, x: number, step: number, grey: number): void {
  const first = Math.min(row.length - 1, Math.floor(x / step));
  const inFirst = Math.min(1, (first + 1) * step - x);
  row[first] = (row[first] ?? 0) + inFirst * grey;
  if (inFirst < 1 && first + 1 < row.length) row[first + 1] = (row[first + 1] ?? 0) + (1 - inFirst) * grey;
}

/** Luma by ITU-R BT.601, over the backdrop where the pixel is transparent. */
function greyAt({ data, width, channels }: Pixels, x: number, y: number, backdrop: number): number {
  const at = (y * width + x) * channels;
  const first = data[at] ?? 0;
  if (channels === 1) return first;
  const luma = 0.299 * first + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return channels === 3 ? luma : backdrop + ((luma - backdrop) * (data[at + 3] ?? 0)) / 255;
}
