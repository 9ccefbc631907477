// What play functions share: the pad of a story, strokes by pointer events, and contrast.

import { expect, waitFor } from 'storybook/test';

/** Corners of a stroke, as shares of the pad's width and height. */
export type Corners = readonly (readonly [number, number])[];

/** The two strokes of a 7 with a bar. */
export const SEVEN: Corners = [
  [0.3, 0.24],
  [0.5, 0.23],
  [0.72, 0.22],
  [0.66, 0.36],
  [0.6, 0.5],
  [0.5, 0.66],
  [0.43, 0.84],
];
export const BAR: Corners = [
  [0.38, 0.53],
  [0.66, 0.51],
];

/** What a model that has to load first may take. */
export const LOADED = { timeout: 50_000 };

/** The story's first pad, rendered. */
export async function padIn(canvasElement: HTMLElement): Promise<HTMLDigitPadElement> {
  const [pad] = await padsIn(canvasElement);
  if (!pad) throw new Error('The story has no pad');
  return pad;
}

/** All pads of the story, rendered. */
export async function padsIn(canvasElement: HTMLElement): Promise<HTMLDigitPadElement[]> {
  const pads = [...canvasElement.querySelectorAll('digit-pad')];
  await waitFor(() => pads.forEach((pad) => part(pad, 'canvas')), LOADED);
  return pads;
}

/** A piece of the pad, by the name of its part; `index` where there are several. */
export function part(pad: HTMLElement, name: string, index = 0): HTMLElement {
  const piece = pad.shadowRoot?.querySelectorAll<HTMLElement>(`[part~=${name}]`)[index];
  if (!piece) throw new Error(`The pad has no part ${name}`);
  return piece;
}

/** How a stroke is drawn. */
export interface StrokeOptions {
  readonly pointerType?: 'mouse' | 'pen' | 'touch';
  /** When `false`, the pen stays down. */
  readonly lift?: boolean;
  readonly pressure?: (share: number) => number;
}

/** Draws one stroke by pointer events, ten between two corners and a few each frame, as a hand does. */
export async function drawStroke(pad: HTMLElement, corners: Corners, { pointerType = 'mouse', lift = true, pressure = () => 0.5 }: StrokeOptions = {}) {
  const surface = part(pad, 'canvas').parentElement ?? pad;
  const { left, top, width, height } = surface.getBoundingClientRect();
  const places = smooth(corners);
  const send = (type: string, i: number): void => {
    const [x, y] = places[i] ?? [0, 0];
    const place = { clientX: left + x * width, clientY: top + y * height, pressure: pressure(i / places.length) };
    const down = type !== 'pointerup';
    surface.dispatchEvent(
      new PointerEvent(type, { ...place, pointerId: 1, pointerType, isPrimary: true, buttons: down ? 1 : 0, bubbles: true, composed: true, cancelable: true }),
    );
  };
  send('pointerdown', 0);
  for (let i = 1; i < places.length; i++) {
    send('pointermove', i);
    if (i % 6 === 0) await new Promise(requestAnimationFrame);
  }
  if (lift) send('pointerup', places.length - 1);
  await rendered();
}

/** Resolves when what was changed has been rendered. */
async function rendered(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Puts places between the corners. */
function smooth(corners: Corners): Corners {
  const [first = [0, 0] as const] = corners;
  return corners.slice(1).reduce<Corners>(
    (places, to) => {
      const from = places.at(-1) ?? to;
      const between = Array.from({ length: 10 }, (_, i) => (i + 1) / 10);
      return [...places, ...between.map((share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const)];
    },
    [first],
  );
}

/** What is read on a pad, by part, and what it stands on: WCAG 2.2 asks for 4.5:1 (1.4.3). */
const PAIRS = [
  { front: 'hint', back: 'pad' },
  { front: 'canvas', back: 'pad' },
  { front: 'input', back: 'pad' },
  { front: 'reading', back: 'reading' },
  { front: 'button', back: 'button' },
  { front: 'candidate', back: 'candidate' },
  { front: 'failure', back: 'failure' },
  { front: 'error', back: 'error' },
];

/** Holds the contrast of everything that the pad shows; what is hidden from assistive technology is not seen by axe. */
export async function expectContrast(pad: HTMLElement): Promise<void> {
  await rendered();
  const transitions = pad.shadowRoot?.getAnimations().filter((animation) => animation instanceof CSSTransition) ?? [];
  await Promise.allSettled(transitions.map(({ finished }) => finished));
  for (const { front, back } of PAIRS) {
    const piece = pad.shadowRoot?.querySelector<HTMLElement>(`[part~=${front}]`);
    if (!piece || piece.matches(':disabled') || !piece.checkVisibility({ opacityProperty: true })) continue;
    const ratio = contrast(getComputedStyle(piece).color, getComputedStyle(part(pad, back)).backgroundColor);
    await expect(ratio, `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
  }
}

/** Contrast ratio of two opaque CSS colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas to read a colour from');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (level) => {
    const share = level / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
