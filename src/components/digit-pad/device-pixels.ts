// How many pixels of the screen a canvas covers: exact also at 125 %, where a box in CSS pixels has no whole number of them.

import type { Size } from '../../sdk';

/** Of a canvas: its size in CSS pixels, which may be broken, and in pixels of the screen, where the browser tells. */
interface Measure {
  readonly css: Size;
  readonly exact?: Size;
}

const measured = new WeakMap<Element, Measure>();

/** Calls `changed` whenever the canvas covers another number of pixels: by size, zoom, or another screen. */
export function observeDevicePixels(canvas: HTMLCanvasElement, changed: () => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const [pixels] = entry.devicePixelContentBoxSize ?? [];
    const { width, height } = entry.contentRect;
    measured.set(canvas, { css: { width, height }, ...(pixels && { exact: { width: pixels.inlineSize, height: pixels.blockSize } }) });
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
  const { css, exact } = measured.get(canvas) ?? { css: { width: canvas.clientWidth, height: canvas.clientHeight } };
  const nominal = { width: Math.round(css.width * devicePixelRatio), height: Math.round(css.height * devicePixelRatio) };
  // Where developer tools emulate a screen, Chromium tells the pixels of the real one.
  const real = exact && Math.abs(exact.width - nominal.width) <= 1 && Math.abs(exact.height - nominal.height) <= 1;
  return real ? exact : nominal;
}
