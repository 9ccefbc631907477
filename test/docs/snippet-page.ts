// Runs a snippet in a page, as a reader would: HTML as it stands, scripts as modules that find the package by its name.

import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { drawInk, inkNamed } from '../../scripts/pictures/draw-ink';
import { serveFiles } from './serve-files';

const CDN = 'https://cdn.jsdelivr.net/npm/digit-pad/';
const ELEMENT = '<script type="module" src="/dist/digit-pad/digit-pad.js"></script>';
const IMPORT_MAP = JSON.stringify({
  imports: { 'digit-pad': '/dist/entries/index.js', 'digit-pad/element': '/dist/entries/element.js', 'digit-pad/sdk': '/dist/sdk/index.js' },
});

/** What a snippet's page is made of; the texts are those of snippets, unchanged. */
export interface PageParts {
  /** A fragment for the body, or a whole document, which then is all there is. */
  readonly html?: string;
  readonly css?: string;
  /** A module that runs after the body. */
  readonly js?: string;
}

/** A page in which a snippet runs. */
export interface SnippetPage {
  readonly page: Page;
  /** What was written by `console.log`, in order. */
  readonly said: string[];
  /** Errors and warnings of the page and its console, in order. */
  readonly complaints: string[];
  /** Draws the digit by mouse, in the hand that most people write. */
  draw(digit: string, pad?: Locator): Promise<void>;
  close(): Promise<void>;
}

/** The text of a snippet of docs/snippets. */
export function snippet(path: string): string {
  return readFileSync(new URL(`../../docs/snippets/${path}`, import.meta.url), 'utf8');
}

/** The whole document of a page. */
export function pageOf({ html = '', css, js }: PageParts): string {
  if (html.startsWith('<!doctype')) return html;
  const body = `${html}${js === undefined ? '' : '<script type="module" src="snippet.js"></script>'}`;
  const loads = html.includes('digit-pad.js') || (js?.includes("from 'digit-pad") ?? false) || (js?.includes("import 'digit-pad") ?? false);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A snippet</title><link rel="icon" href="data:,">
    <script type="importmap">${IMPORT_MAP}</script>${loads ? '' : ELEMENT}${css === undefined ? '' : `<style>${css}</style>`}</head><body>${body}</body></html>`;
}

/** Opens a page with these parts. Our CDN address is answered from dist/. */
export async function openSnippet(browser: Browser, parts: PageParts, places: readonly string[] = []): Promise<SnippetPage> {
  const site = await serveFiles({ 'index.html': pageOf(parts), ...(parts.js !== undefined && { 'snippet.js': parts.js }) }, {}, places);
  const opened = await openPage(browser, site.url);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await site.close();
    },
  };
}

/** Opens an address. */
export async function openPage(browser: Browser, url: string): Promise<SnippetPage> {
  const page = await browser.newPage();
  const said: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'log') said.push(message.text());
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.context().route(`${CDN}**`, (route) =>
    route.fulfill({
      path: new URL(route.request().url().slice(CDN.length), new URL('../../', import.meta.url)).pathname,
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  await page.goto(url);
  return {
    page,
    said,
    complaints,
    draw: async (digit, pad = page.locator('digit-pad').first()) => {
      await pad.locator('canvas').first().waitFor();
      await drawInk(page, pad, inkNamed(`${digit} ${digit === '7' ? 'european' : 'plain'}`));
    },
    close: () => page.close(),
  };
}
