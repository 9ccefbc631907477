// The examples that need no build, as `npm start` serves them.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startDemo, type Demo } from '../e2e/start-demo';
import { useBrowser } from '../e2e/use-browser';
import { drawDigit, openPage, writeDigit } from './open-page';

const browser = useBrowser();
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.stop());

describe('examples/script-tag', () => {
  it('reads a digit into the form that is sent', async () => {
    const { page, complaints } = await openPage(browser(), `${demo.url}script-tag/`);
    await writeDigit(page.locator('digit-pad'), '7');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('form > output').textContent()).toBe('The form sends digit=7.');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('examples/pin-entry', () => {
  const open = async (): ReturnType<typeof openPage> => openPage(browser(), `${demo.url}pin-entry/`);
  const values = (page: Page): Promise<string> =>
    page.locator('digit-pad').evaluateAll((pads) => pads.map((pad) => (pad as HTMLDigitPadElement).value || '_').join(''));
  const expectOpen = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Unlock' }).click();
    await vi.waitFor(async () => expect(await page.locator('#message').textContent()).toBe('Open. Welcome!'));
  };

  it('opens for a PIN that is written', async () => {
    const { page, complaints } = await open();
    for (const [i, digit] of ['2', '0', '2', '6'].entries()) await writeDigit(page.locator('digit-pad').nth(i), digit);
    await expectOpen(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('moves between its cells by digits, arrows and Backspace', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('Digit 1 of 4').focus();
    await page.keyboard.type('203');
    expect(await values(page)).toBe('203_');
    await page.keyboard.press('Backspace');
    expect(await values(page)).toBe('20__');
    await page.keyboard.type('26');
    expect(await values(page)).toBe('2026');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await page.locator('#message').textContent()).toBe('Open. Welcome!'));
    await page.getByLabel('Digit 4 of 4').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('label'))).toBe('Digit 3 of 4');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes a pasted PIN into all cells, and says that a wrong one is wrong', async () => {
    const { page, complaints } = await open();
    const paste = (text: string): Promise<void> =>
      page
        .locator('digit-pad')
        .first()
        .evaluate((pad, pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text', pasted);
          pad.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
        }, text);
    await paste('1-2-3-4');
    expect(await values(page)).toBe('1234');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await vi.waitFor(async () => expect(await page.locator('#message').textContent()).toBe('That is not it. Try again.'));
    expect(await values(page)).toBe('____');
    await paste('2026');
    await expectOpen(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('examples/maths-game', () => {
  const answerOf = async (page: Page): Promise<string> => {
    const [a, sign, b] = ((await page.locator('#sum > [aria-hidden]').textContent()) ?? '').split(' ');
    return String(sign === '+' ? Number(a) + Number(b) : Number(a) - Number(b));
  };
  const counts = (page: Page): Promise<(string | null)[]> => Promise.all([page.locator('#score').textContent(), page.locator('#streak').textContent()]);

  it('counts written and typed answers, ends a streak at a wrong one, and ends after its minute', async () => {
    const { page, complaints } = await openPage(browser(), `${demo.url}maths-game/`);
    await page.clock.install();
    await page.getByRole('button', { name: 'Play' }).press('Enter');
    // The game takes the value away as soon as it is told of it.
    await drawDigit(page.locator('digit-pad'), await answerOf(page));
    await vi.waitFor(async () => expect(await counts(page)).toEqual(['1', '1']), { timeout: 30_000 });
    await page.keyboard.type(await answerOf(page));
    expect(await counts(page)).toEqual(['2', '2']);
    await page.keyboard.type(String((Number(await answerOf(page)) + 1) % 10));
    expect(await counts(page)).toEqual(['2', '0']);
    for (let second = 0; second < 60; second++) await page.clock.runFor(1000);
    expect(await page.locator('#report').textContent()).toBe('2 right, 2 of them in a row. Best so far: 2.');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
