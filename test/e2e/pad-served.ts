// Serves the build beside pages that a test writes itself, so that a browser meets the element on a page of any shape.

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

/** A server of the build. */
export interface PadServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `dist/` on a free port before the file's tests, and ends it after them. */
export function usePadServer(): () => PadServer {
  let server: PadServer | undefined;
  beforeAll(async () => {
    server = await serve({ roots: { '/dist/': fileURLToPath(new URL('../../dist', import.meta.url)) } });
  });
  afterAll(() => server?.close());
  return () => {
    if (!server) throw new Error('The build is served during the tests, not while they are collected');
    return server;
  };
}

const SCRIPT = '<script type="module" src="/dist/digit-pad/digit-pad.js"></script>';

/** Answers with this page at every address under `path`. */
export async function stage(context: BrowserContext, server: PadServer, path: string, body: string, head = ''): Promise<void> {
  await context.route(`${server.url}${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}${SCRIPT}<body>${body}`,
    }),
  );
}

/** Opens a page with this body in a context of its own. */
export async function openStage(context: BrowserContext, server: PadServer, body: string, head = ''): Promise<Page> {
  await stage(context, server, 'page', body, head);
  const page = await context.newPage();
  await page.goto(`${server.url}page`);
  return page;
}

/** Corners of a 7, as shares of the pad's sides. */
export const SEVEN = [
  [0.3, 0.3],
  [0.5, 0.28],
  [0.72, 0.27],
  [0.6, 0.5],
  [0.5, 0.65],
  [0.43, 0.85],
] as const;

/** Draws a 7 by mouse on the pad that the selector finds; `lift: false` leaves the button down. */
export async function drawSeven(page: Page, selector = 'digit-pad', { lift = true } = {}): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`No ${selector} to draw on`);
  for (const [i, [x, y]] of SEVEN.entries()) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
    if (i === 0) await page.mouse.down();
  }
  if (lift) await page.mouse.up();
}

/** Waits for the pad's value. */
export async function valueIs(page: Page, value: string, selector = 'digit-pad'): Promise<void> {
  await page.waitForFunction(([at, wanted]) => document.querySelector<HTMLDigitPadElement>(at ?? '')?.value === wanted, [selector, value]);
}
