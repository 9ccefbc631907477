// Notices what changes a canvas's look without a render: size, resolution, colour, and coming near the viewport.

/** What to do about it. */
export interface LookHandlers {
  redraw(): void;
  /** Called once, when the canvas comes near the viewport. */
  near(): void;
}

/** How far outside the viewport a pad counts as near. */
const NEAR = '200px';

/** @returns Ends the watching. */
export function watchLook(canvas: HTMLCanvasElement, { redraw, near }: LookHandlers): () => void {
  const size = new ResizeObserver(redraw);
  size.observe(canvas);

  const viewport = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      viewport.disconnect();
      near();
    },
    { rootMargin: NEAR },
  );
  viewport.observe(canvas);

  // The style sheet gives `color` a transition of an instant, so that any change of theme, whatever its cause, ends in
  // an event; zoom and another screen change the resolution.
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener('transitionend', ({ propertyName }) => propertyName === 'color' && redraw(), { signal });
  window.addEventListener('resize', redraw, { signal });

  return () => {
    size.disconnect();
    viewport.disconnect();
    listening.abort();
  };
}
