// What the element's tests share: pads on a page, real mouse strokes, and a recogniser that answers as it is told.

import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { until } from './until';
import '../../dist/entries/index.js';
import type { Recognition, Recognizer, RecognizerState } from '../../dist/types/sdk/index.js';

/** Corners of a stroke, as shares of the pad's width and height. */
export type Corners = readonly (readonly [number, number])[];

export const SEVEN = [
  [0.3, 0.3],
  [0.5, 0.28],
  [0.72, 0.27],
  [0.6, 0.5],
  [0.5, 0.65],
  [0.43, 0.85],
] as const satisfies Corners;
export const BAR = [
  [0.36, 0.55],
  [0.66, 0.52],
] as const satisfies Corners;

/** Puts HTML on the page and waits until its pads are rendered. */
export async function mount(html: string): Promise<HTMLElement> {
  const place = document.createElement('div');
  place.className = 'mounted';
  place.innerHTML = html;
  document.body.prepend(place);
  await Promise.all(padsIn(place).map(isRendered));
  return place;
}

/** Puts a form with a pad on the page. */
export async function mountForm(html: string, recognizer = fakeRecognizer()): Promise<{ form: HTMLFormElement; pad: HTMLDigitPadElement }> {
  const place = await mount(`<form>${html}</form>`);
  const [pad] = padsIn(place);
  const form = place.querySelector('form');
  if (!pad || !form) throw new Error('no form');
  pad.recognizer = recognizer;
  return { form, pad };
}

/** Puts one pad on the page, with properties set before it is connected. */
export async function mountPad(properties: Partial<HTMLDigitPadElement> = {}): Promise<HTMLDigitPadElement> {
  const pad = Object.assign(document.createElement('digit-pad'), properties);
  const place = await mount('');
  place.append(pad);
  await isRendered(pad);
  return pad;
}

/** Waits for the first render. */
export async function isRendered(pad: Element): Promise<void> {
  await until('a rendered pad', () => pad.shadowRoot?.querySelector('canvas'));
}

/** Takes away what `mount` put there, and lets go of the mouse. */
export async function unmountAll(): Promise<void> {
  await resetMouse();
  for (const place of document.querySelectorAll('.mounted')) place.remove();
}

export function padsIn(place: HTMLElement): HTMLDigitPadElement[] {
  return [...place.querySelectorAll('digit-pad')];
}

/** Draws one stroke with the real mouse; `hold` leaves the button down. */
export async function drawStroke(pad: Element, corners: Corners, { hold = false } = {}): Promise<void> {
  const { left, top, width, height } = pad.getBoundingClientRect();
  for (const [i, [x, y]] of corners.entries()) {
    await sendMouse({ type: 'move', position: [Math.round(left + x * width), Math.round(top + y * height)] });
    if (i === 0) await sendMouse({ type: 'down' });
  }
  if (!hold) await sendMouse({ type: 'up' });
}

/** Lets the mouse button go that `drawStroke` held. */
export function liftPen(): Promise<void> {
  return sendMouse({ type: 'up' });
}

/** Resolves with the next event of that type. */
export function nextEvent<Detail>(target: EventTarget, type: string): Promise<CustomEvent<Detail>> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as CustomEvent<Detail>), { once: true });
  });
}

/** Records the types of events as they come. */
export function recordEvents(target: EventTarget, ...types: string[]): string[] {
  const seen: string[] = [];
  for (const type of types) target.addEventListener(type, () => seen.push(type));
  return seen;
}

/** Lets everything that is due happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A recogniser that is ready and reads everything as `text`. */
export function fakeRecognizer(answer: Partial<Recognition> = {}): Recognizer {
  const state: RecognizerState = {
    status: 'ready',
    model: { modelVersion: 'fake', labels: [], runtime: 'worker', threads: 1, simd: true, isolated: false, sha256: '' },
  };
  const recognition: Recognition = {
    text: '7',
    accepted: true,
    confidence: 0.99,
    candidates: [{ text: '7', probability: 1 }],
    digits: [],
    modelVersion: 'fake',
    timings: { queueMs: 0, preprocessMs: 0, inferenceMs: 0, totalMs: 0 },
    ...answer,
  };
  return {
    state,
    subscribe: () => () => undefined,
    load: () => Promise.resolve(state.model),
    recognize: () => Promise.resolve(recognition),
    recognizeBatch: (inputs) => Promise.resolve(inputs.map(() => recognition)),
    dispose: () => Promise.resolve(),
  };
}
