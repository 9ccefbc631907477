// The demo page as its visitors meet it: on a phone, zoomed, by keyboard alone, in light and dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawSeven, valueIs } from './pad-served';
import { launchBrowser, startDemo, type Demo } from './start-demo';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Node; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
}

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
/** Whatever the console or the page said, in order. */
let said: string[];

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

afterEach(() => context.close());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(() => {
    const shifts: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries() as unknown as LayoutShift[]) {
        // What moves upon a person's own doing is expected, and counts for no score.
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} ${JSON.stringify([previousRect, currentRect])}`);
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await context.newPage();
  said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(demo.url);
  await page.locator('#pad canvas').first().waitFor({ state: 'attached' });
  return page;
}

/** How far the page could be scrolled sideways. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('the demo page', () => {
  it('shifts nothing and says nothing to the console, from the first byte to a digit that is read, and below', async () => {
    const page = await open();
    await drawSeven(page, '#pad');
    await valueIs(page, '7', '#pad');
    // Everything else comes near, one screen after the other.
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await page.locator('#figures .number').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('fits a phone, whose first screen has the pad, and reads a finger', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    expect(await overhang(page)).toBe(0);
    const box = await page.locator('#pad').boundingBox();
    if (!box) throw new Error('no pad');
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    expect(box.width).toBeGreaterThan(280);
    const devtools = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number): Promise<unknown> =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined || y === undefined ? [] : [{ x: box.x + x * box.width, y: box.y + y * box.height }],
      });
    await touch('touchStart', 0.52, 0.2);
    for (let y = 0.2; y <= 0.8; y += 0.05) await touch('touchMove', 0.52 - 0.02 * y, y);
    await touch('touchEnd');
    await valueIs(page, '1', '#pad');
    expect(await overhang(page)).toBe(0);
    expect(said).toEqual([]);
  });

  it('fits at 200 % zoom, and at 320 px, without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await drawSeven(page, '#pad');
    await valueIs(page, '7', '#pad');
    expect(await overhang(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(page)).toBe(0);
  });

  it.each([280, 320, 390, 600, 768])('keeps what is below in its place at %i px, whatever it says, and its pictures in their columns', async (width) => {
    const page = await open({ viewport: { width, height: 900 } });
    const places = (): Promise<unknown> =>
      page.evaluate(() =>
        ['.bars', '.views', '.runtime', '#form-title'].map((part) => (document.querySelector(part)?.getBoundingClientRect().top ?? NaN) + scrollY),
      );
    const before = await places();
    await drawSeven(page, '#pad');
    await valueIs(page, '7', '#pad');
    expect(await places()).toEqual(before);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.views figure')].map(
        (figure) => (figure.firstElementChild?.getBoundingClientRect().right ?? NaN) - figure.getBoundingClientRect().right,
      ),
    );
    expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
  });

  it('is used by keyboard alone: each stop is seen and has a ring, the pad and the form are filled in, and the form is sent', async () => {
    const page = await open();
    const ringless: string[] = [];
    const names: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(async () => {
        // The pad renders its ring in the frame after the focus, and the page scrolls to it smoothly.
        for (let still = 0, y = scrollY; still < 4; still = scrollY === y ? still + 1 : 0, y = scrollY) await new Promise(requestAnimationFrame);
        let element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const host = element;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const around = element.matches('input') ? (element.closest('.pad') ?? element.closest('label') ?? element) : element;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(around);
        const { top, bottom } = host.getBoundingClientRect();
        return {
          name: `${host.nodeName} ${host.id || host.textContent.trim().slice(0, 20)} ${element === host ? '' : (element.getAttribute('aria-label') ?? '')}`,
          ring: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
          seen: bottom > 0 && top < innerHeight,
        };
      });
      if (!stop) break;
      names.push(stop.name);
      if (!stop.ring || !stop.seen) ringless.push(stop.name);
      if (stop.name.startsWith('DIGIT-PAD') && stop.name.includes('Draw a digit')) await page.keyboard.press('8');
      // A typed digit takes the focus on, from cell to cell and to the guests.
      if (stop.name.includes('Digit 1 of 4')) await page.keyboard.type('12342');
    }
    expect(ringless).toEqual([]);
    expect(await page.locator('#pad').evaluate((pad: HTMLDigitPadElement) => pad.value)).toBe('8');
    const sent = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#form');
      return form && String(new URLSearchParams(new FormData(form) as unknown as Record<string, string>));
    });
    expect(sent).toBe('code=1&code=2&code=3&code=4&guests=2');
    await page.locator('#form button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#entries dd').first().waitFor();
    expect(names.length).toBeGreaterThan(15);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`gives axe nothing to report in ${theme}, chosen on the page, empty and with a digit`, async () => {
      const page = await open({ colorScheme: theme === 'light' ? 'dark' : 'light' });
      await page.locator(`#theme [value=${theme}]`).check({ force: true });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      expect(await findings(page)).toEqual([]);
      await drawSeven(page, '#pad');
      await valueIs(page, '7', '#pad');
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      expect(await findings(page)).toEqual([]);
    });
  }

  it('shows what the model sees, what the page gets, and the figures of the card', async () => {
    const page = await open();
    await drawSeven(page, '#pad');
    await valueIs(page, '7', '#pad');
    const inked = await page.locator('#field').evaluate(
      (canvas: HTMLCanvasElement) =>
        canvas
          .getContext('2d')
          ?.getImageData(0, 0, 28, 28)
          .data.filter((level, i) => i % 4 === 3 && level > 128).length,
    );
    expect(inked).toBeGreaterThan(20);
    // The bar of the 7 goes to the right, which is red; its stem goes down and to the left, which is green.
    const hues = await page.locator('#field').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
      const count = (strong: number, weak: number): number =>
        Array.from({ length: 784 }, (_, pixel) => 4 * pixel).filter((at) => (data[at + 3] ?? 0) > 128 && (data[at + strong] ?? 0) > (data[at + weak] ?? 0) + 60)
          .length;
      return { red: count(0, 1), green: count(1, 0) };
    });
    expect(hues.red).toBeGreaterThan(8);
    expect(hues.green).toBeGreaterThan(12);
    await page.locator('#play').click();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#replay')?.dataset['state'] === 'still');
    expect(await page.locator('#replay svg .ink').count()).toBe(1);
    const card = JSON.parse(readFileSync(new URL('../../dist/assets/digit-pad.json', import.meta.url), 'utf8')) as {
      metrics: { test: Record<string, { accuracy: number }> };
    };
    for (const [name, { accuracy }] of Object.entries(card.metrics.test)) {
      expect(await page.locator(`#figures [data-set=${name}] .number`).textContent()).toBe(`${(100 * accuracy).toFixed(1)} %`);
    }
  });

  it('copies its snippets', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    for (const id of ['snippet-script', 'snippet-npm']) {
      await page.locator(`[data-copies=${id}]`).click();
      await page.waitForFunction((at) => document.querySelector(`[data-copies=${at}]`)?.textContent === 'Copied', id);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator(`#${id}`).textContent());
    }
  });
});
