// Turns pointer events on a surface into strokes. Capture only: no ink is kept and nothing is drawn here.

import type { Point, Size } from '../../sdk';

/** Told what one pointer does, from pen-down to pen-up. */
export interface StrokeHandlers {
  /** Returns `false` to refuse the stroke. */
  begin(point: Point, event: PointerEvent): boolean;
  extend(points: readonly Point[]): void;
  end(): void;
  /** When `true`, pointers draw; else the page keeps them, to scroll and pinch. */
  accepts(event: PointerEvent): boolean;
  /** The size that coordinates refer to. */
  area(): Size;
}

/** After a pen was seen, a touch within this time is the hand that holds it. */
const PALM_MS = 1000;

/**
 * Listens on `surface`; one pointer draws at a time.
 *
 * @returns Ends the listening.
 */
export function capturePointer(surface: HTMLElement, handlers: StrokeHandlers): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let active: { readonly pointerId: number; readonly toPoint: (event: PointerEvent) => Point } | undefined;
  let drawingBegan: number | undefined;
  let penSeen = -Infinity;

  /** Maps by the ratio of the rectangle at pen-down: right under zoom, scaling transforms and after a resize. */
  function createMapping(): (event: PointerEvent) => Point {
    const rect = surface.getBoundingClientRect();
    const area = handlers.area();
    return ({ clientX, clientY, timeStamp, pressure }) => ({
      x: ((clientX - rect.left) / rect.width) * area.width,
      y: ((clientY - rect.top) / rect.height) * area.height,
      t: timeStamp - (drawingBegan ??= timeStamp),
      pressure,
    });
  }

  function begin(event: PointerEvent): void {
    if (event.pointerType === 'pen') penSeen = event.timeStamp;
    const palm = event.pointerType === 'touch' && event.timeStamp - penSeen < PALM_MS;
    if (active || palm || event.button !== 0 || !handlers.accepts(event)) return;
    const toPoint = createMapping();
    if (!handlers.begin(toPoint(event), event)) return;
    active = { pointerId: event.pointerId, toPoint };
    // Events that a test or an assistive tool made have no pointer to capture; drawing works without.
    if (event.isTrusted) surface.setPointerCapture(event.pointerId);
  }

  function extend(event: PointerEvent): void {
    if (event.pointerType === 'pen') penSeen = event.timeStamp;
    if (!active || event.pointerId !== active.pointerId) return;
    // Browsers without the method, and Safari at times, give no coalesced events (w3c/pointerevents#22).
    const coalesced = event.getCoalescedEvents?.() ?? [];
    handlers.extend((coalesced.length > 0 ? coalesced : [event]).map(active.toPoint));
  }

  /** `pointercancel` keeps the stroke: the system took the pointer, the person meant the ink. */
  function end(event: PointerEvent): void {
    if (!active || event.pointerId !== active.pointerId) return;
    active = undefined;
    handlers.end();
  }

  /** Keeps iPadOS Scribble from eating quick strokes (signature_pad#518) and old WebKit from scrolling. */
  function keepTouch(event: TouchEvent): void {
    if (active && event.cancelable) event.preventDefault();
  }

  surface.addEventListener('pointerdown', begin, { signal });
  surface.addEventListener('pointermove', extend, { signal });
  surface.addEventListener('pointerup', end, { signal });
  surface.addEventListener('pointercancel', end, { signal });
  surface.addEventListener('lostpointercapture', end, { signal });
  surface.addEventListener('touchstart', keepTouch, { signal, passive: false });
  surface.addEventListener('touchmove', keepTouch, { signal, passive: false });
  surface.addEventListener('contextmenu', (event) => active && event.preventDefault(), { signal });
  return () => listening.abort();
}
