// Draws ink for the eye; recognition never sees these pixels.

import type { Size, Stroke } from '../../sdk';
import { devicePixels } from './device-pixels';
import { fitInk } from './fit-ink';
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

function fillPaths(canvas: HTMLCanvasElement, area: Size, paths: readonly Path2D[], settings?: CanvasRenderingContext2DSettings): void {
  const context = canvas.getContext('2d', settings);
  if (!context) return;
  const pixels = devicePixels(canvas);
  // Setting a size clears, even to the same one, and costs a new buffer.
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, pixels.width, pixels.height);
  const { scale, left, top } = fitInk(area, pixels);
  context.setTransform(scale, 0, 0, scale, left, top);
  context.fillStyle = getComputedStyle(canvas).color;
  for (const path of paths) context.fill(path);
}
