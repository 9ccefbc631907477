// Three example themes, made of variables and parts alone: stories/themes/*.css, to copy from.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { failedWith, fakeRecognizer, readingOf } from './fake-recognizer';
import { digit, SCRIBBLE } from './ink';
import type { PadArguments } from './pad-arguments';
import { contrast, expectContrast, part, padsIn } from './play';
import './themes/chalkboard.css';
import './themes/notebook.css';
import './themes/swiss.css';

const meta: Meta<PadArguments> = { title: 'digit-pad/Themes', component: 'digit-pad', parameters: { controls: { disable: true } } };

export default meta;
type Story = StoryObj<PadArguments>;

const sure = () => fakeRecognizer({ reading: readingOf({ 7: 0.86, 1: 0.09, 2: 0.03, 9: 0.02 }) });
const unsure = () => fakeRecognizer({ reading: readingOf({ 3: 0.4, 8: 0.3, 2: 0.3 }, { accepted: false, confidence: 0.2 }) });
const failed = () => fakeRecognizer({ state: failedWith('load-failed') });

/** The same four pads in each theme: empty, sure, not sure, failed. The story holds WCAG's contrasts in all of them. */
function inTheme(theme: string): Story {
  return {
    render: () => html`
      <div style="display: grid; grid-template-columns: repeat(2, max-content); gap: 24px; --digit-pad-size: 240px">
        <digit-pad class=${theme} label="Empty" guide="baseline"></digit-pad>
        <digit-pad class=${theme} label="Sure" show-candidates .recognizer=${sure()}></digit-pad>
        <digit-pad class=${theme} label="Not sure" .recognizer=${unsure()}></digit-pad>
        <digit-pad class=${theme} label="Failed" .recognizer=${failed()}></digit-pad>
      </div>
    `,
    play: async ({ canvasElement }) => {
      const pads = await padsIn(canvasElement);
      await pads[1]?.setDrawing(digit('7', 'european'));
      await pads[2]?.setDrawing(SCRIBBLE);
      await waitFor(() => expect(pads.map((pad) => pad.shadowRoot?.querySelectorAll('[part~=reading]:not([hidden])').length)).toEqual([0, 1, 1, 0]));
      for (const pad of pads) {
        await expectContrast(pad);
        await expectSeenBorder(pad, canvasElement);
      }
    },
  };
}

/** WCAG 2.2, 1.4.11: a field's edge stands out 3:1 from the page or from the field. */
async function expectSeenBorder(pad: HTMLElement, canvasElement: HTMLElement): Promise<void> {
  const { borderTopColor, backgroundColor } = getComputedStyle(part(pad, 'pad'));
  const page = getComputedStyle(canvasElement.querySelector('.stage') ?? canvasElement).backgroundColor;
  await expect(Math.max(contrast(borderTopColor, page), contrast(backgroundColor, page))).toBeGreaterThanOrEqual(3);
}

/** Squared paper, blue ink. */
export const Notebook = inTheme('notebook');

/** A green board in a wooden frame. */
export const Chalkboard = inTheme('chalkboard');

/** Black, white, one red. */
export const Swiss = inTheme('swiss');
