// Where a small thing can lie on the pad without lying on ink.

import type { Point, Size } from '../../sdk';

/** What is kept free around a corner: the shares that reading and buttons take, and their least size, in pixels of the pad. */
const REACH = { x: 0.3, y: 0.17, leastPx: 28 };

/** Ink, in the coordinates of its area, on a pad of this size. */
export interface PlacedInk {
  readonly points: readonly Point[];
  readonly area: Size;
  readonly padSize: Size;
}

/** The corner of this side that has no ink: the upper one, unless only the lower one is free. */
export function freeCorner({ points, area, padSize }: PlacedInk, side: 'left' | 'right'): 'top' | 'bottom' {
  const reachX = Math.max(REACH.x, REACH.leastPx / padSize.width);
  const reachY = Math.max(REACH.y, REACH.leastPx / padSize.height);
  const beside = points.filter(({ x }) => (side === 'left' ? x / area.width < reachX : x / area.width > 1 - reachX));
  const above = beside.some(({ y }) => y / area.height < reachY);
  const below = beside.some(({ y }) => y / area.height > 1 - reachY);
  return above && !below ? 'bottom' : 'top';
}
