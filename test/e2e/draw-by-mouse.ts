// Draws on a page as a person does with a mouse: by real pointer events.

import type { Locator } from 'playwright-core';
import type { Drawing } from '../../src/index';

/** Part of the surface's shorter side that a drawing without an area of its own is fitted into. */
const FITTED_SHARE = 0.6;

/** Mice and pens report several times a frame, and browsers hand that over in one event with its coalesced ones. */
const REPORTS_A_FRAME = 4;

/** Draws on an element that is in view: the drawing's area on the whole of it, or its ink in the middle. */
export async function drawByMouse(surface: Locator, drawing: Drawing): Promise<void> {
  const { mouse } = surface.page();
  const box = await surface.boundingBox();
  if (!box) throw new Error('There is nothing visible to draw on');
  for (const [first, ...rest] of fitInto(drawing, box)) {
    if (!first) continue;
    await mouse.move(first.x, first.y);
    await mouse.down();
    for (let i = 0; i < rest.length; i += REPORTS_A_FRAME) {
      await Promise.all(rest.slice(i, i + REPORTS_A_FRAME).map(({ x, y }) => mouse.move(x, y)));
    }
    await mouse.up();
  }
}

interface PagePoint {
  readonly x: number;
  readonly y: number;
}

interface PageBox extends PagePoint {
  readonly width: number;
  readonly height: number;
}

function fitInto({ strokes, area }: Drawing, box: PageBox): PagePoint[][] {
  const from = area ? { x: 0, y: 0, ...area } : inkBox(strokes.flatMap(({ points }) => points));
  const share = area ? 1 : FITTED_SHARE;
  const scale = share * Math.min(box.width / Math.max(from.width, 1), box.height / Math.max(from.height, 1));
  const left = box.x + (box.width - scale * from.width) / 2;
  const top = box.y + (box.height - scale * from.height) / 2;
  return strokes.map(({ points }) => points.map(({ x, y }) => ({ x: left + scale * (x - from.x), y: top + scale * (y - from.y) })));
}

function inkBox(points: readonly PagePoint[]): PageBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
