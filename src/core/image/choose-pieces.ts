// Which pieces of what stands out from the paper are the digit, and which are dust, an edge of the scan, or texture.

import { findComponents, type Component } from './components';
import type { InkMap } from './separate-ink';

/** A piece lighter than this part of the heaviest is dust. */
const DUST = 0.03;

/** A piece as heavy as this belongs to what is shown, wherever it lies: two digits must not be read as one. */
const WEIGHTY = 0.2;

/** Lighter pieces belong to the heaviest if they lie within this part of its longer side: the roof of a 5, a broken line. */
const NEAR = 0.35;

/** More pieces than this are no digit, but texture or writing. */
const MOST_PIECES = 12;

/** Ink in pixels of its map: indices of the pixels, and their box. */
export interface Pieces {
  readonly pixels: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pieces of a digit; `undefined` for texture, noise, and dust alone. */
export function choosePieces(ink: InkMap): Pieces | undefined {
  // Weak lines hold together what is strong somewhere.
  const all = findComponents(ink, Math.max(0.25, ink.least)).filter(({ peak }) => peak >= 0.5);
  const inside = all.filter((piece) => !isEdgeOfScan(piece, ink));
  const pieces = inside.length > 0 ? inside : all;
  const heaviest = pieces.reduce<Component | undefined>((best, next) => (best && best.mass >= next.mass ? best : next), undefined);
  if (!heaviest) return undefined;
  const chosen = pieces.filter(
    (piece) =>
      piece.mass >= WEIGHTY * heaviest.mass ||
      (piece.mass >= DUST * heaviest.mass && distance(piece, heaviest) <= NEAR * Math.max(heaviest.right - heaviest.left, heaviest.bottom - heaviest.top)),
  );
  const mass = (of: readonly Component[]): number => of.reduce((sum, piece) => sum + piece.mass, 0);
  if (chosen.length > MOST_PIECES || mass(pieces) > 2 * mass(chosen)) return undefined;
  return {
    pixels: chosen.flatMap((piece) => piece.pixels),
    left: Math.min(...chosen.map((piece) => piece.left)),
    top: Math.min(...chosen.map((piece) => piece.top)),
    right: Math.max(...chosen.map((piece) => piece.right)),
    bottom: Math.max(...chosen.map((piece) => piece.bottom)),
  };
}

/** A long piece of which most lies along the border: the lid of the scanner, the edge of the paper. */
function isEdgeOfScan({ pixels, left, top, right, bottom }: Component, { width, height }: InkMap): boolean {
  const touches = left === 0 || top === 0 || right === width - 1 || bottom === height - 1;
  const long = right - left > 0.5 * width || bottom - top > 0.5 * height;
  if (!touches || !long) return false;
  const [rimX, rimY] = [Math.max(1, 0.06 * width), Math.max(1, 0.06 * height)];
  const inRim = pixels.filter((pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x < rimX || y < rimY || x >= width - rimX || y >= height - rimY;
  });
  return inRim.length > 0.5 * pixels.length;
}

/** Between the boxes of two pieces, 0 where they overlap. */
function distance(a: Component, b: Component): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.sqrt(x * x + y * y);
}
