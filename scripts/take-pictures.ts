// `npm run pictures`: takes the pictures of README.md and docs/ from the real product, drawn on by a real mouse.
// `npm run pictures -- states demo` takes only those. Fonts differ between systems, so that no test compares them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { ensureBuilt } from './ensure-built.mjs';
import { findBrowser, LAUNCH_ARGS } from './find-browser.mjs';
import { drawInk, inkNamed } from './pictures/draw-ink';
import { servePictures } from './pictures/serve-pictures';
import type {} from '../src/index';

if (!(await ensureBuilt())) process.exit(1);
mkdirSync('docs/images', { recursive: true });
const site = await servePictures();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS] });

/** Each picture, by the name of its file. */
const PICTURES: Readonly<Record<string, () => Promise<Buffer>>> = {
  demo: photographDemo,
  states: () => photographPads('states.html', 'light'),
  'states-dark': () => photographPads('states.html', 'dark'),
  themes: () => photographPads('themes.html', 'light'),
  sizes: () => photographPads('sizes.html', 'light'),
  form: () => photographPads('form.html', 'light'),
  'sure-and-unsure': () => photographPads('sure-and-unsure.html', 'light'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PICTURES));
if (unknown.length > 0) console.error(`There is no picture ${unknown.join(', ')}. The pictures are: ${Object.keys(PICTURES).join(', ')}.`);
for (const [name, photograph] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const png = await photograph();
  writeFileSync(`docs/images/${name}.png`, png);
  console.log(`docs/images/${name}.png, ${Math.round(png.length / 1000)} kB`);
}
await browser.close();
await site.close();
process.exitCode = unknown.length > 0 ? 2 : 0;

/** The demo's stage with a 7 on it. */
async function photographDemo(): Promise<Buffer> {
  const page = await newPage('light', { width: 1120, height: 1200 });
  await page.goto(site.demo);
  await drawInk(page, page.locator('#pad'), inkNamed('7 european'));
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.querySelector('#pad')?.matches(':state(sure)'));
  // What it says of this machine's speed is true of no other.
  await page.locator('.stage footer').evaluate((footer) => footer.remove());
  await still(page);
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('The demo has no stage.');
  const margin = Math.min(stage.x, 32);
  return page.screenshot({ clip: { x: stage.x - margin, y: stage.y - margin, width: stage.width + 2 * margin, height: stage.height + 2 * margin } });
}

/** A page of scripts/pictures, with every pad drawn on as its `data-ink` says. */
async function photographPads(name: string, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const page = await newPage(colorScheme, { width: 1200, height: 900 });
  await page.route('**/halfway/**', (route) =>
    route.fulfill({
      status: 307,
      headers: {
        Location: route
          .request()
          .url()
          .replace(/^.*\/halfway\//, site.halfway),
      },
    }),
  );
  await page.goto(site.pages + name);
  // The one that is being drawn on comes last: there is one mouse.
  for (const pad of await page.locator('digit-pad[data-ink]:not([data-hold])').all())
    await drawInk(page, pad, inkNamed((await pad.getAttribute('data-ink')) ?? ''));
  await page.mouse.move(0, 0);
  await settled(page);
  for (const pad of await page.locator('digit-pad[data-hold]').all()) await drawInk(page, pad, inkNamed((await pad.getAttribute('data-ink')) ?? ''), true);
  await page.waitForFunction(() => [...document.querySelectorAll('digit-pad[data-hold]')].every((pad) => (pad as HTMLDigitPadElement).recognition));
  await still(page);
  return page.locator('main').screenshot();
}

async function newPage(colorScheme: 'light' | 'dark', viewport: { width: number; height: number }): Promise<Page> {
  return browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2, locale: 'en' });
}

/** Waits until every pad that was drawn on shows what came of it. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLDigitPadElement>('digit-pad[data-ink]:not([data-hold])')].every(
      (pad) => pad.status === 'failed' || pad.matches(':state(sure), :state(unsure)') || pad.matches('[asset-base="/halfway/"]:state(loading)'),
    ),
  );
  await still(page);
}

/** Waits until nothing moves. */
async function still(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}
