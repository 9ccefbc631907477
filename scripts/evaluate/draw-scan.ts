// Drawings as pictures of paper: what a scanner, a camera or a blackboard would give of them.

import { boundingBox, type Drawing } from '../../src/core/drawing';
import type { Random } from '../../training/random';

/** A sheet and how it is lit. Lengths in pixels, grey levels 0 to 255. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Longer side of the ink's box, pen included. */
  readonly inkSize: number;
  /** Middle of the ink's box. */
  readonly x: number;
  readonly y: number;
  readonly penWidth: number;
  readonly paper: number;
  readonly ink: number;
  /** By which part the light falls from one side to the other, and where to, in radians. */
  readonly fall?: number;
  readonly fallTowards?: number;
  /** Deviation of the noise of each pixel. */
  readonly noise?: number;
  readonly ruling?: Ruling;
}

/** Lines on the paper, as in an exercise book. */
export interface Ruling {
  /** From one to the next, in pixels. */
  readonly gap: number;
  readonly width: number;
  /** Against the ink's, 0 to 1. */
  readonly strength: number;
  /** When `true`, they run in both directions. */
  readonly squared: boolean;
  /** Pixels between the border and the first line. */
  readonly offset: number;
  /** Height over length: the sheet lies aslant. */
  readonly lean: number;
}

/** A grey picture. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1;
}

/** Draws a drawing on a sheet; a round pen, with a soft edge of one pixel. */
export function drawScan({ strokes }: Drawing, sheet: Sheet, random: Random): GreyPicture {
  const { width, height, paper, ink, fall = 0, fallTowards = 0, noise = 0, ruling } = sheet;
  const covered = cover(strokes, sheet);
  const [towardsX, towardsY] = [Math.cos(fallTowards), Math.sin(fallTowards)];
  const data = Uint8Array.from(covered, (coverage, i) => {
    const printed = ruling ? printAt(ruling, i % width, Math.floor(i / width)) : 0;
    const across = ((i % width) / width - 0.5) * towardsX + (Math.floor(i / width) / height - 0.5) * towardsY;
    const light = 1 - fall * (across + 0.5);
    return clampByte((paper + (ink - paper) * Math.max(coverage, printed)) * light + (noise > 0 ? random.normal(noise) : 0));
  });
  return { data, width, height, channels: 1 };
}

/** A sheet that chance chose: 48 to 700 px, ink on a tenth to nine tenths of it, dark on light or light on dark. */
export function chooseSheet(random: Random): Sheet {
  const [width, height] = [Math.round(random.uniform(48, 700)), Math.round(random.uniform(48, 700))];
  const shorter = Math.min(width, height);
  const inkSize = Math.max(24, random.uniform(0.1, 0.9) * shorter);
  const board = random.happens(0.3);
  const place = (side: number): number => random.uniform(inkSize / 2 + 1, side - inkSize / 2 - 1);
  return {
    width,
    height,
    inkSize,
    x: place(width),
    y: place(height),
    penWidth: Math.max(1.2, random.uniform(0.03, 0.16) * inkSize),
    paper: board ? random.uniform(10, 70) : random.uniform(170, 250),
    ink: board ? random.uniform(170, 255) : random.uniform(0, 90),
    fall: random.uniform(0, 0.45),
    fallTowards: random.uniform(0, 2 * Math.PI),
    noise: random.uniform(0, 8),
  };
}

function cover(strokes: Drawing['strokes'], { width, height, inkSize, x, y, penWidth }: Sheet): Float32Array {
  const covered = new Float32Array(width * height);
  const box = boundingBox(strokes);
  if (!box) return covered;
  const scale = (inkSize - penWidth) / (Math.max(box.width, box.height) || 1);
  const reach = penWidth / 2 + 0.5;
  const at = (point: { x: number; y: number }): [number, number] => [
    (point.x - box.x - box.width / 2) * scale + x,
    (point.y - box.y - box.height / 2) * scale + y,
  ];
  for (const { points } of strokes) {
    points.forEach((point, i) => {
      const [ax, ay] = at(points[i - 1] ?? point);
      const [bx, by] = at(point);
      const [dx, dy] = [bx - ax, by - ay];
      const squared = dx * dx + dy * dy;
      for (let row = Math.max(0, Math.floor(Math.min(ay, by) - reach)); row <= Math.min(height - 1, Math.max(ay, by) + reach); row++) {
        for (let column = Math.max(0, Math.floor(Math.min(ax, bx) - reach)); column <= Math.min(width - 1, Math.max(ax, bx) + reach); column++) {
          const along = squared > 0 ? Math.min(1, Math.max(0, ((column + 0.5 - ax) * dx + (row + 0.5 - ay) * dy) / squared)) : 0;
          const far = Math.hypot(column + 0.5 - ax - along * dx, row + 0.5 - ay - along * dy);
          const pixel = row * width + column;
          covered[pixel] = Math.max(covered[pixel] ?? 0, Math.min(1, Math.max(0, reach - far)));
        }
      }
    });
  }
  return covered;
}

/** How much of the ink's depth the lines have at a pixel. */
function printAt({ gap, width, strength, squared, offset, lean }: Ruling, x: number, y: number): number {
  const cover = (place: number): number => {
    const past = ((((place - offset) / gap) % 1) + 1) % 1;
    return Math.min(1, Math.max(0, width / 2 + 0.5 - Math.min(past, 1 - past) * gap));
  };
  const lines = cover(y - lean * x);
  return strength * (squared ? Math.max(lines, cover(x + lean * y)) : lines);
}

function clampByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
