// From a cell in a table to a board on a wall.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { reachEveryState, renderEveryState } from './every-state';
import { fakeRecognizer, readingOf } from './fake-recognizer';
import { digit } from './ink';
import { padArgs, padArgTypes, renderPad, type PadArguments } from './pad-arguments';
import { expectContrast, LOADED, padIn } from './play';

const meta: Meta<PadArguments> = { title: 'digit-pad/Sizes', component: 'digit-pad', args: padArgs, argTypes: padArgTypes };

export default meta;
type Story = StoryObj<PadArguments>;

/** 64 px, the least: the ink and its reading, nothing else. */
export const Cell: Story = {
  render: (args) => html`<div style="--digit-pad-size: 64px">${renderPad(args)}</div>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.getBoundingClientRect()).toMatchObject({ width: 64, height: 64 });
    await pad.setDrawing(digit('5'));
    await waitFor(() => expect(pad.value).toBe('5'), LOADED);
  },
};

/** A cell can be made no smaller. */
export const NoSmaller: Story = {
  render: (args) => html`<div style="--digit-pad-size: 20px">${renderPad(args)}</div>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.getBoundingClientRect()).toMatchObject({ width: 64, height: 64 });
  },
};

/** A cell in every state. */
export const CellInEveryState: Story = {
  render: () => html`<div style="--digit-pad-size: 64px">${renderEveryState()}</div>`,
  play: ({ canvasElement }) => reachEveryState(canvasElement),
};

/** The pad's own size in every state. */
export const PadInEveryState: Story = {
  render: () => html`<div>${renderEveryState()}</div>`,
  play: ({ canvasElement }) => reachEveryState(canvasElement),
};

/** A board in every state. */
export const BoardInEveryState: Story = {
  render: () => html`<div style="--digit-pad-size: 600px">${renderEveryState()}</div>`,
  play: ({ canvasElement }) => reachEveryState(canvasElement),
};

/** Between the two, in the middle of a text. */
export const Inline: Story = {
  render: () => html`<p style="margin: 0">We are <digit-pad label="Guests" style="--digit-pad-size: 72px"></digit-pad> guests.</p>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('4'));
    await waitFor(() => expect(pad.value).toBe('4'), LOADED);
  },
};

/** 600 px, for a wall or a tablet. */
export const Board: Story = {
  args: { showCandidates: true },
  render: (args) =>
    html`<div style="--digit-pad-size: 600px">
      ${renderPad(args, { recognizer: fakeRecognizer({ reading: readingOf({ 8: 0.94, 3: 0.03, 9: 0.02, 6: 0.01 }) }) })}
    </div>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('8', 'european'));
    await waitFor(() => expect(pad.value).toBe('8'));
    await expect(pad.getBoundingClientRect().height).toBe(pad.getBoundingClientRect().width);
    await expectContrast(pad);
  },
};

/** As wide as its column, where that is narrower than the pad's size. */
export const InANarrowColumn: Story = {
  render: (args) => html`<div style="inline-size: 180px; --digit-pad-size: 400px">${renderPad(args)}</div>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.getBoundingClientRect()).toMatchObject({ width: 180, height: 180 });
  },
};
