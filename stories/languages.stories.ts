// Texts come in the language of the nearest `lang`.

import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { failedWith, fakeRecognizer } from './fake-recognizer';
import { digit } from './ink';
import type { PadArguments } from './pad-arguments';
import { drawStroke, part, LOADED, padsIn, SEVEN } from './play';

const meta: Meta<PadArguments> = { title: 'digit-pad/Languages', component: 'digit-pad', parameters: { controls: { disable: true } } };

export default meta;
type Story = StoryObj<PadArguments>;

/** Empty, complaining and failed, in one language; the name of each pad is the language's own. */
function inLanguage(lang: string, hint: string, { dir = 'ltr' } = {}): Story {
  return {
    render: () => html`
      <div lang=${lang} dir=${dir} style="display: flex; gap: 16px">
        <digit-pad></digit-pad>
        <digit-pad required></digit-pad>
        <digit-pad .recognizer=${fakeRecognizer({ state: failedWith('load-failed') })}></digit-pad>
      </div>
    `,
    play: async ({ canvasElement }) => {
      const [empty, required, failed] = await padsIn(canvasElement);
      if (!empty || !required || !failed) throw new Error('The story lacks a pad');
      await waitFor(() => [empty, required].forEach((pad) => expect(part(pad, 'hint')).toHaveTextContent(hint)), LOADED);
      await expect(part(empty, 'input')).toHaveAccessibleName(hint);
      required.reportValidity();
      await waitFor(() => expect(part(required, 'error').textContent).not.toMatch(/Please draw or type a digit|^$/));
      await waitFor(() => expect(part(failed, 'retry').ariaLabel).not.toMatch(/Try again|^$/));
      await expect(part(failed, 'failure').textContent).not.toMatch(/The reader could|^$/);
    },
  };
}

export const German = inLanguage('de', 'Ziffer zeichnen');
export const French = inLanguage('fr-CH', 'Dessinez un chiffre');
export const Spanish = inLanguage('es', 'Dibuje un dígito');
export const Japanese = inLanguage('ja', '数字を書いてください');

/** From right to left: reading and buttons change sides, the ink does not. */
export const Arabic = inLanguage('ar', 'ارسم رقمًا', { dir: 'rtl' });

/** Ink and reading on a page that runs from right to left. */
export const ArabicDrawn: Story = {
  render: () => html`<div lang="ar" dir="rtl"><digit-pad .recognizer=${fakeRecognizer()}></digit-pad></div>`,
  play: async ({ canvasElement }) => {
    const [pad] = await padsIn(canvasElement);
    if (!pad) throw new Error('The story has no pad');
    await drawStroke(pad, SEVEN);
    const [first] = (await pad.getDrawing()).strokes[0]?.points ?? [];
    await expect(Math.round((100 * (first?.x ?? 0)) / pad.clientWidth)).toBe(30);
    await waitFor(() => expect(pad.value).toBe('7'));
    const { left, right } = part(pad, 'reading').getBoundingClientRect();
    await expect(left + right).toBeGreaterThan(pad.getBoundingClientRect().left + pad.getBoundingClientRect().right);
    await waitFor(() => expect(part(pad, 'clear')).toHaveAccessibleName('مسح'), LOADED);
  },
};

/** A pad in another language than its page: the nearest `lang` is its own. */
export const ForcedLanguage: Story = {
  render: () => html`<div lang="ja"><digit-pad lang="de"></digit-pad></div>`,
  play: async ({ canvasElement }) => {
    const [pad] = await padsIn(canvasElement);
    if (!pad) throw new Error('The story has no pad');
    await pad.setDrawing(digit('7'));
    await pad.clear();
    await waitFor(() => expect(part(pad, 'hint')).toHaveTextContent('Ziffer zeichnen'));
  },
};
