// Draws ink for the eye; recognition never sees these pixels.

import { getStroke } from 'perfect-freehand';
import type { Size, Stroke } from '../../sdk';

/** Pen width as a part of the pad's shorter side. */
const PEN_SHARE = 0.055;

/** A stroke with its finished outline, so that only the growing one is worked out anew. */
const outlines = new WeakMap<Stroke, Path2D>();

/** What is to be seen. */
export interface VisibleInk {
  readonly strokes: readonly Stroke[];
  /** The stroke that still grows. */
  readonly current: Stroke | undefined;
  /** The size that the coordinates refer to. */
  readonly area: Size;
}

/** Draws at the device's resolution, in the canvas's own CSS colour. */
export function drawInk(canvas: HTMLCanvasElement, { strokes, current, area }: VisibleInk): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(width / area.width, 0, 0, height / area.height, 0, 0);
  context.fillStyle = getComputedStyle(canvas).color;
  const pen = PEN_SHARE * Math.min(area.width, area.height);
  for (const stroke of strokes) context.fill(finishedOutline(stroke, pen));
  if (current) context.fill(outline(current, pen, false));
}

function finishedOutline(stroke: Stroke, pen: number): Path2D {
  const path = outlines.get(stroke) ?? outline(stroke, pen, true);
  outlines.set(stroke, path);
  return path;
}

function outline({ points }: Stroke, pen: number, finished: boolean): Path2D {
  const corners = getStroke(
    points.map(({ x, y, pressure }) => [x, y, pressure ?? 0.5]),
    { size: pen, thinning: 0.35, smoothing: 0.6, streamline: 0.3, simulatePressure: !hasPressure(points), last: finished },
  );
  return smoothPath(corners);
}

/** Mice and most fingers report 0.5 throughout (or 0); their line lives from speed instead. */
function hasPressure(points: Stroke['points']): boolean {
  return points.some(({ pressure }) => pressure !== undefined && pressure !== 0 && pressure !== 0.5 && pressure !== 1);
}

/** A closed curve through the middles of the corners. */
function smoothPath(corners: readonly (readonly number[])[]): Path2D {
  const path = new Path2D();
  corners.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
    const middleX = (x + nextX) / 2;
    const middleY = (y + nextY) / 2;
    if (i === 0) path.moveTo(middleX, middleY);
    else path.quadraticCurveTo(x, y, middleX, middleY);
  });
  path.closePath();
  return path;
}
