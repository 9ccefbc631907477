// Pages of a test, served together with the packed package.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

/** How a page is served; see scripts/serve.mjs. */
export interface PageOptions extends Omit<Parameters<typeof serve>[0], 'roots' | 'fallback'> {
  /** Folders beside the page. */
  readonly roots?: Record<string, string>;
  /** Where the page lies. Default: `/`. */
  readonly base?: string;
  /** Texts of further files beside the page. */
  readonly files?: Record<string, string>;
  /** When `true`, the page answers for every file that is not there, as servers of single-page apps do. */
  readonly singlePage?: boolean;
}

/** Browsers ask for one, and a page that has none would complain. */
const ICON = fileURLToPath(new URL('../../examples/demo/icon.svg', import.meta.url));

/** Serves folders until the test has ended. */
export async function serveSite(options: Parameters<typeof serve>[0]): Promise<string> {
  const site = await serve(options);
  onTestFinished(() => site.close());
  return site.url;
}

/** Serves one page, and folders beside it, until the test has ended; gives the address of the page. */
export async function servePage(html: string, { roots = {}, base = '/', files = {}, singlePage = false, ...options }: PageOptions = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'index.html': html, ...files })) writeFileSync(join(folder, name), text);
  copyFileSync(ICON, join(folder, 'icon.svg'));
  const fallback = singlePage ? { fallback: join(folder, 'index.html') } : {};
  return (await serveSite({ roots: { [base]: folder, ...roots }, ...fallback, ...options })) + base.slice(1);
}

/** A page with scripts and what is to stand in its body; without an inline script or style, so that any policy allows it. */
export function pageWith(scripts: readonly string[], body = '<digit-pad loading="interaction"></digit-pad>'): string {
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>digit-pad</title><link rel="icon" href="/icon.svg">${tags.join('')}</head><body>${body}</body></html>`;
}
