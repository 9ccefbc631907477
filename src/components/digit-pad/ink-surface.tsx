// The surface that people draw on: the pen above it, the ink in two layers, and all that makes ink be drawn anew.

import { type FunctionalComponent, h } from '@stencil/core';
import type { Point, Size, Stroke } from '../../sdk';
import { drawGrowing, drawInk } from './ink-canvas';
import { capturePointer, type StrokeHandlers } from './pointer-capture';
import { watchLook, type LookHandlers } from './watch-look';

/** The size of a pad that is not rendered yet. */
const DEFAULT_SIZE: Size = { width: 280, height: 280 };

/** A pad's surface, from its first rendering on. */
export class InkSurface {
  #element: HTMLElement | undefined;
  #ink: HTMLCanvasElement | undefined;
  #growing: HTMLCanvasElement | undefined;
  #ends: readonly (() => void)[] = [];
  /** What the canvases show, unless their looks have changed. */
  #painted: { readonly strokes: readonly Stroke[]; readonly area: Size; readonly growing: boolean } | undefined;

  /** Its size in CSS pixels, without transforms. */
  get size(): Size {
    const { clientWidth: width, clientHeight: height } = this.#ink ?? {};
    return width && height ? { width, height } : DEFAULT_SIZE;
  }

  /** When `true`, there is something to draw on. */
  get rendered(): boolean {
    return this.#element !== undefined;
  }

  /** CSS colours of the ink and of what it lies on. */
  get colors(): { readonly ink: string; readonly paper: string } {
    const pad = this.#element?.parentElement;
    return {
      ink: this.#ink ? getComputedStyle(this.#ink).color : 'black',
      paper: pad ? getComputedStyle(pad).backgroundColor : 'transparent',
    };
  }

  /** Takes the elements of the first rendering; its functions go into `ref`. */
  readonly hold = {
    element: (element: HTMLElement | undefined): void => void (this.#element = element),
    ink: (canvas: HTMLCanvasElement | undefined): void => void (this.#ink = canvas),
    growing: (canvas: HTMLCanvasElement | undefined): void => void (this.#growing = canvas),
  };

  /** Listens until {@link rest}. */
  listen(strokes: StrokeHandlers, look: LookHandlers): void {
    if (!this.#element || !this.#ink || !this.#growing) return;
    const redraw = (): void => {
      this.#painted = undefined;
      look.redraw();
    };
    this.#ends = [capturePointer(this.#element, strokes), watchLook([this.#ink, this.#growing], { ...look, redraw })];
  }

  /** Listens no more; a stroke that is being drawn ends. */
  rest(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  /** Keys such as Escape and undo reach the pad then, and no phone shows its keyboard for it. */
  focus(): void {
    this.#element?.focus({ preventScroll: true });
  }

  /** Draws finished strokes and the growing one, as far as they are not there yet. */
  paint(strokes: readonly Stroke[], growing: readonly Point[], area: Size): void {
    const before = this.#painted;
    const same = before?.strokes === strokes && before.area.width === area.width && before.area.height === area.height;
    if (this.#ink && !same) drawInk(this.#ink, strokes, area);
    if (growing.length > 0 || before?.growing !== false) this.paintGrowing(growing, area);
    this.#painted = { strokes, area, growing: growing.length > 0 };
  }

  paintGrowing(points: readonly Point[], area: Size): void {
    if (this.#growing) drawGrowing(this.#growing, points, area);
    if (this.#painted) this.#painted = { ...this.#painted, growing: points.length > 0 };
  }
}

/** The surface's elements. */
export const Surface: FunctionalComponent<{
  readonly surface: InkSurface;
  readonly guide: 'none' | 'box' | 'baseline';
  /** When `true`, fingers draw, and do not scroll. */
  readonly touchable: boolean;
  /** When `true`, it takes the focus by drawing. */
  readonly focusable: boolean;
}> = ({ surface, guide, touchable, focusable }) => (
  <div class={{ surface: true, touchable }} {...(focusable && { tabIndex: -1 })} aria-hidden="true" ref={surface.hold.element}>
    {guide !== 'none' && <div class={{ guide: true, [guide]: true }} part="guide"></div>}
    <canvas part="canvas" ref={surface.hold.ink}></canvas>
    <canvas class="growing" ref={surface.hold.growing}></canvas>
  </div>
);
