// Where ink lies on a surface of another size or shape: scaled evenly, in the middle, so that a digit keeps its form.

import type { Size } from '../../sdk';

/** Takes a place `p` in the ink's coordinates to `scale * p + shift` in those of the surface. */
export interface InkFit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Fits the area that the ink's coordinates refer to into a surface. */
export function fitInk(area: Size, surface: Size): InkFit {
  const scale = Math.min(surface.width / area.width, surface.height / area.height);
  return { scale, left: (surface.width - scale * area.width) / 2, top: (surface.height - scale * area.height) / 2 };
}
