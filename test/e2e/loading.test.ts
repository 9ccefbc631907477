// What is fetched when, and which space a pad takes meanwhile.

import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawSeven, openStage, usePadServer, valueIs } from './pad-served';
import { useBrowser } from './use-browser';

const server = usePadServer();
const browser = useBrowser();
let context: BrowserContext;
let fetched: string[];

beforeEach(async () => {
  context = await browser().newContext({ viewport: { width: 800, height: 600 } });
  fetched = [];
  context.on('request', (request) => {
    const [, asset] = /\/dist\/assets\/(.+)$/.exec(request.url()) ?? [];
    if (asset) fetched.push(asset);
  });
});

afterEach(() => context.close());

function open(body: string, head?: string): Promise<Page> {
  return openStage(context, server(), body, head);
}

/** Lets the page do whatever it would do without being asked. */
async function rest(page: Page): Promise<void> {
  await page.locator('digit-pad canvas').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
}

describe('the model of a pad', () => {
  it('is fetched only when the pad comes near the viewport', async () => {
    const page = await open('<div style="block-size: 3000px"></div><digit-pad></digit-pad>');
    await rest(page);
    expect(fetched).toEqual([]);
    await page.evaluate(() => scrollTo(0, 3000));
    await page.waitForFunction(() => document.querySelector('digit-pad')?.status === 'ready');
    expect(new Set(fetched)).toEqual(new Set(['worker.js', 'ort.mjs', 'ort.wasm', 'digit-pad.onnx', 'digit-pad.json']));
  });

  it('is fetched at once with loading="eager", wherever the pad is', async () => {
    const page = await open('<div style="block-size: 3000px"></div><digit-pad loading="eager"></digit-pad>');
    await page.waitForFunction(() => document.querySelector('digit-pad')?.status === 'ready');
    expect(fetched).toContain('digit-pad.onnx');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('is fetched at the first stroke with loading="interaction", which is read then; typing needs none', async () => {
    const page = await open('<digit-pad loading="interaction"></digit-pad>');
    await rest(page);
    await page.locator('digit-pad').focus();
    await page.keyboard.press('4');
    await valueIs(page, '4');
    await rest(page);
    expect(fetched).toEqual([]);
    await drawSeven(page);
    await valueIs(page, '7');
    expect(fetched.filter((name) => name === 'digit-pad.onnx')).toHaveLength(1);
  });

  it('is fetched once for ten pads, by one worker', async () => {
    const page = await open('<digit-pad style="--digit-pad-size: 100px"></digit-pad>'.repeat(10));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.reload();
    fetched.length = 0;
    await page.waitForFunction(() => [...document.querySelectorAll('digit-pad')].every(({ status }) => status === 'ready'));
    expect(fetched.filter((name) => name === 'digit-pad.onnx').length).toBeLessThanOrEqual(1);
    expect(page.workers()).toHaveLength(1);
  });
});

describe('the space of a pad', () => {
  const size = (page: Page): Promise<readonly number[]> =>
    page.locator('digit-pad').evaluate((pad) => {
      const { width, height } = pad.getBoundingClientRect();
      return [width, height];
    });

  it('is a square of 280 px by default, of --digit-pad-size or of its own CSS otherwise, at least 64 px wide, and never wider than its column', async () => {
    const sizes: Record<string, readonly number[]> = {
      '<digit-pad></digit-pad>': [280, 280],
      '<digit-pad style="--digit-pad-size: 400px"></digit-pad>': [400, 400],
      '<digit-pad style="inline-size: 120px"></digit-pad>': [120, 120],
      '<digit-pad style="inline-size: 300px; block-size: 150px; aspect-ratio: auto"></digit-pad>': [300, 150],
      '<digit-pad style="--digit-pad-size: 10px"></digit-pad>': [64, 64],
      '<div style="inline-size: 200px"><digit-pad></digit-pad></div>': [200, 200],
    };
    for (const [body, expected] of Object.entries(sizes)) {
      const page = await open(body);
      await page.locator('digit-pad canvas').first().waitFor({ state: 'attached' });
      expect(await size(page), body).toEqual(expected);
      await page.close();
      await context.unroute(`${server().url}page`);
    }
  });

  it('does not change in any state, with candidates or without', async () => {
    const page = await open('<digit-pad show-candidates required></digit-pad>');
    await rest(page);
    const before = await size(page);
    await drawSeven(page);
    await valueIs(page, '7');
    expect(await size(page)).toEqual(before);
    await page.evaluate(() => document.querySelector('digit-pad')?.setCustomValidity('A text that is far too long to fit into one line of the pad'));
    await page.evaluate(() => document.querySelector('digit-pad')?.reportValidity());
    await page.locator('digit-pad [part=error]').waitFor();
    expect(await size(page)).toEqual(before);
  });

  it('is there before the script, by the rule of CSS that docs/theming.md gives, so that nothing shifts', async () => {
    const css = `<style>${readFileSync(new URL('../../docs/snippets/theming/before.css', import.meta.url), 'utf8')}</style>`;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await context.route('**/digit-pad.js', async (route) => {
      await held;
      await route.continue();
    });
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await context.route(`${server().url}page`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>A page</title>${css}<digit-pad></digit-pad><p>Below</p><script type="module" src="/dist/digit-pad/digit-pad.js"></script>`,
      }),
    );
    const page = await context.newPage();
    await page.goto(`${server().url}page`, { waitUntil: 'commit' });
    await page.locator('p').waitFor();
    expect(await size(page)).toEqual([280, 280]);
    const below = await page.locator('p').boundingBox();
    release();
    await page.locator('digit-pad canvas').first().waitFor({ state: 'attached' });
    expect(await size(page)).toEqual([280, 280]);
    expect(await page.locator('p').boundingBox()).toEqual(below);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});
