// Fingers and pens, through the DevTools protocol: to the page they are as real as the mouse.

import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, startDemo, type Demo } from './start-demo';

type Corner = readonly [x: number, y: number];

/** Shares of the pad's sides. */
const SEVEN: readonly Corner[] = [
  [0.3, 0.3],
  [0.5, 0.28],
  [0.72, 0.27],
  [0.6, 0.5],
  [0.5, 0.65],
  [0.43, 0.85],
];

let browser: Browser;
let demo: Demo;
let page: Page;
let devtools: CDPSession;
let box: { x: number; y: number; width: number; height: number };

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

beforeEach(async () => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
  page = await context.newPage();
  await page.goto(demo.url);
  devtools = await context.newCDPSession(page);
  await page.locator('#pad').scrollIntoViewIfNeeded();
  const rectangle = await page.locator('#pad').boundingBox();
  if (!rectangle) throw new Error('The pad is not shown');
  box = rectangle;
});

function place([x, y]: Corner): { x: number; y: number } {
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...corners: readonly Corner[]): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type, touchPoints: corners.map((corner, id) => ({ ...place(corner), id })) });
}

async function pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', corner: Corner, force: number): Promise<void> {
  await devtools.send('Input.dispatchMouseEvent', { type, ...place(corner), pointerType: 'pen', button: 'left', buttons: 1, clickCount: 1, force });
}

function value(): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const pad = document.querySelector('digit-pad');
        if (!pad) throw new Error('no pad');
        if (pad.value) resolve(pad.value);
        else pad.addEventListener('input', () => resolve(pad.value), { once: true });
      }),
  );
}

function strokes(): Promise<readonly { readonly points: readonly { readonly pressure?: number }[] }[]> {
  return page.evaluate(async () => (await document.querySelector('digit-pad')?.getDrawing())?.strokes ?? []);
}

describe('pointers on the pad', () => {
  it('draws with a finger, and the page does not scroll meanwhile', async () => {
    const scrolled = await page.evaluate(() => scrollY);
    const [first, ...rest] = SEVEN;
    if (!first) return;
    await touch('touchStart', first);
    for (const corner of rest) await touch('touchMove', corner);
    await touch('touchEnd');
    expect(await value()).toBe('7');
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  it('ignores a second finger, and keeps the stroke when the system takes the first', async () => {
    await touch('touchStart', [0.3, 0.3]);
    await touch('touchMove', [0.7, 0.3]);
    await touch('touchStart', [0.7, 0.3], [0.2, 0.9]);
    await touch('touchMove', [0.45, 0.8], [0.25, 0.8]);
    await touch('touchCancel');
    const drawn = await strokes();
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.points.length).toBeGreaterThanOrEqual(3);
  });

  it('draws with a pen, whose pressure comes along', async () => {
    const [first, ...rest] = SEVEN;
    const last = SEVEN.at(-1);
    if (!first || !last) return;
    await pen('mousePressed', first, 0.3);
    for (const [i, corner] of rest.entries()) await pen('mouseMoved', corner, 0.3 + 0.1 * i);
    await pen('mouseReleased', last, 0);
    expect(await value()).toBe('7');
    const pressures = (await strokes())[0]?.points.map(({ pressure }) => pressure);
    expect(new Set(pressures).size).toBeGreaterThan(2);
  });

  it('ignores the hand that holds a pen', async () => {
    await pen('mousePressed', [0.4, 0.4], 0.5);
    await pen('mouseMoved', [0.6, 0.6], 0.5);
    await pen('mouseReleased', [0.6, 0.6], 0);
    await touch('touchStart', [0.8, 0.8]);
    await touch('touchMove', [0.7, 0.9]);
    await touch('touchEnd');
    expect(await strokes()).toHaveLength(1);
  });

  it('takes back what the hand drew that lay down before its pen', async () => {
    await page.evaluate(() => document.querySelector('digit-pad')?.setAttribute('idle-delay', '100'));
    await touch('touchStart', [0.85, 0.9]);
    await touch('touchMove', [0.82, 0.86]);
    const [first, ...rest] = SEVEN;
    const last = SEVEN.at(-1);
    if (!first || !last) return;
    await pen('mousePressed', first, 0.5);
    await touch('touchMove', [0.8, 0.84]);
    for (const corner of rest) await pen('mouseMoved', corner, 0.5);
    await pen('mouseReleased', last, 0);
    await touch('touchEnd');
    expect(await value()).toBe('7');
    expect(await strokes()).toHaveLength(1);

    await page.waitForTimeout(1100);
    await touch('touchStart', [0.85, 0.9]);
    await touch('touchMove', [0.82, 0.86]);
    await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place([0.5, 0.5]), pointerType: 'pen' });
    await touch('touchCancel');
    await page.waitForTimeout(300);
    expect(await strokes()).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector('digit-pad')?.value)).toBe('7');
  });

  it('lets a finger scroll the page beside the pad and over a disabled one, but not over one that draws', async () => {
    // By touches: `Input.synthesizeScrollGesture` scrolls nothing in some builds of Chromium.
    const scrollBy = async (x: number, y: number): Promise<number> => {
      await page.evaluate(() => scrollTo(0, 0));
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (let moved = 10; moved <= 120; moved += 10) {
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
      }
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return page.evaluate(() => scrollY);
    };
    await page.evaluate(() => scrollTo(0, 0));
    const rectangle = await page.locator('#pad').boundingBox();
    if (!rectangle) throw new Error('The pad is not shown');
    const middle = [rectangle.x + rectangle.width / 2, rectangle.y + Math.min(rectangle.height / 2, 150)] as const;
    expect(await scrollBy(...middle)).toBe(0);
    expect(await scrollBy(195, 200)).toBeGreaterThan(60);
    await page.evaluate(() => document.querySelector('digit-pad')?.setAttribute('disabled', ''));
    expect(await scrollBy(...middle)).toBeGreaterThan(60);
  });

  it('lets two fingers zoom the page over a disabled pad, and not over one that draws', async () => {
    const mobile = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
    page = await mobile.newPage();
    await page.goto(demo.url);
    devtools = await mobile.newCDPSession(page);
    await page.locator('#pad').scrollIntoViewIfNeeded();
    const rectangle = await page.locator('#pad').boundingBox();
    if (!rectangle) throw new Error('The pad is not shown');
    box = rectangle;
    const pinch = async (): Promise<number> => {
      await touch('touchStart', [0.45, 0.4], [0.55, 0.4]);
      for (let apart = 0.05; apart <= 0.4; apart += 0.05) await touch('touchMove', [0.5 - apart, 0.4], [0.5 + apart, 0.4]);
      await touch('touchEnd');
      return page.evaluate(() => visualViewport?.scale ?? 0);
    };
    expect(await pinch()).toBe(1);
    await page.evaluate(() => document.querySelector('#pad')?.setAttribute('disabled', ''));
    expect(await pinch()).toBeGreaterThan(1.5);
    await mobile.close();
  });
});
