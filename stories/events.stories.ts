// Every event of the element, written down beside the pad as it comes. Draw, and see.

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { createRecognizer } from './sdk';
import { loggedIn, renderWithLog } from './event-log';
import { fakeRecognizer, readingOf } from './fake-recognizer';
import { digit } from './ink';
import { padArgs, padArgTypes, type PadArguments } from './pad-arguments';
import { BAR, drawStroke, part, LOADED, padIn, SEVEN } from './play';

const meta: Meta<PadArguments> = {
  title: 'digit-pad/Events',
  component: 'digit-pad',
  args: { ...padArgs, idleDelay: 200, recognizeOn: 'stroke' },
  argTypes: padArgTypes,
  render: (args) => renderWithLog(args, { recognizer: fakeRecognizer() }),
};

export default meta;
type Story = StoryObj<PadArguments>;

/** A 7 of two strokes: what comes, in which order. */
export const OfADrawing: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(pad.value).toBe('7'));
    await drawStroke(pad, BAR);
    await waitFor(() =>
      expect(loggedIn(canvasElement)).toEqual(['strokestart', 'strokeend', 'prediction', 'input', 'strokestart', 'strokeend', 'prediction', 'change']),
    );
  },
};

/** `prediction`, here also while the pen is down: tentative ones first. */
export const Prediction: Story = {
  args: { recognizeOn: 'live' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(pad.value).toBe('7'));
    const log = canvasElement.querySelector('.logged ol');
    await expect(log).toHaveTextContent('prediction "7" by user, tentative');
    await expect(log).toHaveTextContent('input value "7"');
  },
};

/** `input` at each change, `change` once the value has settled: here by Enter. */
export const InputAndChange: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('12');
    await expect(loggedIn(canvasElement)).toEqual(['input', 'input']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(loggedIn(canvasElement)).toEqual(['input', 'input', 'change']));
  },
};

/** Picking another reading is an `input`, a `change`, and a `prediction` that says `picked`. */
export const Picked: Story = {
  args: { showCandidates: true },
  render: (args) => renderWithLog(args, { recognizer: fakeRecognizer({ reading: readingOf({ 7: 0.62, 1: 0.31, 2: 0.07 }) }) }),
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'sloppy'));
    await userEvent.click(await waitFor(() => part(pad, 'candidate', 1)));
    await expect(loggedIn(canvasElement)).toEqual(['prediction', 'prediction', 'input', 'change']);
    await expect(canvasElement.querySelector('.logged ol')).toHaveTextContent('prediction "1" by user, picked');
  },
};

/** `strokestart` can be refused: here the page takes one stroke and no more. */
export const StrokestartRefused: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    pad.addEventListener('strokestart', (event) => event.preventDefault());
    await drawStroke(pad, BAR);
    await expect((await pad.getDrawing()).strokes).toHaveLength(1);
    await expect(loggedIn(canvasElement).filter((type) => type === 'strokeend')).toHaveLength(1);
  },
};

/** `clear`, by a person: the value goes too, and the page is told of all of it. */
export const Clear: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(loggedIn(canvasElement)).toContain('change'));
    await userEvent.click(part(pad, 'clear'));
    await waitFor(() => expect(loggedIn(canvasElement).slice(-3)).toEqual(['input', 'clear', 'change']));
  },
};

/** `setDrawing()` and a set `value` fire neither `input` nor `change`: no person did it. */
export const SilentForScripts: Story = {
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7'));
    pad.value = '3';
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect(loggedIn(canvasElement)).toEqual(['prediction']);
  },
};

/** `progress` and `statuschange`: the model loads, here by a recogniser of this story's own. */
export const ProgressAndStatus: Story = {
  render: (args) => renderWithLog(args, { recognizer: createRecognizer() }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7'));
    await waitFor(() => expect(pad.value).toBe('7'), LOADED);
    const seen = loggedIn(canvasElement, { without: [] });
    await expect(seen.filter((type) => type === 'statuschange')).toHaveLength(2);
    await expect(seen.indexOf('progress')).toBeGreaterThanOrEqual(0);
    await expect(canvasElement.querySelector('.logged ol')).toHaveTextContent('statuschange ready');
  },
};

/** `error`: told once, with a code; the ink stays. */
export const FailureIsToldOnce: Story = {
  args: { assetBase: '/nowhere/events/' },
  render: (args) => renderWithLog(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(loggedIn(canvasElement)).toContain('error'), LOADED);
    await expect(loggedIn(canvasElement).filter((type) => type === 'error')).toHaveLength(1);
    await expect(canvasElement.querySelector('.logged ol')).toHaveTextContent('error load-failed');
  },
};
