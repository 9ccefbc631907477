// Opens a page of an app and notes everything that goes wrong on it.

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { drawByMouse } from '../e2e/draw-by-mouse';
import { readFixtures } from '../e2e/read-samples';

/** A page, and what it and the network complained of, in order. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens `url` and waits until it has loaded. */
export async function openPage(browser: Browser | BrowserContext, url: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  // A development server builds what is asked for at the first visit.
  await page.goto(url, { timeout: 120_000 });
  return { page, complaints };
}

/** Draws a digit on a pad by mouse. */
export async function drawDigit(pad: Locator, digit: string): Promise<void> {
  const canvas = pad.locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  await drawByMouse(canvas, drawingOf(digit));
}

/** Draws a digit on a pad by mouse, and waits until the pad's value is that digit. */
export async function writeDigit(pad: Locator, digit: string): Promise<void> {
  await drawDigit(pad, digit);
  await vi.waitFor(async () => expect(await pad.evaluate((element) => (element as HTMLDigitPadElement).value)).toBe(digit), {
    timeout: 30_000,
    interval: 50,
  });
}

/** The plainest drawing of a digit among the tests' fixtures. */
export function drawingOf(digit: string): ReturnType<typeof readFixtures>[number]['drawing'] {
  const sample = readFixtures().find(({ label, writer }) => label === digit && writer === 'plain');
  if (!sample) throw new Error(`There is no drawing of "${digit}"`);
  return sample.drawing;
}
