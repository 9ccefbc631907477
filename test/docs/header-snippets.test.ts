// Headers of the docs, sent by a server, and pages that work under them.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/start-demo';
import { parseHeaders, serveFiles } from './serve-files';
import { openPage, snippet } from './snippet-page';

const LOADED = { timeout: 60_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A document without anything inline, as a strict policy wants it. */
function documentOf(body: string, script: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Headers</title>${script}</head><body>${body}</body></html>`;
}

/** Opens a page that is served with these headers, draws a 7, and tells its value and the page's complaints. */
async function readUnder(headers: string, html: string): Promise<{ value: string; complaints: readonly string[]; runtime: string }> {
  const site = await serveFiles({ 'index.html': html, 'favicon.ico': '' }, parseHeaders(headers), ['/digit-pad/']);
  const { page, draw, complaints, close } = await openPage(browser, site.url);
  try {
    const state = page.locator('digit-pad').evaluate(
      (pad) =>
        new Promise<string>((resolve) => {
          pad.addEventListener('statuschange', (event) => {
            const { detail } = event as CustomEvent<{ status: string; model?: { runtime: string }; error?: Error }>;
            if (detail.status === 'ready') resolve(detail.model?.runtime ?? '');
            if (detail.status === 'failed') resolve(String(detail.error));
          });
        }),
    );
    await draw('7');
    const runtime = await state;
    await expect.poll(() => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value), LOADED).toBe('7');
    return { value: '7', complaints, runtime };
  } finally {
    await close();
    await site.close();
  }
}

const LAZY = '<digit-pad label="Your digit" loading="interaction"></digit-pad>';
const OWN = '<script type="module" src="/digit-pad/digit-pad/digit-pad.js"></script>';
const CDN = '<script type="module" src="https://cdn.jsdelivr.net/npm/digit-pad/dist/digit-pad/digit-pad.js"></script>';

describe('Content-Security-Policy', () => {
  it('is kept where it is strictest, with the files on the same server', async () => {
    expect(await readUnder(snippet('csp/strict.headers'), documentOf(LAZY, OWN))).toEqual({ value: '7', complaints: [], runtime: 'worker' });
  });

  it('is kept with the files on a CDN', async () => {
    expect(await readUnder(snippet('csp/cdn.headers'), documentOf(LAZY, CDN))).toEqual({ value: '7', complaints: [], runtime: 'worker' });
  });

  it('is kept with the files within the bundle', async () => {
    const scripts = `<script type="module" src="/digit-pad/inline/index.js"></script>${OWN}`;
    expect(await readUnder(snippet('csp/inline.headers'), documentOf(LAZY, scripts))).toEqual({ value: '7', complaints: [], runtime: 'worker' });
  });

  it('lets the page itself read where workers are forbidden', async () => {
    const headers = snippet('csp/strict.headers').replace("worker-src 'self'", "worker-src 'none'");
    expect((await readUnder(headers, documentOf(LAZY, OWN))).runtime).toBe('page');
  });

  it('stops the reader where a directive of the page is left out', async () => {
    const headers = snippet('csp/strict.headers').replace(" 'wasm-unsafe-eval'", '');
    const site = await serveFiles({ 'index.html': documentOf(LAZY, OWN) }, parseHeaders(headers), ['/digit-pad/']);
    const { page, draw, close } = await openPage(browser, site.url);
    await page
      .locator('digit-pad')
      .evaluate((pad) => pad.addEventListener('error', (event) => pad.setAttribute('data-code', (event as CustomEvent<{ code: string }>).detail.code)));
    await draw('7');
    await expect.poll(() => page.locator('digit-pad').getAttribute('data-code'), LOADED).toBe('worker-failed');
    await close();
    await site.close();
  });
});

describe('Hosting', () => {
  it.each([
    ['by two headers', ''],
    ['and under the strictest policy', snippet('csp/strict.headers')],
  ])('isolates a page %s, and its pads have two threads', async (_, policy) => {
    const html = documentOf(
      snippet('hosting/threads.html').replace('threads=', 'loading="interaction" threads='),
      `${OWN}<script type="module" src="threads.js"></script>`,
    );
    const site = await serveFiles(
      { 'index.html': html, 'threads.js': snippet('hosting/threads.js') },
      parseHeaders(snippet('hosting/isolation.headers') + policy),
      ['/digit-pad/'],
    );
    const { page, said, draw, close } = await openPage(browser, site.url);
    await draw('7');
    await expect.poll(() => said, LOADED).toEqual(['2 threads, isolated: true']);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await close();
    await site.close();
  });

  it('lets an isolated page of another origin take the files, by two headers', async () => {
    const assets = await serveFiles({}, parseHeaders(snippet('hosting/other-origin.headers')), ['/digit-pad/']);
    // Another port is another origin.
    const script = `<script type="module" src="${assets.url}digit-pad/digit-pad/digit-pad.js"></script>`;
    const { value, runtime } = await readUnder(snippet('hosting/isolation.headers'), documentOf(LAZY, script));
    expect([value, runtime]).toEqual(['7', 'worker']);
    await assets.close();
  });
});
