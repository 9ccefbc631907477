// The element in every state that a person can meet, standing still.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { failedWith, fakeRecognizer, loadingAt, readingOf } from './fake-recognizer';
import { digit, SCRIBBLE } from './ink';
import { padArgs, padArgTypes, renderPad, type PadArguments } from './pad-arguments';
import { BAR, drawStroke, expectContrast, part, LOADED, padIn, SEVEN } from './play';

const meta: Meta<PadArguments> = { title: 'digit-pad/States', component: 'digit-pad', args: padArgs, argTypes: padArgTypes, render: (args) => renderPad(args) };

export default meta;
type Story = StoryObj<PadArguments>;

/** Waits for ink, with the hint that says so. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.value).toBe('');
    await expect(part(pad, 'hint')).toBeVisible();
    await expectContrast(pad);
  },
};

/** The pen is down: what is read so far is shown as tentative, and is no value yet. */
export const Drawing: Story = {
  render: (args) => renderPad(args, { recognizer: fakeRecognizer() }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN, { lift: false });
    await waitFor(() => expect(pad.matches(':state(drawing)')).toBe(true));
    await waitFor(() => expect(pad.recognition).toMatchObject({ text: '7', tentative: true }));
    await expect(pad.value).toBe('');
    await expectContrast(pad);
  },
};

/** The answer takes its time. */
export const Thinking: Story = {
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ reading: 'never' }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    void pad.setDrawing(digit('7', 'european'));
    await waitFor(() => expect(part(pad, 'reading')).toHaveClass('thinking'));
    await expect(pad.recognition).toBeUndefined();
  },
};

/** A clear digit becomes the value. The model reads it, no fake. */
export const Sure: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'european'));
    await waitFor(() => expect(pad.value).toBe('7'), LOADED);
    await waitFor(() => expect(pad.matches(':state(sure)')).toBe(true));
    await expectContrast(pad);
  },
};

/** Ink that is no digit gives no value, and the pad says so. The model refuses it, no fake. */
export const Unsure: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(SCRIBBLE);
    await waitFor(() => expect(pad.recognition?.accepted).toBe(false), LOADED);
    await expect(pad.value).toBe('');
    await expect(pad.validity.badInput).toBe(true);
    await waitFor(() => expect(pad.matches(':state(unsure)')).toBe(true));
    await expectContrast(pad);
  },
};

/** The other readings of a 7 that could be a 1, to pick from. */
export const Candidates: Story = {
  args: { showCandidates: true },
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ reading: readingOf({ 7: 0.62, 1: 0.31, 2: 0.05, 9: 0.02 }, { confidence: 0.6 }) }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'sloppy'));
    await waitFor(() => expect(pad.shadowRoot?.querySelectorAll('[part=candidate]')).toHaveLength(4));
    await expectContrast(pad);
  },
};

/** A value that the page has set, without ink. */
export const Value: Story = {
  args: { value: '4' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(part(pad, 'input')).toHaveValue('4');
    await expectContrast(pad);
    await expect((await pad.getDrawing()).strokes).toEqual([]);
  },
};

/** The field for typing has the focus. */
export const Typing: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('3');
    await expect(pad.value).toBe('3');
    await expect(part(pad, 'input')).toHaveValue('3');
    await expectContrast(pad);
  },
};

/** The model is on its way. Ink is taken already, and read as soon as it is there. */
export const Loading: Story = {
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ state: loadingAt(0.45) }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    await waitFor(() => expect(part(pad, 'progress')).toHaveAttribute('aria-valuenow', '45'));
    await expect((await pad.getDrawing()).strokes).toHaveLength(2);
  },
};

/** The model could not be loaded: the ink stays, and there is a way to try again. */
export const Failed: Story = {
  args: { assetBase: '/nowhere/' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'european'));
    await waitFor(() => expect(pad.status).toBe('failed'), LOADED);
    await expect((await pad.getDrawing()).strokes).toHaveLength(2);
    await waitFor(() => expect(part(pad, 'retry')).toBeVisible());
    await expectContrast(pad);
  },
};

/** The same, while the device is offline: one can type, and the pad tries again when the network is back. */
export const Offline: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ state: failedWith('load-failed') }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(part(pad, 'failure')).toHaveTextContent('You are offline. You can type instead.'));
    await expectContrast(pad);
  },
};

/** Required, empty, and the person was told. */
export const Invalid: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.reportValidity()).toBe(false);
    await expect(pad.validity.valueMissing).toBe(true);
    await waitFor(() => expect(part(pad, 'error')).toHaveTextContent('Please draw or type a digit.'));
    await expectContrast(pad);
  },
};

/** Takes no ink, and its form leaves it out. */
export const Disabled: Story = {
  args: { value: '4', disabled: true },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await expect((await pad.getDrawing()).strokes).toEqual([]);
    await expect(pad.willValidate).toBe(false);
  },
};

/** Shows ink and value, and takes no more ink. */
export const ReadOnly: Story = {
  args: { readOnly: true },
  render: (args) => renderPad(args, { recognizer: fakeRecognizer() }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'european'));
    await drawStroke(pad, BAR);
    await expect((await pad.getDrawing()).strokes).toHaveLength(2);
    await waitFor(() => expect(part(pad, 'reading')).toHaveTextContent('7'));
  },
};

/** Dark, whatever the device says. */
export const Dark: Story = {
  args: { showCandidates: true },
  globals: { scheme: 'dark' },
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ reading: readingOf({ 5: 0.9, 3: 0.06, 6: 0.03, 9: 0.01 }) }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('5'));
    await waitFor(() => expect(pad.shadowRoot?.querySelectorAll('[part=candidate]')).toHaveLength(4));
    await expectContrast(pad);
  },
};

/** Many states on one page, all pads sharing one worker. */
export const SideBySide: Story = {
  render: (args) => html`
    <div style="display: flex; gap: 16px">
      ${[...'2048'].map((label) => html`<digit-pad label="${args.label}, ${label}" style="--digit-pad-size: 140px"></digit-pad>`)}
    </div>
  `,
  play: async ({ canvasElement }) => {
    await padIn(canvasElement);
    const pads = [...canvasElement.querySelectorAll('digit-pad')];
    await Promise.all(pads.map((pad, i) => pad.setDrawing(digit('2048'[i] ?? ''))));
    await waitFor(() => expect(pads.map((pad) => pad.value).join('')).toBe('2048'), LOADED);
  },
};
