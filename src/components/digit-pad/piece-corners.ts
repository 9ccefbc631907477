// Where reading and buttons can lie on the pad without lying on ink.

import type { Point, Size } from '../../sdk';
import { penWidth } from './ink-outline';

/** Of one side of the pad. */
export type Corner = 'top' | 'bottom';

/** What the reading takes, from its corner on, in parts of the pad's width and height. */
const READING = { width: 0.28, height: 0.15 };

/** What two buttons take, in sides of one; and that side, where none is there yet, in parts of the pad's width. */
const BUTTONS = { width: 2.3, height: 1.2, side: 0.13 };

/** A pad with its ink, in the coordinates of the ink's area. */
export interface InkedPad {
  readonly points: readonly Point[];
  readonly area: Size;
  /** CSS pixels. */
  readonly size: Size;
  /** When `true`, the reading lies on the right, and the buttons on the left. */
  readonly rightToLeft: boolean;
  /** When `true`, the pen is down, and nobody sees the buttons. */
  readonly drawing: boolean;
  /** Measures a button's side in CSS pixels, 0 where none is there; not asked while the pen draws, since that may lay out the page. */
  buttonSide(): number;
}

/** Chooses corners for reading and buttons. */
export class PieceCorners {
  #toolbar: Corner = 'top';
  #held = false;

  /** Leaves the buttons where they are until {@link release}, the next stroke: who presses them presses again. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
  }

  choose(pad: InkedPad): { readonly reading: Corner; readonly toolbar: Corner } {
    const { size, rightToLeft, drawing } = pad;
    if (!this.#held && !drawing) {
      const button = pad.buttonSide() || BUTTONS.side * size.width;
      this.#toolbar = freeCorner(pad, rightToLeft ? 'left' : 'right', { width: BUTTONS.width * button, height: BUTTONS.height * button });
    }
    const reading = freeCorner(pad, rightToLeft ? 'right' : 'left', { width: READING.width * size.width, height: READING.height * size.height });
    return { reading, toolbar: this.#toolbar };
  }
}

/** The corner of this side that has no ink: the upper one, unless only the lower one is free. */
function freeCorner({ points, area, size }: InkedPad, side: 'left' | 'right', reach: Size): Corner {
  const ink = penWidth(area) / 2;
  const reachX = (reach.width / size.width) * area.width + ink;
  const reachY = (reach.height / size.height) * area.height + ink;
  const beside = points.filter(({ x }) => (side === 'left' ? x < reachX : x > area.width - reachX));
  const above = beside.some(({ y }) => y < reachY);
  const below = beside.some(({ y }) => y > area.height - reachY);
  return above && !below ? 'bottom' : 'top';
}
