// The shape of a stroke for the eye: a pen line that lives from pressure, or from speed where there is none.

import { getStroke } from 'perfect-freehand';
import type { Size, Stroke } from '../../sdk';

/** Pen width as a part of the pad's shorter side. */
const PEN_SHARE = 0.055;

/** Finished outlines by stroke, so that only the growing one is worked out anew. */
const finishedOutlines = new WeakMap<Stroke, string>();

/** The pen's width in the ink's coordinates. */
export function penWidth({ width, height }: Size): number {
  return PEN_SHARE * Math.min(width, height);
}

/** SVG path data of a finished stroke's outline. */
export function outlineStroke(stroke: Stroke, pen: number): string {
  const path = finishedOutlines.get(stroke) ?? outline(stroke.points, pen, true);
  finishedOutlines.set(stroke, path);
  return path;
}

/** SVG path data of a stroke that still grows. */
export function outlineGrowing(points: Stroke['points'], pen: number): string {
  return outline(points, pen, false);
}

function outline(points: Stroke['points'], pen: number, finished: boolean): string {
  const corners = getStroke(
    points.map(({ x, y, pressure }) => [x, y, pressure ?? 0.5]),
    { size: pen, thinning: 0.35, smoothing: 0.6, streamline: 0.3, simulatePressure: !hasPressure(points), last: finished },
  );
  return smoothPath(corners);
}

/** Mice and most fingers report one pressure throughout; their line lives from speed instead. */
function hasPressure(points: Stroke['points']): boolean {
  return points.some(({ pressure }) => pressure !== undefined && pressure !== 0 && pressure !== 0.5 && pressure !== 1);
}

/** A closed curve through the middles of the corners. */
function smoothPath(corners: readonly (readonly number[])[]): string {
  const parts = corners.map(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
    const middle = `${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
    return i === 0 ? `M${middle}` : `Q${round(x)} ${round(y)} ${middle}`;
  });
  return parts.length > 0 ? `${parts.join('')}Z` : '';
}

function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
