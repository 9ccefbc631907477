// Draws ink for the eye; recognition never sees these pixels.

import type { Size, Stroke } from '../../sdk';
import { outlineGrowing, outlineStroke, penWidth } from './ink-outline';

/** Draws finished strokes at the device's resolution, in the canvas's own CSS colour. */
export function drawInk(canvas: HTMLCanvasElement, strokes: readonly Stroke[], area: Size): void {
  const pen = penWidth(area);
  fillPaths(
    canvas,
    area,
    strokes.map((stroke) => outlineStroke(stroke, pen)),
  );
}

/** Draws the stroke that still grows, on a layer of its own that need not wait for the rest of the page. */
export function drawGrowing(canvas: HTMLCanvasElement, points: Stroke['points'], area: Size): void {
  fillPaths(canvas, area, points.length > 0 ? [outlineGrowing(points, penWidth(area))] : [], { desynchronized: true });
}

function fillPaths(canvas: HTMLCanvasElement, area: Size, paths: readonly string[], settings?: CanvasRenderingContext2DSettings): void {
  const context = canvas.getContext('2d', settings);
  if (!context) return;
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  // Setting a size clears, even to the same one, and costs a new buffer.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(width / area.width, 0, 0, height / area.height, 0, 0);
  context.fillStyle = getComputedStyle(canvas).color;
  for (const path of paths) context.fill(new Path2D(path));
}
