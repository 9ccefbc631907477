import type { Point, Stroke } from 'digit-pad/sdk';

/** Collects the strokes that are drawn on a canvas, draws them, and tells when one has ended. */
export function collectStrokes(canvas: HTMLCanvasElement, ended: (strokes: readonly Stroke[]) => void): { clear(): void } {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas');
  let strokes: { points: Point[] }[] = [];

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    strokes.push({ points: [toPoint(event)] });
  });

  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const coalesced = event.getCoalescedEvents();
    strokes.at(-1)?.points.push(...(coalesced.length > 0 ? coalesced : [event]).map(toPoint));
    draw();
  });

  canvas.addEventListener('lostpointercapture', () => ended(strokes));

  function draw(): void {
    context!.reset();
    Object.assign(context!, { lineWidth: 12, lineCap: 'round', lineJoin: 'round', strokeStyle: getComputedStyle(canvas).color });
    for (const { points } of strokes) {
      context!.beginPath();
      for (const { x, y } of points) context!.lineTo(x, y);
      context!.stroke();
    }
  }

  return {
    clear() {
      strokes = [];
      draw();
    },
  };
}

/** Points are in CSS pixels of the canvas, whose bitmap is as large as its box. */
function toPoint({ offsetX, offsetY }: PointerEvent): Point {
  return { x: offsetX, y: offsetY };
}
