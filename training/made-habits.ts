// Habits of writing that the ink sets hardly hold, made from real drawings or from a few control points.
// A made drawing keeps its writer, so that the held-out rule covers it.

import { boundingBox } from '../src/core/drawing';
import type { InkSample } from '../src/core/ink-file';
import { measureBend, normalise, parseControls, resample, smooth, toPolylines, toStrokes, type Pair, type Polyline } from './polyline';
import type { Random } from './random';

/** A drawing made for training, and what it was made as. */
export interface MadeSample extends InkSample {
  readonly habit: string;
}

/** How a habit is added to a drawing (undefined where it cannot be), and how often to each. */
interface Rule {
  readonly habit: string;
  readonly copies: number;
  readonly make: (lines: Polyline[], random: Random) => Polyline[] | undefined;
}

const MADE_FROM: Readonly<Record<string, Rule>> = {
  '0': { habit: 'slashed 0', copies: 1, make: slashZero },
  '1': { habit: 'flagged 1', copies: 3, make: flagOne },
  '5': { habit: 'roofless 5', copies: 1, make: dropRoof },
  '7': { habit: 'barred 7', copies: 2, make: barSeven },
};

/** One way of forming a digit that is taught or fallen into somewhere: control points as {@link parseControls} reads them, `angular` if its corners are straight. */
interface Style {
  readonly label: string;
  readonly ink: string;
  readonly angular?: boolean;
}

const STYLES: Readonly<Record<string, Style>> = {
  'overlapped 0': { label: '0', ink: '0.1 -0.46, -0.22 -0.32, -0.32 0.05, -0.14 0.44, 0.14 0.44, 0.32 0.1, 0.24 -0.3, 0 -0.48, -0.16 -0.36' },
  'headed 0': { label: '0', ink: '0.14 -0.5, -0.1 -0.42, -0.3 -0.08, -0.26 0.36, 0.04 0.5, 0.3 0.2, 0.26 -0.2, 0.04 -0.36, -0.16 -0.34' },
  'open 0': { label: '0', ink: '-0.06 -0.5, -0.32 -0.1, -0.2 0.4, 0.06 0.5, 0.3 0.2, 0.28 -0.24, 0.14 -0.46' },
  'curled 0': { label: '0', ink: '-0.04 -0.32, 0.1 -0.42, 0 -0.5, -0.26 -0.24, -0.26 0.3, 0.02 0.5, 0.28 0.2, 0.24 -0.28, 0.04 -0.46' },

  'flagged 1': { label: '1', angular: true, ink: '-0.28 -0.2, 0 -0.5, 0 0.5' },
  'steeply flagged 1': { label: '1', angular: true, ink: '-0.14 0, 0.05 -0.5, 0.02 0.5' },
  'deeply flagged 1': { label: '1', angular: true, ink: '-0.1 0.12, 0.06 -0.5, 0.02 0.5' },
  'long flagged 1': { label: '1', angular: true, ink: '-0.42 -0.08, 0.1 -0.5, 0.02 0.5' },
  'wavy flagged 1': { label: '1', ink: '-0.32 -0.28, -0.2 -0.2, 0.02 -0.4, 0.14 -0.5, 0.04 0, -0.04 0.5' },
  'serif 1': { label: '1', angular: true, ink: '-0.2 -0.26, 0 -0.5, 0 0.5; -0.24 0.5, 0.24 0.5' },

  'looped 2': { label: '2', ink: '-0.28 -0.3, 0 -0.5, 0.26 -0.3, 0.1 0.1, -0.22 0.42, -0.32 0.3, -0.16 0.26, 0.08 0.42, 0.34 0.44' },
  'widely looped 2': { label: '2', ink: '-0.24 -0.32, 0.04 -0.5, 0.24 -0.24, 0.02 0.16, -0.26 0.44, -0.38 0.28, -0.2 0.18, 0.04 0.36, 0.36 0.4' },
  'swan 2': { label: '2', ink: '-0.26 -0.28, -0.02 -0.5, 0.24 -0.28, 0.06 0.1, -0.3 0.46, 0 0.44, 0.32 0.48' },
  'hooked 2': { label: '2', ink: '-0.14 -0.18, -0.28 -0.32, -0.04 -0.5, 0.22 -0.3, 0 0.12, -0.3 0.46, 0 0.44, 0.3 0.46' },
  'wavy 2': { label: '2', ink: '-0.28 -0.26, 0 -0.5, 0.24 -0.26, -0.02 0.16, -0.28 0.42, -0.12 0.36, 0.12 0.48, 0.34 0.38' },
  'angular 2': { label: '2', angular: true, ink: '-0.26 -0.36, -0.02 -0.5, 0.24 -0.34, -0.3 0.48, 0.32 0.46' },

  'flat 3': { label: '3', angular: true, ink: '-0.28 -0.5, 0.26 -0.5, -0.04 -0.1, 0.2 -0.02, 0.28 0.2, 0.14 0.44, -0.08 0.5, -0.3 0.38' },
  'round 3': { label: '3', ink: '-0.24 -0.38, 0 -0.5, 0.22 -0.32, 0.12 -0.1, -0.08 -0.03, 0.16 0.04, 0.28 0.24, 0.08 0.48, -0.28 0.4' },
  'looped 3': { label: '3', ink: '-0.24 -0.4, 0.06 -0.5, 0.22 -0.28, -0.02 -0.04, -0.14 -0.02, -0.06 -0.1, 0.14 0, 0.28 0.24, 0.06 0.5, -0.26 0.4' },
  'smooth 3': { label: '3', ink: '-0.26 -0.42, 0.02 -0.5, 0.24 -0.36, 0.1 -0.1, 0.22 0.08, 0.26 0.28, 0.04 0.5, -0.3 0.42' },
  'hasty 3': { label: '3', ink: '-0.28 -0.38, 0 -0.48, 0.22 -0.44, 0.08 -0.08, 0.16 0.08, 0.12 0.34, -0.06 0.48, -0.28 0.46' },
  'hooked 3': { label: '3', ink: '-0.1 -0.28, -0.28 -0.36, -0.04 -0.5, 0.22 -0.36, 0.02 -0.06, 0.26 0.16, 0.06 0.48, -0.24 0.4, -0.2 0.26' },

  'open 4': { label: '4', angular: true, ink: '-0.25 -0.5, -0.33 0.08, 0.32 0.06; 0.14 -0.42, 0.1 0.5' },
  'closed 4': { label: '4', angular: true, ink: '0.12 -0.5, -0.36 0.14, 0.36 0.14; 0.12 -0.5, 0.12 0.5' },
  'closed 4, one stroke': { label: '4', angular: true, ink: '0.34 0.16, -0.34 0.16, 0.12 -0.5, 0.12 0.5' },
  'short stemmed 4': { label: '4', angular: true, ink: '0.06 -0.5, -0.34 0.2, 0.34 0.16; 0.14 -0.1, 0.1 0.5' },
  'low 4': { label: '4', angular: true, ink: '-0.08 -0.5, -0.22 0.24, 0.24 0.22; 0.14 -0.04, 0.06 0.5' },
  'round 4': { label: '4', ink: '-0.3 -0.42, -0.32 -0.06, -0.06 0.08, 0.2 -0.1, 0.26 -0.42, 0.22 0, 0.2 0.5' },
  'looped 4': { label: '4', ink: '-0.06 -0.5, -0.3 0.12, 0 0.14, 0.3 -0.1, 0.22 -0.26, 0.1 0, 0.04 0.5' },
  'lightning 4': { label: '4', angular: true, ink: '0.06 -0.5, -0.28 0.04, 0.26 -0.04, 0 0.5' },

  'two-stroke 5': { label: '5', ink: '-0.2 -0.5, -0.24 -0.08, 0.02 -0.14, 0.26 0.06, 0.22 0.38, -0.04 0.5, -0.28 0.4; -0.2 -0.5, 0.3 -0.5' },
  'hatted 5': { label: '5', ink: '-0.16 -0.38, -0.22 -0.02, 0.06 -0.12, 0.26 0.12, 0.16 0.42, -0.08 0.5, -0.28 0.4; -0.14 -0.47, 0.32 -0.5' },
  'one-stroke 5': { label: '5', ink: '0.3 -0.5, 0 -0.47, -0.2 -0.46, -0.24 -0.08, 0.04 -0.16, 0.28 0.1, 0.16 0.42, -0.1 0.5, -0.3 0.38' },
  'S-shaped 5': { label: '5', ink: '0.28 -0.46, 0 -0.5, -0.22 -0.36, -0.1 -0.12, 0.16 0.02, 0.24 0.26, 0.04 0.5, -0.26 0.42' },
  'angular 5': { label: '5', angular: true, ink: '0.28 -0.5, -0.22 -0.5, -0.26 -0.06, 0.2 -0.1, 0.26 0.42, -0.28 0.48' },
  'curled 5': { label: '5', ink: '0.3 -0.5, -0.02 -0.46, -0.18 -0.46, -0.22 -0.1, 0.06 -0.16, 0.28 0.12, 0.06 0.48, -0.24 0.4, -0.2 0.22, -0.06 0.24' },

  'straight 6': { label: '6', ink: '0.2 -0.5, -0.06 -0.18, -0.24 0.2, -0.04 0.5, 0.24 0.32, 0.06 0.06, -0.22 0.2' },
  'round 6': { label: '6', ink: '0.26 -0.38, 0 -0.5, -0.26 -0.14, -0.28 0.28, 0 0.5, 0.26 0.3, 0.16 0.04, -0.12 0.02, -0.26 0.24' },
  'curled 6': { label: '6', ink: '0.12 -0.5, -0.18 -0.2, -0.28 0.22, -0.04 0.5, 0.24 0.3, 0.12 0.06, -0.08 0.14, -0.04 0.28' },
  'upright 6': { label: '6', ink: '-0.16 -0.5, -0.22 0, -0.16 0.44, 0.14 0.48, 0.26 0.2, 0.06 0.06, -0.2 0.2' },
  'open 6': { label: '6', ink: '0.16 -0.5, -0.2 -0.1, -0.24 0.34, 0.04 0.5, 0.26 0.28, 0.14 0.08, -0.06 0.12' },

  'plain 7': { label: '7', angular: true, ink: '-0.3 -0.48, 0.28 -0.5, 0.02 0.04, -0.08 0.5' },
  'serif 7': { label: '7', angular: true, ink: '-0.3 -0.3, -0.3 -0.48, 0.28 -0.5, 0 0.08, -0.08 0.5' },
  'wavy 7': { label: '7', ink: '-0.32 -0.36, -0.16 -0.48, 0.06 -0.4, 0.3 -0.5, 0.02 0.04, -0.08 0.5' },
  'round 7': { label: '7', ink: '-0.3 -0.4, -0.1 -0.5, 0.18 -0.48, 0.2 -0.26, 0.02 0.1, -0.06 0.5' },
  'barred serif 7': { label: '7', angular: true, ink: '-0.3 -0.32, -0.28 -0.5, 0.28 -0.5, 0 0.5; -0.18 0.02, 0.26 0' },
  'barred 7, one stroke': { label: '7', ink: '-0.28 -0.42, 0 -0.47, 0.24 -0.46, 0.04 0.06, -0.08 0.5, -0.24 0.28, -0.16 0.08, 0.04 0.04, 0.26 0.02' },

  'swung 8': { label: '8', ink: '0.2 -0.4, 0 -0.5, -0.2 -0.32, 0 -0.06, 0.24 0.22, 0 0.5, -0.24 0.24, 0.04 -0.06, 0.2 -0.34, 0.12 -0.48' },
  'two circles 8': { label: '8', ink: '0 -0.5, -0.2 -0.3, 0 -0.06, 0.2 -0.28, 0 -0.5; 0 -0.04, -0.26 0.22, 0 0.5, 0.26 0.24, 0 -0.04' },
  'open 8': { label: '8', ink: '0.22 -0.5, 0 -0.08, -0.26 0.24, 0 0.5, 0.24 0.26, 0.02 -0.06, -0.2 -0.3, -0.06 -0.5, 0.14 -0.46' },
  'slim footed 8': { label: '8', ink: '0.14 -0.5, -0.2 -0.34, -0.06 -0.1, 0.1 0.16, 0 0.5, -0.1 0.2, 0.08 -0.06, 0.22 -0.32, 0.1 -0.5' },
  'mirrored 8': { label: '8', ink: '-0.12 -0.48, -0.2 -0.28, 0 -0.04, 0.24 0.24, 0 0.5, -0.24 0.24, 0.02 -0.06, 0.2 -0.3, 0.04 -0.5, -0.14 -0.42' },

  'open 9': { label: '9', ink: '0.22 -0.36, 0.02 -0.5, -0.22 -0.34, -0.2 -0.06, 0.02 0, 0.2 -0.16, 0.26 -0.36, 0.22 0.06, 0.1 0.5' },
  'straight 9': { label: '9', ink: '0.24 -0.3, 0.06 -0.5, -0.2 -0.36, -0.18 -0.08, 0.06 -0.02, 0.24 -0.26, 0.24 -0.1, 0.24 0.2, 0.24 0.5' },
  'flicked 9': { label: '9', ink: '0.2 -0.34, 0 -0.5, -0.22 -0.32, -0.06 -0.08, 0.18 -0.3, 0.14 0.2, 0.16 0.48, 0.3 0.38' },
  'hooked 9': { label: '9', ink: '0.2 -0.36, 0 -0.5, -0.22 -0.3, -0.04 -0.08, 0.18 -0.24, 0.22 -0.4, 0.2 0.1, 0.1 0.42, -0.1 0.5, -0.3 0.36' },
  'small headed 9': { label: '9', ink: '0.12 -0.4, -0.04 -0.5, -0.18 -0.36, -0.04 -0.22, 0.12 -0.36, 0.2 -0.1, 0.2 0.2, 0.04 0.46, -0.28 0.46' },
  'two-stroke 9': { label: '9', ink: '0.2 -0.34, 0 -0.5, -0.22 -0.3, -0.02 -0.06, 0.2 -0.3; 0.22 -0.48, 0.2 0, 0.16 0.5' },
  'leaning 9': { label: '9', ink: '0.22 -0.3, 0.02 -0.5, -0.22 -0.3, -0.02 -0.08, 0.22 -0.3, 0.12 0.1, -0.1 0.5' },
};

/** Habits added to the real drawings that can bear them, in their order. */
export function makeHabits(samples: readonly InkSample[], random: Random): MadeSample[] {
  return samples.flatMap(({ label, writer, drawing }) => {
    const rule = MADE_FROM[label];
    if (!rule) return [];
    return Array.from({ length: rule.copies }, () => rule.make(normalise(toPolylines(drawing)), random)).flatMap((lines) =>
      lines ? [{ label, writer, habit: rule.habit, drawing: { strokes: toStrokes(lines) } }] : [],
    );
  });
}

/** `count` drawings of each style, with moved control points, each by a made writer of its own. */
export function makeStyles(count: number, random: Random): MadeSample[] {
  return Object.entries(STYLES).flatMap(([habit, { label, ink, angular = false }]) =>
    Array.from({ length: count }, (_, i) => {
      const stretch = random.uniform(0.7, 1.35);
      const lines = parseControls(ink).map((line) => {
        const moved = line.map(([x, y]): Pair => [stretch * x + random.normal(0.05), y + random.normal(0.045)]);
        return angular && random.happens(0.7) ? roundCorners(moved) : smooth(moved);
      });
      return { label, writer: `made/${habit}/${i}`, habit, drawing: { strokes: toStrokes(lines) } };
    }),
  );
}

/** A 1 of one steep line gets an upstroke at its head, and at times a bar at its foot. A flat flag would make it a 7. */
function flagOne(lines: Polyline[], random: Random): Polyline[] | undefined {
  const [stem, ...others] = lines;
  const box = boundingBox(toStrokes(lines));
  if (!stem || others.length > 0 || !box || box.width > 0.55 * box.height) return undefined;
  const downwards = (stem[0]?.[1] ?? 0) <= (stem[stem.length - 1]?.[1] ?? 0) ? stem : [...stem].reverse();
  const head = downwards[0];
  const foot = downwards[downwards.length - 1];
  if (!head || !foot || head[1] > -0.35 || foot[1] < 0.35) return undefined;
  const length = random.uniform(0.16, 0.55);
  const angle = (random.uniform(32, 68) * Math.PI) / 180;
  const tip: Pair = [head[0] - length * Math.cos(angle), head[1] + length * Math.sin(angle)];
  const middle: Pair = [(tip[0] + head[0]) / 2 + random.normal(0.02), (tip[1] + head[1]) / 2 + random.normal(0.02)];
  const flagged: Polyline[] = random.happens(0.85) ? [[...smooth([tip, middle, head], 4), ...downwards]] : [downwards, [head, tip]];
  if (random.happens(0.35)) flagged.push(makeBar(foot, random.uniform(0.3, 0.65), random));
  return flagged;
}

/** A 7 of one line gets a bar across its stem. With a long serif at its beginning it would become a 4. */
function barSeven(lines: Polyline[], random: Random): Polyline[] | undefined {
  const [line, ...others] = lines;
  if (!line || others.length > 0 || (line[0]?.[1] ?? 0) > -0.3) return undefined;
  const height = random.uniform(-0.08, 0.14);
  // The stem is the last part of the line that passes this height.
  for (let i = line.length - 1; i > 0; i--) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b || a[1] > height || b[1] <= height) continue;
    const x = a[0] + ((b[0] - a[0]) * (height - a[1])) / (b[1] - a[1]);
    return [line, makeBar([x + random.normal(0.04), height], random.uniform(0.28, 0.55), random)];
  }
  return undefined;
}

/** A 0 gets a slash from lower left to upper right, inside its box or a little beyond. */
function slashZero(lines: Polyline[], random: Random): Polyline[] | undefined {
  const box = boundingBox(toStrokes(lines));
  if (!box || box.width < 0.4 * box.height || !random.happens(0.4)) return undefined;
  const reach = random.uniform(0.34, 0.56);
  const [dx, dy] = [box.width * reach * random.uniform(0.8, 1.1), box.height * reach * random.uniform(0.8, 1.1)];
  const from: Pair = [random.normal(0.03) - dx, random.normal(0.03) + dy];
  const to: Pair = [random.normal(0.03) + dx, random.normal(0.03) - dy];
  return [...lines, random.happens(0.5) ? [from, to] : [to, from]];
}

/** A 5 whose roof is drawn last is a 5 before, too. */
function dropRoof(lines: Polyline[], random: Random): Polyline[] | undefined {
  const [body, roof, ...others] = lines;
  const box = roof && boundingBox(toStrokes([roof]));
  if (!body || !box || others.length > 0 || box.height > 0.6 * box.width || box.y + box.height / 2 > -0.2 || !random.happens(0.5)) return undefined;
  // Without a belly to the right of its neck it would be a 1 or a J.
  const even = resample(body, 20).map(([x]) => x);
  return Math.max(...even.slice(8)) - (even[0] ?? 0) > 0.2 && measureBend(body) > 1.4 ? [body] : undefined;
}

/** A roughly level stroke around a middle. */
function makeBar(middle: Pair, length: number, random: Random): Polyline {
  const tilt = random.normal(0.1) * length;
  return [
    [middle[0] - length / 2, middle[1] + tilt / 2],
    [middle[0] + random.normal(0.01), middle[1] + random.normal(0.01)],
    [middle[0] + length / 2, middle[1] - tilt / 2],
  ];
}

/** Straight lines between control points with corners cut by a tenth, as a quick hand does. */
function roundCorners(controls: Polyline): Polyline {
  return controls.flatMap((point, i) => {
    const [before, after] = [controls[i - 1], controls[i + 1]];
    if (!before || !after) return [point];
    const towards = (end: Pair): Pair => [point[0] + 0.1 * (end[0] - point[0]), point[1] + 0.1 * (end[1] - point[1])];
    return [towards(before), towards(after)];
  });
}
