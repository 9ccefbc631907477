// What a device, or the person who set it up, asks of a page: resolution, zoom, colours, motion, fingers.

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser, LAUNCH_ARGS } from '../../scripts/find-browser.mjs';
import { drawSeven, openStage, usePadServer, valueIs } from './pad-served';
import { useBrowser } from './use-browser';

const server = usePadServer();
const browser = useBrowser();
let context: BrowserContext;

afterEach(() => context.close());

async function open(body: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser().newContext({ viewport: { width: 800, height: 700 }, ...options });
  const page = await openStage(context, server(), body);
  await page.locator('digit-pad canvas').first().waitFor({ state: 'attached' });
  return page;
}

/** Of both canvases: their pixels, how many the screen has there, and whether there is ink. */
function canvases(page: Page): Promise<readonly { readonly width: number; readonly onScreen: number; readonly inked: boolean }[]> {
  return page.evaluate(() =>
    [...(document.querySelector('digit-pad')?.shadowRoot?.querySelectorAll('canvas') ?? [])].map((canvas) => {
      const { left, right } = canvas.getBoundingClientRect();
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return {
        width: canvas.width,
        onScreen: Math.round(right * devicePixelRatio) - Math.round(left * devicePixelRatio),
        inked: data.some((level) => level > 0),
      };
    }),
  );
}

function style(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate(
    ([at = '', name = '']) => {
      const piece = document.querySelector('digit-pad')?.shadowRoot?.querySelector(at);
      if (!piece) throw new Error(`The pad has no ${at}`);
      return getComputedStyle(piece).getPropertyValue(name);
    },
    [selector, property],
  );
}

describe('the resolution of the ink', () => {
  for (const factor of [1.25, 2]) {
    it(`is that of a screen with ${factor} pixels a CSS pixel, to the pixel, also for a pad of broken size`, async () => {
      const executablePath = await findBrowser();
      const fine = await chromium.launch({ executablePath, args: [...LAUNCH_ARGS, `--force-device-scale-factor=${factor}`] });
      try {
        // Without a viewport of its own Playwright emulates no screen.
        context = await fine.newContext({ viewport: null });
        const page = await openStage(context, server(), '<digit-pad style="--digit-pad-size: 203.4px; margin-left: 7.3px"></digit-pad>');
        await drawSeven(page);
        await valueIs(page, '7');
        expect(await page.evaluate(() => devicePixelRatio)).toBe(factor);
        for (const { width, onScreen } of await canvases(page)) expect(width).toBe(onScreen);
      } finally {
        await fine.close();
      }
    });
  }

  it('is that of an emulated screen, too', async () => {
    const page = await open('<digit-pad style="--digit-pad-size: 203.4px"></digit-pad>', { deviceScaleFactor: 3 });
    await drawSeven(page);
    await valueIs(page, '7');
    for (const { width, onScreen } of await canvases(page)) expect(Math.abs(width - onScreen)).toBeLessThanOrEqual(1);
  });

  it('follows the zoom of the page and a turned screen, keeps the ink, and reads the same', async () => {
    const page = await open('<digit-pad style="inline-size: 40vmin"></digit-pad>');
    await drawSeven(page);
    await valueIs(page, '7');
    const read = (): Promise<number | undefined> => page.evaluate(async () => (await document.querySelector('digit-pad')?.recognize())?.confidence);
    const before = await read();
    const devtools = await context.newCDPSession(page);
    for (const [width, height, deviceScaleFactor] of [
      [400, 350, 2],
      [533, 467, 1.5],
      [700, 800, 1],
    ] as const) {
      await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
      await page.waitForFunction((ratio) => {
        const canvas = document.querySelector('digit-pad')?.shadowRoot?.querySelector('canvas');
        return canvas && Math.abs(canvas.width - canvas.getBoundingClientRect().width * ratio) < 1;
      }, deviceScaleFactor);
      const [ink] = await canvases(page);
      expect(ink?.inked).toBe(true);
      expect(await read()).toBe(before);
    }
  });

  it('lets the growing stroke past the rest of the page, where the browser can: on a desynchronised canvas', async () => {
    const page = await open('<digit-pad></digit-pad>');
    const asked = await page.evaluate(() => {
      const supported = document.createElement('canvas').getContext('2d', { desynchronized: true })?.getContextAttributes().desynchronized;
      const growing = document.querySelector('digit-pad')?.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.growing');
      return { supported, growing: growing?.getContext('2d')?.getContextAttributes().desynchronized };
    });
    expect(asked).toEqual({ supported: true, growing: true });
  });

  it('shows a stroke while it grows, and before the reader has an answer', async () => {
    const page = await open('<digit-pad asset-base="/nowhere/"></digit-pad>');
    await drawSeven(page, 'digit-pad', { lift: false });
    await page.waitForFunction(() => {
      const growing = document.querySelector('digit-pad')?.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.growing');
      return growing
        ?.getContext('2d')
        ?.getImageData(0, 0, growing.width, growing.height)
        .data.some((level) => level > 0);
    });
    await page.mouse.up();
  });
});

describe('a pad that a person has asked to', () => {
  it('keep still moves nothing', async () => {
    const page = await open('<digit-pad show-candidates></digit-pad>', { reducedMotion: 'reduce' });
    await drawSeven(page);
    await valueIs(page, '7');
    await page.evaluate(() => document.querySelector('digit-pad')?.setCustomValidity('No'));
    await page.evaluate(() => document.querySelector('digit-pad')?.reportValidity());
    await page.locator('digit-pad [part=error]').waitFor();
    const moving = await page.evaluate(() =>
      (document.querySelector('digit-pad')?.shadowRoot?.getAnimations() ?? []).map((animation) => (animation as CSSTransition).transitionProperty),
    );
    expect(moving.filter((property) => property !== 'color')).toEqual([]);
    expect(await style(page, '.bar', 'transition-duration')).toBe('0s');
  });

  it('move moves its bars smoothly, also where two readings change places', async () => {
    const page = await open('<digit-pad show-candidates></digit-pad>');
    const animated = await page.evaluate(async () => {
      const pad = document.querySelector('digit-pad');
      if (!pad) throw new Error('no pad');
      const read = async (shares: Record<string, number>): Promise<void> => {
        const candidates = Object.entries(shares).map(([text, probability]) => ({ text, probability }));
        const answer = { text: candidates[0]?.text ?? '', accepted: true, confidence: 0.9, candidates, digits: [], modelVersion: '', timings: {} };
        pad.recognizer = {
          state: { status: 'idle' },
          subscribe: () => () => undefined,
          load: () => new Promise(() => undefined),
          recognize: () => Promise.resolve(answer),
        } as unknown as NonNullable<HTMLDigitPadElement['recognizer']>;
        await pad.setDrawing({ strokes: [{ points: [{ x: 1, y: 1 }] }] });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      };
      await read({ 7: 0.6, 1: 0.3, 2: 0.06, 9: 0.04 });
      await read({ 1: 0.7, 7: 0.2, 9: 0.07, 2: 0.03 });
      const bars = [...(pad.shadowRoot?.querySelectorAll('.candidate .bar') ?? [])];
      return bars.map((bar) => bar.getAnimations().some((animation) => (animation as CSSTransition).transitionProperty === 'transform'));
    });
    expect(animated).toEqual([true, true, true, true]);
  });

  it('use few colours draws, marks and reads in theirs', async () => {
    const page = await open('<digit-pad show-candidates></digit-pad>', { forcedColors: 'active' });
    await drawSeven(page);
    await valueIs(page, '7');
    const system = (name: string): Promise<string> =>
      page.evaluate((color) => {
        const probe = document.createElement('i');
        probe.style.color = color;
        document.body.append(probe);
        return getComputedStyle(probe).color;
      }, name);
    expect(await style(page, 'canvas', 'color')).toBe(await system('CanvasText'));
    // The reading's colours move to those of a sure one.
    await expect.poll(() => style(page, '.reading', 'background-color')).toBe(await system('Highlight'));
    await expect.poll(() => style(page, '.reading', 'color')).toBe(await system('HighlightText'));
    expect(await style(page, '.toolbar button', 'border-top-style')).toBe('solid');
    expect((await canvases(page)).some(({ inked }) => inked)).toBe(true);
  });
});

describe('the targets of a pad', () => {
  const EVERY_SIZE = ['64px', '140px', '280px', '600px'];

  /** Draws, so that all buttons are there, and gives the smallest side of each. */
  async function sides(page: Page): Promise<number[]> {
    await drawSeven(page);
    await valueIs(page, '7');
    await drawSeven(page);
    await page.locator('digit-pad').hover();
    await page.waitForFunction(() => document.querySelector('digit-pad')?.canUndo);
    await page.evaluate(() => document.querySelector('digit-pad')?.undo());
    await page.waitForFunction(() => document.querySelector('digit-pad')?.canRedo);
    return page.evaluate(() =>
      [...(document.querySelector('digit-pad')?.shadowRoot?.querySelectorAll('button') ?? [])]
        .filter((button) => button.checkVisibility())
        .map((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height)),
    );
  }

  for (const size of EVERY_SIZE) {
    it(`are at least 24 px, in a pad of ${size}`, async () => {
      const page = await open(`<digit-pad show-candidates style="--digit-pad-size: ${size}"></digit-pad>`);
      const all = await sides(page);
      expect(all.length).toBeGreaterThan(size === '64px' ? 0 : 3);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(24);
    });
  }

  for (const size of EVERY_SIZE.slice(2)) {
    it(`are at least 44 px for a finger, in a pad of ${size}`, async () => {
      const page = await open(`<digit-pad show-candidates style="--digit-pad-size: ${size}"></digit-pad>`, { hasTouch: true, isMobile: true });
      const all = await sides(page);
      expect(all.length).toBeGreaterThan(3);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(44);
    });
  }
});

describe('the ink', () => {
  it('keeps its form where the pad changes shape, and pen and ink meet in the new one', async () => {
    const page = await open('<digit-pad style="inline-size: 300px; block-size: 300px"></digit-pad>');
    await drawSeven(page);
    await valueIs(page, '7');
    const shape = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector('digit-pad')?.shadowRoot?.querySelector('canvas');
        if (!canvas) throw new Error('no canvas');
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        const inked = Array.from({ length: canvas.width * canvas.height }, (_, i) => i).filter((i) => (data[4 * i + 3] ?? 0) > 128);
        const columns = new Set(inked.map((i) => i % canvas.width));
        const rows = new Set(inked.map((i) => Math.floor(i / canvas.width)));
        return rows.size / columns.size;
      });
    const before = await shape();
    await page.evaluate(() => {
      const pad = document.querySelector('digit-pad');
      if (pad) pad.style.blockSize = '150px';
    });
    await page.waitForFunction(() => (document.querySelector('digit-pad')?.shadowRoot?.querySelector('canvas')?.height ?? 300) < 160);
    expect(Math.abs((await shape()) / before - 1), 'it is not stretched').toBeLessThan(0.05);
    // A point put onto the ink's own place is at the same place of the drawing.
    const pad = await page.locator('digit-pad').boundingBox();
    if (!pad) throw new Error('no pad');
    await page.mouse.move(pad.x + 150 + 0.22 * 150, pad.y + 0.27 * 150);
    await page.mouse.down();
    await page.mouse.up();
    const point = await page.evaluate(async () => (await document.querySelector('digit-pad')?.getDrawing())?.strokes.at(-1)?.points[0]);
    expect(point?.x).toBeGreaterThan(0.72 * 300 - 6);
    expect(point?.x).toBeLessThan(0.72 * 300 + 6);
    expect(point?.y).toBeGreaterThan(0.27 * 300 - 6);
    expect(point?.y).toBeLessThan(0.27 * 300 + 6);
  });

  it('lies under neither reading nor buttons where there is a free corner', async () => {
    const page = await open('<digit-pad></digit-pad>');
    const corner = (piece: string, points: readonly (readonly [number, number])[]): Promise<string | undefined> =>
      page.evaluate(
        async ([at, all]) => {
          const pad = document.querySelector('digit-pad');
          await pad?.setDrawing({ strokes: [{ points: all.map(([x, y]) => ({ x, y })) }], area: { width: 100, height: 100 } });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const box = pad?.shadowRoot?.querySelector(at)?.getBoundingClientRect();
          const around = pad?.getBoundingClientRect();
          if (!box || !around) return undefined;
          const [x, y] = [box.x + box.width / 2 - around.x, box.y + box.height / 2 - around.y];
          return `${y < around.height / 2 ? 'top' : 'bottom'} ${x < around.width / 2 ? 'left' : 'right'}`;
        },
        [piece, points] as const,
      );
    const middle = [
      [50, 20],
      [50, 80],
    ] as const;
    expect(await corner('.reading', middle)).toBe('top left');
    expect(await corner('.reading', [[8, 8], ...middle])).toBe('bottom left');
    expect(await corner('.reading', [[8, 8], [8, 92], ...middle])).toBe('top left');
    expect(await corner('.toolbar', middle)).toBe('top right');
    expect(await corner('.toolbar', [[92, 8], ...middle])).toBe('bottom right');
    // The end of a 5's roof lies under the outer of two buttons.
    expect(await corner('.toolbar', [[68, 17], ...middle])).toBe('bottom right');
    expect(await corner('.toolbar', [[60, 17], ...middle])).toBe('top right');
  });
});
