// Turns pointer events on a surface into strokes. Capture only: no ink is kept and nothing is drawn here.

import type { Point, Size } from '../../sdk';
import { mapToPad, type PadMapping } from './map-to-pad';

/** What a stroke does: draws, or erases where the pen is turned around. */
export type Tool = 'pen' | 'eraser';

/** Told what one pointer does, from pen-down to pen-up. */
export interface StrokeHandlers {
  /** Returns `false` to refuse the stroke. */
  begin(point: Point, tool: Tool): boolean;
  /** @param predicted Where the browser expects the pen to be next; for the eye alone. */
  extend(points: readonly Point[], predicted: readonly Point[]): void;
  /** @param meant When `false`, it was the hand that holds the pen. */
  end(meant: boolean): void;
  /** The stroke that ended last was that hand, too, if it is still the last change. */
  withdraw(): void;
  /** When `true`, this pointer draws; else the page keeps it, to scroll and pinch. */
  accepts(event: PointerEvent): boolean;
  /** The size that coordinates refer to. */
  area(): Size;
  /** When `true`, a stroke begins a new drawing, and its clock. */
  empty(): boolean;
}

/** After a pen was seen, a touch within this time is the hand that holds it; so is one that is there when the pen comes. */
const PALM_MS = 1000;

/** When a pen was last over a pad: its hand may rest on any of them. */
let penSeen = -Infinity;

/** Ends a stroke by touch, or takes one back that the system has cancelled, as the hand's; all pads'. */
const touches = new Set<(at: number) => void>();

/** `button` of a pen's eraser (https://www.w3.org/TR/pointerevents3/#the-button-property). */
const ERASER = 5;

/**
 * Listens on `surface`; one pointer draws at a time.
 *
 * @returns Ends the listening, and the stroke that is being drawn.
 */
export function capturePointer(surface: HTMLElement, handlers: StrokeHandlers): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let active: { readonly pointerId: number; readonly map: PadMapping; readonly touch: boolean } | undefined;
  let began = 0;
  /** When the system took a touch away that had drawn the latest stroke. */
  let cancelled = -Infinity;

  function toPoint(event: PointerEvent, map: PadMapping): Point {
    return { ...map(event), t: event.timeStamp - began, pressure: event.pressure };
  }

  function watchPen(event: PointerEvent): void {
    if (event.pointerType === 'pen') penSeen = event.timeStamp;
  }

  function penNear(event: PointerEvent): boolean {
    return event.timeStamp - penSeen < PALM_MS;
  }

  function begin(event: PointerEvent): void {
    const touch = event.pointerType === 'touch';
    const tool = event.button === ERASER ? 'eraser' : 'pen';
    watchPen(event);
    if ((touch && penNear(event)) || (event.button !== 0 && tool === 'pen') || !handlers.accepts(event)) return;
    if (event.pointerType === 'pen') for (const disown of touches) disown(event.timeStamp);
    if (active) return;
    cancelled = -Infinity;
    // Mapped anew at each stroke: the pad may have been scrolled, zoomed or turned since the last one.
    const map = mapToPad(surface, handlers.area());
    if (handlers.empty()) began = event.timeStamp;
    if (!handlers.begin(toPoint(event, map), tool)) return;
    active = { pointerId: event.pointerId, map, touch };
    // Events that a test or an assistive tool made have no pointer to capture; drawing works without.
    if (event.isTrusted) surface.setPointerCapture(event.pointerId);
  }

  function extend(event: PointerEvent): void {
    watchPen(event);
    if (!active || event.pointerId !== active.pointerId) return;
    const { map } = active;
    // Browsers without the method, and Safari at times, give no coalesced events (w3c/pointerevents#22).
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const predicted = event.getPredictedEvents?.() ?? [];
    handlers.extend(
      (coalesced.length > 0 ? coalesced : [event]).map((part) => toPoint(part, map)),
      predicted.map((part) => toPoint(part, map)),
    );
  }

  /** `pointercancel` keeps the stroke: the system took the pointer, the person meant the ink. Unless a pen is why. */
  function end(event: PointerEvent): void {
    if (event.pointerId !== active?.pointerId) return;
    const taken = event.type === 'pointercancel' && active.touch;
    finish(!(taken && penNear(event)));
    if (taken && !penNear(event)) cancelled = event.timeStamp;
  }

  /** A pen came down: a hand may lie down before it, and the system may cancel the hand's touch just before the pen is told of. */
  function disown(at: number): void {
    if (active?.touch) finish(false);
    else if (at - cancelled < PALM_MS) handlers.withdraw();
    cancelled = -Infinity;
  }

  function finish(meant: boolean): void {
    if (!active) return;
    active = undefined;
    handlers.end(meant);
  }

  /** Keeps iPadOS Scribble from eating quick strokes (signature_pad#518) and old WebKit from scrolling. */
  function keepTouch(event: TouchEvent): void {
    if (active && event.cancelable) event.preventDefault();
  }

  touches.add(disown);
  surface.addEventListener('pointerdown', begin, { signal });
  surface.addEventListener('pointermove', extend, { signal });
  surface.addEventListener('pointerup', end, { signal });
  surface.addEventListener('pointercancel', end, { signal });
  surface.addEventListener('lostpointercapture', end, { signal });
  surface.addEventListener('touchstart', keepTouch, { signal, passive: false });
  surface.addEventListener('touchmove', keepTouch, { signal, passive: false });
  surface.addEventListener('contextmenu', (event) => active && event.preventDefault(), { signal });
  return () => {
    listening.abort();
    touches.delete(disown);
    finish(true);
  };
}
