import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { launchBrowser } from '../e2e/start-demo';
import { drawDigit } from './draw-digit';
import { padState } from './pad-state';
import { buildApp, type WrapperApp } from './wrapper-app';

let browser: Browser;
let app: WrapperApp;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await buildApp({
    sources: 'others',
    snippets: ['others/Pad.svelte', 'others/lit.ts', 'others/plain.ts'],
    packages: ['svelte@5.57.3', 'lit@3.3.3'],
    plugins: [svelte({ configFile: false })],
  });
});

afterAll(async () => {
  await app.close();
  await browser.close();
});

describe('the bare element', () => {
  it.each(['svelte', 'lit'])('works in %s, and its value arrives', async (framework) => {
    const { page, complaints } = await app.open(browser, framework);
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('p').textContent()).toBe('You wrote 7.');
    expect(complaints.filter((text) => !text.startsWith('Lit is in dev mode'))).toEqual([]);
  });

  it('works without a framework', async () => {
    const { page, complaints } = await app.open(browser, 'plain');
    await drawDigit(page, '7');
    await expect.poll(() => padState(page)).toEqual({ value: '7', strokes: 1 });
    expect(complaints).toEqual([]);
  });
});
