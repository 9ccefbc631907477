// From the viewport's coordinates to the pad's, under zoom, scaling, rotation and skew.

import type { Size } from '../../sdk';
import { fitInk } from './fit-ink';

/** Maps a place in the viewport to the coordinates of the ink. */
export type PadMapping = (place: { readonly clientX: number; readonly clientY: number }) => { readonly x: number; readonly y: number };

/**
 * The mapping for a surface as it lies now; `area` is the size that the ink's coordinates refer to.
 *
 * An affine transform takes the middle of a box to the middle of its bounding rectangle, so that only the linear part
 * has to be gathered from the ancestors. Perspective is not undone.
 */
export function mapToPad(surface: HTMLElement, area: Size): PadMapping {
  const { offsetWidth: width, offsetHeight: height } = surface;
  const rect = surface.getBoundingClientRect();
  const linear = linearPart(surface);
  // CSS `zoom` and whatever else scales evenly shows in the size of the rectangle.
  const zoom = rect.width / (Math.abs(linear.a) * width + Math.abs(linear.c) * height);
  const inverse = linear.scale(zoom).inverse();
  const { scale, left, top } = fitInk(area, { width, height });
  return ({ clientX, clientY }) => {
    const fromMiddle = inverse.transformPoint({ x: clientX - (rect.left + rect.width / 2), y: clientY - (rect.top + rect.height / 2) });
    return { x: (fromMiddle.x + width / 2 - left) / scale, y: (fromMiddle.y + height / 2 - top) / scale };
  };
}

/** The product of the transforms from the root to an element, without their shifts. */
function linearPart(element: Element): DOMMatrix {
  const { transform, rotate, scale } = getComputedStyle(element);
  const own = new DOMMatrix(transform === 'none' ? '' : transform);
  const { a, b, c, d } = individual(rotate, scale).multiply(own);
  const parent = element.assignedSlot ?? element.parentElement ?? shadowHost(element);
  const linear = new DOMMatrix([a, b, c, d, 0, 0]);
  return parent ? linearPart(parent).multiply(linear) : linear;
}

/** The properties `rotate` and `scale` act before `transform`. */
function individual(rotate: string, scale: string): DOMMatrix {
  const [scaleX = 1, scaleY = scaleX] = scale === 'none' ? [] : scale.split(' ').map(Number);
  return new DOMMatrix(rotate === 'none' ? '' : `rotate(${rotate})`).scale(scaleX, scaleY);
}

function shadowHost(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
