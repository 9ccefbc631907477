// The element in the states that a page meets. Strokes are drawn by `setDrawing`; draw your own beside them.

import { html, nothing } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { SCRIBBLE, SEVEN } from './ink';

interface Arguments {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly allowed: string;
  readonly recognizeOn: 'live' | 'stroke' | 'idle' | 'manual';
  readonly idleDelay: number;
  readonly minConfidence: number | undefined;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly assetBase: string | undefined;
}

const meta: Meta<Arguments> = {
  title: 'digit-pad',
  component: 'digit-pad',
  args: {
    name: 'digit',
    label: 'Your digit',
    placeholder: 'Draw a digit',
    value: '',
    allowed: '0-9',
    recognizeOn: 'live',
    idleDelay: 600,
    minConfidence: undefined,
    disabled: false,
    readonly: false,
    assetBase: undefined,
  },
  argTypes: { recognizeOn: { control: 'select', options: ['live', 'stroke', 'idle', 'manual'] } },
  render: (args) => html`
    <digit-pad
      name=${args.name}
      label=${args.label}
      placeholder=${args.placeholder}
      value=${args.value}
      allowed=${args.allowed}
      recognize-on=${args.recognizeOn}
      idle-delay=${args.idleDelay}
      min-confidence=${args.minConfidence ?? nothing}
      asset-base=${args.assetBase ?? nothing}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
    ></digit-pad>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

/** Waits for ink, with the hint that says so. */
export const Empty: Story = {};

/** A clear digit becomes the value. */
export const Sure: Story = {
  play: async ({ canvasElement }) => {
    const pad = padIn(canvasElement);
    await pad.setDrawing(SEVEN);
    await waitFor(() => expect(pad.value).toBe('7'), { timeout: 10_000 });
  },
};

/** Ink that is no digit gives no value, and says so. */
export const Unsure: Story = {
  play: async ({ canvasElement }) => {
    const pad = padIn(canvasElement);
    await pad.setDrawing(SCRIBBLE);
    await waitFor(() => expect(pad.recognition?.accepted).toBe(false), { timeout: 10_000 });
    await expect(pad.value).toBe('');
  },
};

/** A value that the page has set. */
export const Value: Story = { args: { value: '4' } };

/** Takes no ink. */
export const Disabled: Story = { args: { value: '4', disabled: true } };

/** The model could not be loaded: the ink stays, and there is a way to try again. */
export const Failed: Story = {
  args: { assetBase: '/nowhere/' },
  play: async ({ canvasElement }) => {
    const pad = padIn(canvasElement);
    await pad.setDrawing(SEVEN);
    await waitFor(() => expect(pad.status).toBe('failed'), { timeout: 10_000 });
    await expect((await pad.getDrawing()).strokes).toHaveLength(2);
  },
};

function padIn(canvasElement: HTMLElement): HTMLDigitPadElement {
  const pad = canvasElement.querySelector('digit-pad');
  if (!pad) throw new Error('The story has no pad');
  return pad;
}
