// How many pixels of the screen a canvas covers: exact also at 125 %, where a box in CSS pixels has no whole number of them.

import type { Size } from '../../sdk';

const measured = new WeakMap<Element, Size>();

/** Calls `changed` whenever the canvas covers another number of pixels: by size, zoom, or another screen. */
export function observeDevicePixels(canvas: HTMLCanvasElement, changed: () => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const [pixels] = entry?.devicePixelContentBoxSize ?? [];
    if (pixels) measured.set(canvas, { width: pixels.inlineSize, height: pixels.blockSize });
    changed();
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    // Safari knows no such box (https://bugs.webkit.org/show_bug.cgi?id=219005).
    observer.observe(canvas);
  }
  return () => observer.disconnect();
}

/** The pixels that a canvas covers. */
export function devicePixels(canvas: HTMLCanvasElement): Size {
  const { clientWidth, clientHeight } = canvas;
  return measured.get(canvas) ?? { width: Math.round(clientWidth * devicePixelRatio), height: Math.round(clientHeight * devicePixelRatio) };
}
