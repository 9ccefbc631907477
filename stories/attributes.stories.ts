// One story for each attribute and each property, and what it changes.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { fakeRecognizer, readingOf } from './fake-recognizer';
import { digit } from './ink';
import { padArgs, padArgTypes, renderPad, type PadArguments } from './pad-arguments';
import { BAR, drawStroke, part, LOADED, padIn, SEVEN } from './play';

const meta: Meta<PadArguments> = {
  title: 'digit-pad/Attributes',
  component: 'digit-pad',
  args: padArgs,
  argTypes: padArgTypes,
  render: (args) => renderPad(args, { recognizer: fakeRecognizer() }),
};

export default meta;
type Story = StoryObj<PadArguments>;

/** `mode="number"`: a whole number can be typed. */
export const Mode: Story = {
  args: { mode: 'number', maxDigits: 4, placeholder: 'Year' },
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('20268');
    await expect(pad.value).toBe('2026');
    await expect(pad.valueAsNumber).toBe(2026);
  },
};

/** `name` and `value`: what its form posts. */
export const NameAndValue: Story = {
  args: { name: 'digit', value: '4' },
  render: (args) => html`<form>${renderPad(args)}</form>`,
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    if (!pad.form) throw new Error('The pad has no form');
    await expect([...new FormData(pad.form)]).toEqual([['digit', '4']]);
  },
};

/** `required`: an empty pad is invalid. */
export const Required: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.validity.valueMissing).toBe(true);
    await pad.setDrawing(digit('7'));
    await waitFor(() => expect(pad.validity.valid).toBe(true));
  },
};

/** `disabled`: nothing can be drawn. */
export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await expect((await pad.getDrawing()).strokes).toEqual([]);
  },
};

/** `readonly`: the value is posted, and cannot be changed. */
export const ReadOnly: Story = {
  args: { readOnly: true, value: '4' },
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('9{Escape}');
    await expect(pad.value).toBe('4');
  },
};

/** `label`: the accessible name, where no `<label>` gives one. */
export const Label: Story = {
  args: { label: 'Number of guests' },
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'input')).toHaveAccessibleName('Number of guests');
  },
};

/** `placeholder`: the hint on the empty pad. */
export const Placeholder: Story = {
  args: { placeholder: 'How many guests?' },
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'hint')).toHaveTextContent('How many guests?');
  },
};

/** `allowed="0-4"`: a clear 7 is not taken for one of them. The model reads it, no fake. */
export const Allowed: Story = {
  args: { allowed: '0-4' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'european'));
    await waitFor(() => expect(pad.recognition?.candidates.map(({ text }) => text).sort()).toEqual([...'01234']), LOADED);
    await expect(pad.value).toBe('');
  },
};

/** `max-digits`: the field for typing takes no more. */
export const MaxDigits: Story = {
  args: { mode: 'number', maxDigits: 2 },
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('123');
    await expect(pad.value).toBe('12');
  },
};

/** `min-length`: fewer digits are invalid. */
export const MinLength: Story = {
  args: { mode: 'number', minLength: 4 },
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('123');
    await expect(pad.validity.tooShort).toBe(true);
    await userEvent.keyboard('4');
    await expect(pad.validity.valid).toBe(true);
  },
};

/** `pattern`: the whole value must match, as on native inputs. */
export const Pattern: Story = {
  args: { mode: 'number', pattern: '20[0-9]{2}' },
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    pad.focus();
    await userEvent.keyboard('202');
    await expect(pad.validity.patternMismatch).toBe(true);
    await userEvent.keyboard('6');
    await expect(pad.validity.valid).toBe(true);
  },
};

/** `autocomplete`: handed to the field for typing, so that a phone offers the code of a message. */
export const Autocomplete: Story = {
  args: { mode: 'number', autocomplete: 'one-time-code' },
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'input')).toHaveAttribute('autocomplete', 'one-time-code');
  },
};

/** `recognize-on="live"`: also while the pen is down. */
export const RecognizeOnLive: Story = {
  args: { recognizeOn: 'live' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const predicted = fn();
    pad.addEventListener('prediction', predicted);
    await drawStroke(pad, SEVEN, { lift: false });
    await waitFor(() => expect(predicted).toHaveBeenCalled());
    await expect(pad.recognition).toMatchObject({ tentative: true });
  },
};

/** `recognize-on="stroke"`: once after each stroke. */
export const RecognizeOnStroke: Story = {
  args: { recognizeOn: 'stroke' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const predicted = fn();
    pad.addEventListener('prediction', predicted);
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    await waitFor(() => expect(predicted).toHaveBeenCalledTimes(2));
  },
};

/** `recognize-on="idle"`: once, when the pen has rested for `idle-delay`. */
export const RecognizeOnIdle: Story = {
  args: { recognizeOn: 'idle', idleDelay: 300 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const predicted = fn();
    pad.addEventListener('prediction', predicted);
    await drawStroke(pad, SEVEN);
    await drawStroke(pad, BAR);
    await expect(predicted).not.toHaveBeenCalled();
    await waitFor(() => expect(predicted).toHaveBeenCalledOnce());
  },
};

/** `recognize-on="manual"`: only when the page calls `recognize()`. */
export const RecognizeOnManual: Story = {
  args: { recognizeOn: 'manual' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await expect(pad.value).toBe('');
    await expect((await pad.recognize()).text).toBe('7');
    await expect(pad.value).toBe('7');
  },
};

/** `idle-delay`: how long the pen rests before the value has settled and `change` fires. */
export const IdleDelay: Story = {
  args: { idleDelay: 100 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    const changed = fn();
    pad.addEventListener('change', changed);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    await expect(pad.value).toBe('7');
  },
};

/** `auto-clear`: settled ink leaves, for a series of digits; the value stays until the next stroke or typed digit. */
export const AutoClear: Story = {
  args: { idleDelay: 100, autoClear: 200 },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(async () => expect((await pad.getDrawing()).strokes).toEqual([]));
    await expect(pad.value).toBe('7');
  },
};

/** `min-confidence`: under it, a reading is shown and is no value. */
export const MinConfidence: Story = {
  args: { minConfidence: 1 },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('7', 'european'));
    await waitFor(() => expect(pad.recognition).toMatchObject({ text: '7', accepted: false }), LOADED);
    await expect(pad.value).toBe('');
  },
};

/** `loading="eager"`: the model is fetched at once. */
export const LoadingEager: Story = {
  args: { loading: 'eager' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(pad.status).toBe('ready'), LOADED);
  },
};

/** `loading="interaction"`: nothing is fetched before the first touch. */
export const LoadingInteraction: Story = {
  args: { loading: 'interaction', assetBase: '/nowhere/interaction/' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await expect(pad.status).toBe('idle');
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(pad.status).not.toBe('idle'));
  },
};

/** `asset-base`: where the files of dist/assets lie; here they do not, and the error names the address. */
export const AssetBase: Story = {
  args: { assetBase: '/nowhere/', loading: 'eager' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(pad.status).toBe('failed'), LOADED);
  },
};

/** `model-url`: a model of the page's own; here there is none. */
export const ModelUrl: Story = {
  args: { modelUrl: '/nowhere/own.onnx', loading: 'eager' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await waitFor(() => expect(pad.status).toBe('failed'), LOADED);
  },
};

/** `threads="2"`: two where the page is cross-origin isolated, else one; it reads either way. */
export const Threads: Story = {
  args: { threads: '2' },
  render: (args) => renderPad(args),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('2'));
    await waitFor(() => expect(pad.value).toBe('2'), LOADED);
  },
};

/** `pointer-types="pen"`: a finger scrolls the page, a pen draws. */
export const PointerTypes: Story = {
  args: { pointerTypes: 'pen' },
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, BAR, { pointerType: 'touch' });
    await expect((await pad.getDrawing()).strokes).toEqual([]);
    await drawStroke(pad, SEVEN, { pointerType: 'pen', pressure: (share) => 0.2 + 0.7 * share });
    await expect((await pad.getDrawing()).strokes).toHaveLength(1);
  },
};

/** `guide="box"`: a box to write into. */
export const GuideBox: Story = {
  args: { guide: 'box' },
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'guide')).toBeVisible();
  },
};

/** `guide="baseline"`: a line to write on. */
export const GuideBaseline: Story = {
  args: { guide: 'baseline' },
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'guide')).toBeVisible();
  },
};

/** `show-candidates`: a click on another reading corrects the value. */
export const ShowCandidates: Story = {
  args: { showCandidates: true },
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ reading: readingOf({ 7: 0.62, 1: 0.31, 2: 0.07 }) }) }),
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    const changed = fn();
    pad.addEventListener('change', changed);
    await pad.setDrawing(digit('7', 'sloppy'));
    await userEvent.click(await waitFor(() => part(pad, 'candidate', 1)));
    await expect(pad.value).toBe('1');
    await expect(changed).toHaveBeenCalledOnce();
    await expect(pad.recognition).toMatchObject({ picked: true });
  },
};

/** The property `messages`: texts of the page's own. */
export const Messages: Story = {
  render: (args) => renderPad(args, { messages: { hint: 'Write here', clear: 'Wipe' } }),
  play: async ({ canvasElement }) => {
    await expect(part(await padIn(canvasElement), 'hint')).toHaveTextContent('Write here');
  },
};

/** The property `recognizer`: one of the page's own, such as a fake in its tests. */
export const Recognizer: Story = {
  render: (args) => renderPad(args, { recognizer: fakeRecognizer({ reading: readingOf({ 3: 1 }) }) }),
  play: async ({ canvasElement }) => {
    const pad = await padIn(canvasElement);
    await pad.setDrawing(digit('8'));
    await waitFor(() => expect(pad.value).toBe('3'));
  },
};

/** Slots: pictures of the page's own on the buttons. */
export const Slots: Story = {
  render: (args) =>
    renderPad(args, { recognizer: fakeRecognizer() }, html`<span slot="clear" aria-hidden="true">🧽</span><span slot="undo" aria-hidden="true">↶</span>`),
  play: async ({ canvasElement, userEvent }) => {
    const pad = await padIn(canvasElement);
    await drawStroke(pad, SEVEN);
    await waitFor(() => expect(part(pad, 'clear')).toHaveAccessibleName('Clear'));
    await userEvent.click(part(pad, 'clear'));
    await expect((await pad.getDrawing()).strokes).toEqual([]);
    await drawStroke(pad, SEVEN);
  },
};
