// Ink that is no digit and that no set holds: scribbles, doodles, parts of digits, two digits in one.

import type { InkSample } from '../src/core/ink-file';
import { mapPoints, measureBend, normalise, parseControls, resample, smooth, toPolylines, toStrokes, type Pair, type Polyline } from './polyline';
import type { MadeSample } from './made-habits';
import type { Random } from './random';

/** Doodles as {@link parseControls} reads them; those with ~ in the name are drawn smooth. */
const DOODLES: Readonly<Record<string, string>> = {
  star: '-0.3 0.5, 0 -0.5, 0.3 0.5, -0.5 -0.12, 0.5 -0.12, -0.3 0.5',
  tick: '-0.4 0.1, -0.1 0.42, 0.5 -0.42',
  cross: '-0.4 -0.4, 0.4 0.4; 0.4 -0.4, -0.4 0.4',
  plus: '-0.45 0, 0.45 0; 0 -0.45, 0 0.45',
  minus: '-0.5 0, 0 0.02, 0.5 0',
  triangle: '0 -0.45, -0.5 0.42, 0.5 0.42, 0 -0.45',
  arrow: '-0.5 0, 0.5 0; 0.2 -0.28, 0.5 0, 0.2 0.28',
  house: '-0.4 0.5, -0.4 -0.1, 0 -0.5, 0.4 -0.1, 0.4 0.5, -0.4 0.5',
  grid: '-0.16 -0.5, -0.16 0.5; 0.16 -0.5, 0.16 0.5; -0.5 -0.16, 0.5 -0.16; -0.5 0.16, 0.5 0.16',
  '~heart': '0 -0.2, -0.25 -0.45, -0.5 -0.15, -0.2 0.25, 0 0.5, 0.2 0.25, 0.5 -0.15, 0.25 -0.45, 0 -0.2',
  '~wave': '-0.5 0, -0.3 -0.2, -0.1 0.1, 0.1 -0.2, 0.3 0.1, 0.5 -0.15',
  '~face': '0 -0.5, -0.5 0, 0 0.5, 0.5 0, 0 -0.5; -0.2 -0.2, -0.18 -0.1; 0.2 -0.2, 0.18 -0.1; -0.25 0.15, 0 0.3, 0.25 0.15',
  '~loops': '-0.5 0.2, -0.3 -0.3, -0.4 0.2, -0.1 0.2, 0.05 -0.3, -0.1 0.2, 0.25 0.2, 0.4 -0.3, 0.3 0.2, 0.5 0.2',
};

/** A beginning that is no digit: which digit's, of how many strokes, and which part of its first stroke. */
interface Fragment {
  readonly label: string;
  readonly strokes: number;
  readonly part: readonly [least: number, most: number];
  /** Least length over the distance of its ends: a nearly straight part could be a 1. */
  readonly bend: number;
  /** As who draws it the other way round begins. */
  readonly mirrored?: boolean;
}

/** Most other beginnings are digits themselves, as unfinished-digits.json says. */
const FRAGMENTS: readonly Fragment[] = [
  { label: '0', strokes: 1, part: [0.42, 0.75], bend: 1.45 },
  { label: '0', strokes: 1, part: [0.55, 0.75], bend: 1.45, mirrored: true },
  { label: '4', strokes: 2, part: [1, 1], bend: 1.25 },
  { label: '5', strokes: 2, part: [0.5, 0.75], bend: 1.2 },
  { label: '8', strokes: 1, part: [0.22, 0.34], bend: 1.45 },
  { label: '9', strokes: 1, part: [0.24, 0.36], bend: 1.45 },
];

/** `count` each of scribbles, doodles and digit pairs, and every fragment that the drawings give. */
export function makeNonDigits(digits: readonly InkSample[], count: number, random: Random): MadeSample[] {
  const hands = [...new Set(digits.map(({ writer }) => writer))].map((writer) => digits.filter((digit) => digit.writer === writer));
  return [
    ...Array.from({ length: count }, (_, i) => make('scribble', `made/scribble/${i}`, makeScribble(random))),
    ...Array.from({ length: count }, (_, i) => makeDoodle(i, random)),
    ...Array.from({ length: digits.length > 0 ? count : 0 }, (_, i) => makePair(hands[i % hands.length] ?? [], random)),
    ...digits.flatMap((digit) => [...makeFragments(digit, random), cutStem(digit, random) ?? []].flat()),
  ];
}

function make(habit: string, writer: string, lines: readonly Polyline[]): MadeSample {
  return { label: '', writer, habit, drawing: { strokes: toStrokes(lines) } };
}

/** A zigzag, a tangle of loops, a wandering line, long enough to be no digit by chance, or a filled blot. */
function makeScribble(random: Random): Polyline[] {
  const kind = random.below(4);
  if (kind === 3) return [makeBlot(random)];
  const turns = 6 + random.below(10);
  const controls = Array.from({ length: turns }, (_, i): Pair => {
    if (kind === 0) return [i / turns - 0.5 + random.normal(0.04), (i % 2 ? 0.4 : -0.4) * random.uniform(0.5, 1.1)];
    const angle = 1.9 * i + random.normal(0.5);
    if (kind === 1) return [random.uniform(0.2, 0.5) * Math.cos(angle) + (0.6 * i) / turns, random.uniform(0.2, 0.5) * Math.sin(angle)];
    return [random.uniform(-0.5, 0.5), random.uniform(-0.5, 0.5)];
  });
  const angle = random.uniform(0, Math.PI);
  const line = random.happens(0.6) ? smooth(controls) : controls;
  return mapPoints([line], ([x, y]) => [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]);
}

/** An outline filled with one line from its middle outwards. */
function makeBlot(random: Random): Polyline {
  const [wide, phase, uneven] = [random.uniform(0.55, 1), random.uniform(0, 2 * Math.PI), random.uniform(0, 0.2)];
  const lobes = 2 + random.below(3);
  return Array.from({ length: 140 }, (_, i): Pair => {
    const angle = i / 2.5;
    const radius = (0.5 * i) / 139 + uneven * (i / 139) * Math.cos(lobes * angle + phase);
    return [wide * radius * Math.cos(angle + phase), radius * Math.sin(angle + phase)];
  });
}

function makeDoodle(index: number, random: Random): MadeSample {
  const names = Object.keys(DOODLES);
  const name = names[index % names.length] ?? '';
  const [wide, high] = [random.uniform(0.7, 1.2), random.uniform(0.7, 1.2)];
  const lines = parseControls(DOODLES[name] ?? '').map((line) => {
    const moved = line.map(([x, y]): Pair => [wide * x + random.normal(0.04), high * y + random.normal(0.04)]);
    return name.startsWith('~') ? smooth(moved) : moved;
  });
  return make('doodle', `made/doodle/${index}`, lines);
}

/** Two digits of one writer side by side. */
function makePair(hand: readonly InkSample[], random: Random): MadeSample {
  const [left, right] = [random.below(hand.length), random.below(hand.length)].map((at) => normalise(hand[at] ? toPolylines(hand[at].drawing) : []));
  const edge = (lines: readonly Polyline[] = [], side: (...values: number[]) => number): number => side(...lines.flat().map(([x]) => x));
  const shift = edge(left, Math.max) - edge(right, Math.min) + random.uniform(0.08, 0.5);
  return make('pair', hand[0]?.writer ?? '', [...(left ?? []), ...mapPoints(right ?? [], ([x, y]) => [x + shift, y + random.normal(0.02)])]);
}

/** The beginnings of a digit where they are no digit themselves. */
function makeFragments({ label, writer, drawing }: InkSample, random: Random): MadeSample[] {
  const lines = normalise(toPolylines(drawing));
  const rules = FRAGMENTS.filter((fragment) => fragment.label === label && fragment.strokes === lines.length);
  return rules.flatMap(({ part, bend, mirrored }) => {
    const points = resample(lines[0] ?? [], 100).slice(0, Math.round(100 * random.uniform(...part)));
    const begun = mirrored ? mapPoints([points], ([x, y]) => [-x, y]) : [points];
    return measureBend(points) > bend ? make('fragment', writer, begun) : [];
  });
}

/** A 4 whose stem, drawn last, has not come down to the bar yet. */
function cutStem({ label, writer, drawing }: InkSample, random: Random): MadeSample | undefined {
  const [angle, stem, ...others] = normalise(toPolylines(drawing));
  const bar = angle?.[angle.length - 1];
  if (label !== '4' || !angle || !stem || !bar || others.length > 0 || measureBend(angle) < 1.25) return undefined;
  const above = resample(stem, 50).filter(([, y]) => y < bar[1] - random.uniform(0.03, 0.2));
  return above.length > 4 && above.length < 40 ? make('fragment', writer, [angle, above]) : undefined;
}
