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

/** A digit drawn in one habit: control points as {@link parseControls} reads them, `angular` if its corners are straight. */
interface Template {
  readonly label: string;
  readonly ink: string;
  readonly angular?: boolean;
}

const TEMPLATES: Readonly<Record<string, Template>> = {
  'open 4': { label: '4', angular: true, ink: '-0.25 -0.5, -0.33 0.08, 0.32 0.06; 0.14 -0.42, 0.1 0.5' },
  'closed 4': { label: '4', angular: true, ink: '0.12 -0.5, -0.36 0.14, 0.36 0.14; 0.12 -0.5, 0.12 0.5' },
  'closed 4, one stroke': { label: '4', angular: true, ink: '0.34 0.16, -0.34 0.16, 0.12 -0.5, 0.12 0.5' },
  'looped 2': { label: '2', ink: '-0.28 -0.3, 0 -0.5, 0.26 -0.3, 0.1 0.1, -0.22 0.42, -0.32 0.3, -0.16 0.26, 0.08 0.42, 0.34 0.44' },
  'flat 3': { label: '3', angular: true, ink: '-0.28 -0.5, 0.26 -0.5, -0.04 -0.1, 0.2 -0.02, 0.28 0.2, 0.14 0.44, -0.08 0.5, -0.3 0.38' },
  'two-stroke 5': { label: '5', ink: '-0.2 -0.5, -0.24 -0.08, 0.02 -0.14, 0.26 0.06, 0.22 0.38, -0.04 0.5, -0.28 0.4; -0.2 -0.5, 0.3 -0.5' },
  'open 9': { label: '9', ink: '0.22 -0.36, 0.02 -0.5, -0.22 -0.34, -0.2 -0.06, 0.02 0, 0.2 -0.16, 0.26 -0.36, 0.22 0.06, 0.1 0.5' },
  'straight 9': { label: '9', ink: '0.24 -0.3, 0.06 -0.5, -0.2 -0.36, -0.18 -0.08, 0.06 -0.02, 0.24 -0.26, 0.24 -0.1, 0.24 0.2, 0.24 0.5' },
  'flagged 1': { label: '1', angular: true, ink: '-0.28 -0.2, 0 -0.5, 0 0.5' },
  'serif 1': { label: '1', angular: true, ink: '-0.2 -0.26, 0 -0.5, 0 0.5; -0.24 0.5, 0.24 0.5' },
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

/** `count` drawings of each template, with moved control points, each by a made writer of its own. */
export function makeFromTemplates(count: number, random: Random): MadeSample[] {
  return Object.entries(TEMPLATES).flatMap(([habit, { label, ink, angular = false }]) =>
    Array.from({ length: count }, (_, i) => {
      const stretch = random.uniform(0.75, 1.3);
      const lines = parseControls(ink).map((line) => {
        const moved = line.map(([x, y]): Pair => [stretch * x + random.normal(0.04), y + random.normal(0.035)]);
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
