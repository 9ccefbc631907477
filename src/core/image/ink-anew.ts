// Draws ink again with a pen of another width, when that of the picture is one the model has never seen.

import { FIELD_CENTRE, FIELD_LENGTH, FIELD_SIZE, STROKE_WIDTH } from '../field';
import { sampleAt } from './enlarge';
import type { Grid } from './grey';
import { centreOfMass } from './place-map';

/** The middle of the field's centre pixel, where the edges of pixels are whole numbers. */
const CENTRE = FIELD_CENTRE + 0.5;

/** How the ink is drawn anew. */
export interface NewPen {
  /** Field pixels on a side of a pixel of the map. */
  readonly scale: number;
  /** The strokes' width in pixels of the map. */
  readonly width: number;
  /** Pixels of the map on each side that hold no ink. */
  readonly rim: number;
}

/** The field with strokes {@link STROKE_WIDTH} wide, centred by mass. @param distances Signed distances from the rim of the ink. */
export function inkAnew(distances: Grid, { scale, width, rim }: NewPen): Float32Array<ArrayBuffer> {
  const grown = (STROKE_WIDTH - width * scale) / 2;
  const draw = (shiftX: number, shiftY: number): Float32Array<ArrayBuffer> => {
    const field = new Float32Array(FIELD_LENGTH);
    for (let i = 0; i < FIELD_LENGTH; i++) {
      const x = ((i % FIELD_SIZE) + 0.5 - shiftX) / scale;
      const y = (Math.floor(i / FIELD_SIZE) + 0.5 - shiftY) / scale;
      // The soft edge is the rasteriser's: coverage falls from 1 to 0 over one pixel around the rim.
      field[i] = Math.min(1, Math.max(0, 0.5 + distanceAt(distances, x, y) * scale + grown));
    }
    return field;
  };
  const middleX = CENTRE - (distances.width * scale) / 2;
  const middleY = CENTRE - (distances.height * scale) / 2;
  const mass = centreOfMass({ values: draw(middleX, middleY), width: FIELD_SIZE, height: FIELD_SIZE });
  const fit = (shift: number, extent: number): number => Math.min(Math.max(shift, grown - rim * scale), FIELD_SIZE - grown - (extent - rim) * scale);
  return draw(fit(middleX + CENTRE - mass.x, distances.width), fit(middleY + CENTRE - mass.y, distances.height));
}

/** Beyond the map the rim is farther by the way to the map. */
function distanceAt(distances: Grid, x: number, y: number): number {
  const beyondX = Math.max(0, 0.5 - x, x - distances.width + 0.5);
  const beyondY = Math.max(0, 0.5 - y, y - distances.height + 0.5);
  return sampleAt(distances, x, y) - Math.sqrt(beyondX * beyondX + beyondY * beyondY);
}
