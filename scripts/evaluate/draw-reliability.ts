// The reliability plot: how often readings of a confidence are right (Niculescu-Mizil and Caruana 2005).

import type { CalibrationBin } from './metrics';
import { wilsonInterval } from './metrics';
import { COLOURS, round, svgFile, svgText } from './svg';

const SIDE = 400;
const LEFT = 62;
const TOP = 54;

/** Most readings are sure: both axes stretch what lies near 1, by tenfold fewer errors a step. */
const TICKS = [0, 0.9, 0.99, 0.999, 0.9999];
const DECADES = TICKS.length - 1;

/** An SVG file: one dot a bin with the 95 % interval of its share right; on the diagonal confidence is what it says. */
export function drawReliability(title: string, bins: readonly CalibrationBin[], expectedError: number): string {
  const x = (share: number): number => round(LEFT + place(share) * SIDE);
  const y = (share: number): number => round(TOP + (1 - place(share)) * SIDE);
  const ticks = TICKS.flatMap((share) => [
    `<path d="M${x(share)} ${y(0)}V${TOP}M${x(0)} ${y(share)}H${LEFT + SIDE}" stroke="${COLOURS.line}" fill="none"/>`,
    svgText(x(share), y(0) + 18, percent(share), { fill: COLOURS.quiet, anchor: 'middle' }),
    svgText(x(0) - 8, y(share) + 4, percent(share), { fill: COLOURS.quiet, anchor: 'end' }),
  ]);
  const dots = bins.flatMap(({ samples, confidence, accuracy }) => {
    const [least, most] = wilsonInterval(accuracy * samples, samples);
    return [
      `<path d="M${x(confidence)} ${y(most)}V${y(least)}" stroke="${COLOURS.good}" stroke-width="1.5" opacity="0.5"/>`,
      `<circle cx="${x(confidence)}" cy="${y(accuracy)}" r="4" fill="${COLOURS.good}"/>`,
    ];
  });
  return svgFile(LEFT + SIDE + 28, TOP + SIDE + 56, `Reliability of ${title}`, [
    svgText(LEFT, 26, title, { size: 15, weight: 600 }),
    svgText(LEFT, 43, `expected calibration error ${(100 * expectedError).toFixed(2)} %, ${bins.length} bins of equal mass`, { fill: COLOURS.quiet }),
    ...ticks,
    `<path d="M${x(0)} ${y(0)}L${LEFT + SIDE} ${TOP}" stroke="${COLOURS.quiet}" stroke-dasharray="4 4"/>`,
    ...dots,
    svgText(LEFT + SIDE / 2, y(0) + 42, 'confidence', { anchor: 'middle' }),
    `<g transform="rotate(-90 16 ${TOP + SIDE / 2})">${svgText(16, TOP + SIDE / 2, 'share right', { anchor: 'middle' })}</g>`,
  ]);
}

/** Where a share stands on an axis, in [0, 1]: 0.9 a quarter of the way, 0.99 half of it. */
function place(share: number): number {
  return Math.min(DECADES, -Math.log10(Math.max(1 - share, 1e-12))) / DECADES;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(4))} %`;
}
