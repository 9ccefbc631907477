// The pad as a native field among others.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { fakeRecognizer } from './fake-recognizer';
import { digit } from './ink';
import type { PadArguments } from './pad-arguments';
import { drawStroke, LOADED, part, padIn, padsIn, SEVEN } from './play';
import './forms.css';

const meta: Meta<PadArguments> = { title: 'digit-pad/Forms', component: 'digit-pad', parameters: { controls: { disable: true } } };

export default meta;
type Story = StoryObj<PadArguments>;

/** Named by a `<label>`, posted with its form, reset with it. */
export const InAForm: Story = {
  render: () => html`
    <form class="form" @submit=${(event: Event) => event.preventDefault()}>
      <label for="guests">Guests</label>
      <digit-pad id="guests" name="guests" required .recognizer=${fakeRecognizer()}></digit-pad>
      <div class="row"><button>Send</button><button type="reset">Reset</button></div>
    </form>
  `,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    const form = canvasElement.querySelector('form');
    if (!form) throw new Error('The story has no form');
    const submitted = fn();
    form.addEventListener('submit', submitted);
    await waitFor(() => expect(part(pad, 'input')).toHaveAccessibleName('Guests'));

    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(submitted).not.toHaveBeenCalled();
    await waitFor(() => expect(part(pad, 'error')).toBeVisible());

    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(pad.value).toBe('7'));
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(submitted).toHaveBeenCalledOnce();
    await expect([...new FormData(form)]).toEqual([['guests', '7']]);

    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(pad.value).toBe('');
    await pad.setDrawing(digit('7', 'european'));
  },
};

/** A code of six: a pad each, small, with `auto-clear` left off so that the ink stays. */
export const CodeOfSix: Story = {
  render: () => html`
    <fieldset class="code">
      <legend>Your code</legend>
      ${[...'123456'].map((place) => html`<digit-pad label="Digit ${place} of 6" name="code" placeholder=" "></digit-pad>`)}
    </fieldset>
  `,
  play: async ({ canvasElement }) => {
    const pads = await padsIn(canvasElement);
    await Promise.all(pads.map((pad, i) => pad.setDrawing(digit('271828'[i] ?? '', i % 2 ? 'plain' : 'european'))));
    await waitFor(() => expect(pads.map(({ value }) => value).join('')).toBe('271828'), LOADED);
  },
};

/** A disabled fieldset disables the pads in it. */
export const DisabledFieldset: Story = {
  render: () => html`
    <fieldset class="code" disabled>
      <legend>Guests</legend>
      <digit-pad label="Guests" name="guests" value="4" style="--digit-pad-size: 160px"></digit-pad>
    </fieldset>
  `,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.matches(':disabled')).toBe(true);
    await drawStroke(pad, SEVEN);
    await expect((await pad.getDrawing()).strokes).toEqual([]);
  },
};

/** A message of the page's own, by `setCustomValidity`. */
export const CustomValidity: Story = {
  render: () => html`<digit-pad label="Guests" value="9"></digit-pad>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    pad.setCustomValidity('We seat eight at most.');
    await expect(pad.reportValidity()).toBe(false);
    await waitFor(() => expect(part(pad, 'error')).toHaveTextContent('We seat eight at most.'));
  },
};
