// What is left of a pad when a person goes on to another page and comes back.

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser, LAUNCH_ARGS } from '../../scripts/find-browser.mjs';
import { drawSeven, stage, usePadServer, valueIs } from './pad-served';
import { useBrowser } from './use-browser';

const server = usePadServer();
const browser = useBrowser();
let context: BrowserContext;

afterEach(() => context.close());

async function open(from: Browser): Promise<Page> {
  context = await from.newContext();
  await stage(context, server(), 'page', '<form><digit-pad name="digit"></digit-pad></form>');
  await stage(context, server(), 'other', 'Another page');
  const page = await context.newPage();
  await page.goto(`${server().url}page`);
  return page;
}

function content(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const pad = document.querySelector('digit-pad');
    const form = document.querySelector('form');
    return { value: pad?.value, strokes: (await pad?.getDrawing())?.strokes.length, sent: form && new FormData(form).get('digit') };
  });
}

/** Goes on and comes back, up to three times: a browser that is short of time or memory may drop a page that it had kept. */
async function comeBackKept(page: Page): Promise<boolean> {
  for (let times = 0; times < 3; times++) {
    await page.evaluate(() => Object.assign(window, { persisted: undefined }));
    await page.goto(`${server().url}other`);
    await page.goBack({ waitUntil: 'commit' });
    const shown = await page.waitForFunction(() => String((window as unknown as { persisted?: boolean }).persisted).match(/true|false/)?.[0]);
    if ((await shown.jsonValue()) === 'true') return true;
    await valueIs(page, '7');
  }
  return false;
}

describe('going back to a page with a pad', () => {
  it('brings value and ink back, where the page is loaded anew', async () => {
    const page = await open(browser());
    await drawSeven(page);
    await valueIs(page, '7');
    await page.goto(`${server().url}other`);
    await page.goBack();
    await valueIs(page, '7');
    expect(await content(page)).toEqual({ value: '7', strokes: 1, sent: '7' });
    expect(await page.locator('digit-pad [part~=reading]').textContent()).toBe('7');
  });

  it('finds the pad as it was, and reading on, where the browser kept the page', async () => {
    const keeping = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...LAUNCH_ARGS],
      // Playwright switches the cache of whole pages off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await open(keeping);
      await page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
      await page.reload();
      await drawSeven(page);
      await valueIs(page, '7');
      expect(await comeBackKept(page), 'the browser keeps pages').toBe(true);
      expect(await content(page)).toEqual({ value: '7', strokes: 1, sent: '7' });
      await page.evaluate(() => document.querySelector('digit-pad')?.clear());
      await drawSeven(page);
      await valueIs(page, '7');
    } finally {
      await keeping.close();
    }
  });
});
