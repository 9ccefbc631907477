// The pad in every state at once, so that a size or a theme can be looked at in all of them.

import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Recognizer } from '../dist/types/index.js';
import { failedWith, fakeRecognizer, loadingAt, readingOf } from './fake-recognizer';
import { digit, SCRIBBLE } from './ink';
import { BAR, drawStroke, expectContrast, padsIn, part, SEVEN } from './play';

interface StateOfPad {
  readonly name: string;
  readonly attributes?: Readonly<Partial<Pick<HTMLDigitPadElement, 'value' | 'disabled' | 'readOnly' | 'required' | 'showCandidates'>>>;
  readonly recognizer?: () => Recognizer;
  /** Brings the pad there. */
  readonly reach?: (pad: HTMLDigitPadElement) => unknown;
}

const unsure = (): Recognizer => fakeRecognizer({ reading: readingOf({ 3: 0.41, 8: 0.32, 2: 0.27 }, { accepted: false, confidence: 0.2 }) });
const seven = (): Recognizer => fakeRecognizer({ reading: readingOf({ 7: 0.86, 1: 0.09, 2: 0.03, 9: 0.02 }) });
const drawn = (pad: HTMLDigitPadElement): unknown => pad.setDrawing(digit('7', 'european'));

/** As a form does for all but the first of its invalid fields: without the browser's bubble. */
const complain = (pad: HTMLDigitPadElement): unknown => pad.dispatchEvent(new Event('invalid', { cancelable: true }));

/** In the order in which a person meets them. */
const STATES: readonly StateOfPad[] = [
  { name: 'Empty' },
  { name: 'Drawing', reach: (pad) => drawStroke(pad, SEVEN, { lift: false }) },
  { name: 'Thinking', recognizer: () => fakeRecognizer({ reading: 'never' }), reach: (pad) => void drawn(pad) },
  { name: 'Sure', reach: drawn },
  { name: 'Unsure', recognizer: unsure, reach: (pad) => pad.setDrawing(SCRIBBLE) },
  { name: 'Candidates', attributes: { showCandidates: true }, recognizer: seven, reach: drawn },
  {
    name: 'Drawn in two strokes',
    reach: async (pad) => {
      await drawStroke(pad, SEVEN);
      await drawStroke(pad, BAR);
    },
  },
  { name: 'Value', attributes: { value: '4' } },
  { name: 'Loading', recognizer: () => fakeRecognizer({ state: loadingAt(0.45) }), reach: (pad) => drawStroke(pad, SEVEN) },
  { name: 'Failed', recognizer: () => fakeRecognizer({ state: failedWith('load-failed') }), reach: (pad) => void drawn(pad) },
  { name: 'Invalid', attributes: { required: true }, reach: complain },
  {
    name: 'Unsure and invalid',
    attributes: { required: true, showCandidates: true },
    recognizer: unsure,
    reach: async (pad) => {
      await pad.setDrawing(SCRIBBLE);
      complain(pad);
    },
  },
  { name: 'Disabled', attributes: { disabled: true, value: '4' } },
  { name: 'Disabled with ink', attributes: { disabled: true }, reach: drawn },
  { name: 'Read-only', attributes: { readOnly: true }, reach: drawn },
];

function fail(name: string): never {
  throw new Error(`No pad is ${name}`);
}

/** All of them, named. */
export function renderEveryState(): TemplateResult {
  return html`<div style="display: flex; flex-wrap: wrap; gap: 20px">
    ${STATES.map(
      ({ name, attributes = {}, recognizer = seven }) =>
        html`<figure style="margin: 0">
          <digit-pad
            label=${name}
            value=${attributes.value ?? ''}
            ?disabled=${attributes.disabled}
            ?readonly=${attributes.readOnly}
            ?required=${attributes.required}
            ?show-candidates=${attributes.showCandidates}
            .recognizer=${recognizer()}
          ></digit-pad>
          <figcaption style="font-size: 0.75rem; max-inline-size: var(--digit-pad-size)">${name}</figcaption>
        </figure>`,
    )}
  </div>`;
}

/** Brings each pad into its state, and holds what is common to all: contrast, and that the pieces leave the ink's surface its size. */
export async function reachEveryState(canvasElement: HTMLElement): Promise<void> {
  const pads = await padsIn(canvasElement);
  for (const [i, pad] of pads.entries()) await STATES[i]?.reach?.(pad);
  const named = (name: string): HTMLDigitPadElement => pads.find(({ label }) => label === name) ?? fail(name);
  await waitFor(() => {
    expect(named('Sure').matches(':state(sure)')).toBe(true);
    expect(named('Unsure').matches(':state(unsure)')).toBe(true);
    expect(named('Drawing').matches(':state(drawing)')).toBe(true);
    expect(named('Loading').matches(':state(loading)')).toBe(true);
    expect(named('Failed').matches(':state(error)')).toBe(true);
    expect(part(named('Invalid'), 'error')).toHaveTextContent('Please draw or type a digit.');
    expect(part(named('Thinking'), 'reading').querySelectorAll('.dot')).toHaveLength(3);
  });
  for (const pad of pads) await expectContrast(pad);
}
