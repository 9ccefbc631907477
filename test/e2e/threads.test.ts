import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPadPage, type PadPage } from './pad-page';
import { readFixtures } from './read-samples';
import { launchBrowser, startDemo, type Demo } from './start-demo';

let browser: Browser;
let demo: Demo | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await demo?.stop();
});

afterAll(async () => {
  await browser.close();
});

async function open(query: string, args: readonly string[] = []): Promise<PadPage> {
  demo = await startDemo(args);
  return openPadPage(browser, demo.url + query);
}

/** The runtime's threads beside the worker's own: emscripten starts each from ORT's glue. */
function pthreads({ page }: PadPage): number {
  return page.workers().filter((worker) => worker.url().endsWith('/assets/ort.mjs')).length;
}

async function expectReading(pad: PadPage): Promise<void> {
  const [sample] = readFixtures();
  if (!sample) throw new Error('There are no fixtures');
  const { text } = await pad.draw(sample.drawing);
  expect(text).toMatch(/^\d$/);
}

describe('threads of the runtime', () => {
  it('are two on an isolated page that asks for two', async () => {
    const pad = await open('?threads=2');
    expect(await pad.model()).toMatchObject({ threads: 2, isolated: true, runtime: 'worker', simd: true });
    expect(pthreads(pad)).toBe(1);
    await expectReading(pad);
    expect(pad.complaints).toEqual([]);
    await pad.page.close();
  });

  it('are one on an isolated page that asks for none', async () => {
    const pad = await open('');
    expect(await pad.model()).toMatchObject({ threads: 1, isolated: true, runtime: 'worker' });
    expect(pthreads(pad)).toBe(0);
    await pad.page.close();
  });

  it('are one, without a complaint, on a page that asks for two and is not isolated', async () => {
    const pad = await open('?threads=2', ['--no-isolation']);
    expect(await pad.model()).toMatchObject({ threads: 1, isolated: false, runtime: 'worker' });
    expect(pthreads(pad)).toBe(0);
    await expectReading(pad);
    expect(pad.complaints).toEqual([]);
    await pad.page.close();
  });
});
