// The shape of a stroke for the eye: a pen line that lives from pressure, or from speed where there is none.

import { getStroke } from 'perfect-freehand';
import type { Size, Stroke } from '../../sdk';

/** Pen width as a part of the pad's shorter side. */
const PEN_SHARE = 0.055;

/** What a curve is drawn by: a path for a canvas, or text. */
type Curve = Pick<Path2D, 'moveTo' | 'quadraticCurveTo' | 'closePath'>;

/** Finished paths by stroke, so that only the growing one is worked out anew. */
const finishedPaths = new WeakMap<Stroke, Path2D>();

/** The pen's width in the ink's coordinates. */
export function penWidth({ width, height }: Size): number {
  return PEN_SHARE * Math.min(width, height);
}

/** A finished stroke's outline. */
export function outlineStroke(stroke: Stroke, pen: number): Path2D {
  const path = finishedPaths.get(stroke) ?? traceOutline(new Path2D(), stroke.points, pen, true);
  finishedPaths.set(stroke, path);
  return path;
}

/** The outline of a stroke that still grows. */
export function outlineGrowing(points: Stroke['points'], pen: number): Path2D {
  return traceOutline(new Path2D(), points, pen, false);
}

/** SVG path data of a finished stroke's outline. */
export function outlineToPathData({ points }: Stroke, pen: number): string {
  const parts: string[] = [];
  const text: Curve = {
    moveTo: (x, y) => parts.push(`M${round(x)} ${round(y)}`),
    quadraticCurveTo: (cornerX, cornerY, x, y) => parts.push(`Q${round(cornerX)} ${round(cornerY)} ${round(x)} ${round(y)}`),
    closePath: () => parts.push('Z'),
  };
  traceOutline(text, points, pen, true);
  return parts.join('');
}

/** Draws a closed curve through the middles of the outline's corners. */
function traceOutline<To extends Curve>(curve: To, points: Stroke['points'], pen: number, finished: boolean): To {
  const corners = getStroke(
    points.map(({ x, y, pressure }) => [x, y, pressure ?? 0.5]),
    { size: pen, thinning: 0.35, smoothing: 0.6, streamline: 0.3, simulatePressure: !hasPressure(points), last: finished },
  );
  corners.forEach(([x, y], i) => {
    const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
    const [middleX, middleY] = [(x + nextX) / 2, (y + nextY) / 2];
    if (i === 0) curve.moveTo(middleX, middleY);
    else curve.quadraticCurveTo(x, y, middleX, middleY);
  });
  if (corners.length > 0) curve.closePath();
  return curve;
}

/** Mice and most fingers report one pressure throughout; their line lives from speed instead. */
function hasPressure(points: Stroke['points']): boolean {
  return points.some(({ pressure }) => pressure !== undefined && pressure !== 0 && pressure !== 0.5 && pressure !== 1);
}

function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
