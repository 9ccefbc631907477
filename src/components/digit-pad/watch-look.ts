// Notices what changes a canvas's look without a render: size, resolution, colour, and coming near the viewport.

import { observeDevicePixels } from './device-pixels';

/** What to do about it. */
export interface LookHandlers {
  redraw(): void;
  /** Called once, when the canvas comes near the viewport. */
  near(): void;
}

/** How far outside the viewport a pad counts as near. */
const NEAR = '200px';

/** @returns Ends the watching. */
export function watchLook(canvases: readonly HTMLCanvasElement[], { redraw, near }: LookHandlers): () => void {
  const ends = canvases.map((canvas) => observeDevicePixels(canvas, redraw));

  const viewport = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      viewport.disconnect();
      near();
    },
    { rootMargin: NEAR },
  );
  for (const canvas of canvases) viewport.observe(canvas);

  // The style sheet gives `color` a transition of an instant, so that any change of theme, whatever its cause, ends in
  // an event; zoom and another screen change the resolution.
  const listening = new AbortController();
  const { signal } = listening;
  for (const canvas of canvases) canvas.addEventListener('transitionend', ({ propertyName }) => propertyName === 'color' && redraw(), { signal });
  window.addEventListener('resize', redraw, { signal });
  // Where the graphics card was lost, so were the pixels.
  for (const canvas of canvases) canvas.addEventListener('contextrestored', redraw, { signal });

  return () => {
    for (const end of ends) end();
    viewport.disconnect();
    listening.abort();
  };
}
