// Drawings as other hands, devices and accidents would leave them: the changes of the robustness table.
// Lengths are parts of the longer side of the drawing's box, angles degrees.

import type { Drawing } from '../../src/sdk/index';
import { distance, mapPoints, measureLength, normalise, resample, toPolylines, toStrokes, type Pair, type Polyline } from '../../training/polyline';
import type { Random } from '../../training/random';

/** A change to a drawing's lines, which have a box of longer side 1 around the origin. */
export type InkChange = (lines: readonly Polyline[], random: Random) => readonly Polyline[];

/** A changed copy of the drawing; the area goes, since it is of another size. */
export function changeInk({ strokes }: Drawing, change: InkChange, random: Random): Drawing {
  return { strokes: toStrokes(change(normalise(toPolylines({ strokes })), random)) };
}

/** Turns clockwise. */
export function rotate(degrees: number): InkChange {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (lines) => mapPoints(lines, ([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** Slants to the right: an upright leans by so many degrees, its foot stays. */
export function slant(degrees: number): InkChange {
  const shear = Math.tan((degrees * Math.PI) / 180);
  return (lines) => mapPoints(lines, ([x, y]) => [x - shear * y, y]);
}

/** Draws every stroke from its other end. */
export const turnRound: InkChange = (lines) => lines.map((line) => [...line].reverse());

/** Draws it so many pixels large on a device that tells whole pixels only. */
export function drawOnGrid(pixels: number): InkChange {
  return (lines) => mapPoints(lines, ([x, y]) => [Math.round(x * pixels), Math.round(y * pixels)]);
}

/** The whole drawing with so many points at equal distances; each stroke keeps two. */
export function sampleEvenly(points: number): InkChange {
  return (lines) => {
    const total = lines.reduce((sum, line) => sum + measureLength(line), 0) || 1;
    return lines.map((line) => resample(line, Math.max(2, Math.round((points * measureLength(line)) / total))));
  };
}

/** Moves each of 40 points of the drawing by a normal deviation of this size in x and y. */
export function jitter(deviation: number): InkChange {
  return (lines, random) => mapPoints(sampleEvenly(40)(lines, random), ([x, y]) => [x + random.normal(deviation), y + random.normal(deviation)]);
}

/** The pen loses contact: in the longest stroke a piece of this share of its length is missing, somewhere. */
export function loseContact(share: number): InkChange {
  return (lines, random) => {
    const longest = lines.reduce((best, line, i) => (measureLength(line) > measureLength(lines[best] ?? []) ? i : best), 0);
    return lines.flatMap((line, i) => (i === longest ? cutGap(line, random.uniform(0, 1 - share), share) : [line]));
  };
}

/** The shortest of several strokes is missing; a drawing of one stroke stays whole. */
export const loseShortestStroke: InkChange = (lines) => {
  if (lines.length < 2) return lines;
  const shortest = lines.reduce((best, line, i) => (measureLength(line) < measureLength(lines[best] ?? []) ? i : best), 0);
  return lines.filter((_, i) => i !== shortest);
};

/** Points of a line that lie at most 1/100 of its length apart, without those in the gap. */
function cutGap(line: Polyline, from: number, share: number): Polyline[] {
  const total = measureLength(line);
  if (total === 0) return [line];
  let walked = 0;
  const [before, after]: [Pair[], Pair[]] = [[], []];
  resample(line, 101).forEach((point, i, all) => {
    walked += i ? distance(all[i - 1] ?? point, point) : 0;
    const at = walked / total;
    if (at <= from) before.push(point);
    else if (at >= from + share) after.push(point);
  });
  return [before, after].filter((part) => part.length > 1);
}
