// Where a small thing can lie on the pad without lying on ink.

import type { Point, Size } from '../../sdk';
import { penWidth } from './ink-outline';

/** Of one side of the pad. */
export type Corner = 'top' | 'bottom';

/** Ink, in the coordinates of its area, on a pad of this size. */
export interface PlacedInk {
  readonly points: readonly Point[];
  readonly area: Size;
  readonly padSize: Size;
}

/**
 * The corner of this side that has no ink: the upper one, unless only the lower one is free.
 *
 * @param reach What the thing takes from the corner on, in pixels of the pad.
 */
export function freeCorner({ points, area, padSize }: PlacedInk, side: 'left' | 'right', reach: Size): Corner {
  const ink = penWidth(area) / 2;
  const reachX = (reach.width / padSize.width) * area.width + ink;
  const reachY = (reach.height / padSize.height) * area.height + ink;
  const beside = points.filter(({ x }) => (side === 'left' ? x < reachX : x > area.width - reachX));
  const above = beside.some(({ y }) => y < reachY);
  const below = beside.some(({ y }) => y > area.height - reachY);
  return above && !below ? 'bottom' : 'top';
}
