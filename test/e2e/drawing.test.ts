import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Sdk from '../../src/sdk';
import type { InkSample } from '../../src/sdk';
import { openPadPage, type PadPage, type PadReading } from './pad-page';
import { readBenchmark, readFixtures } from './read-samples';
import { launchBrowser, startDemo, type Demo } from './start-demo';

const SDK = new URL('../../dist/sdk/index.js', import.meta.url).href;
const SEED = 2026;

let demo: Demo;
let browser: Browser;
let pad: PadPage;

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  pad = await openPadPage(browser, demo.url);
  await pad.model();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function drawAll(samples: readonly InkSample[]): Promise<PadReading[]> {
  const readings: PadReading[] = [];
  for (const { drawing } of samples) readings.push(await pad.draw(drawing));
  return readings;
}

describe('the pad of the served demo', () => {
  it('reads the drawings of the tests, drawn by mouse', async () => {
    const samples = readFixtures();
    const readings = await drawAll(samples);
    const wrong = samples.flatMap(({ label, writer }, i) => (readings[i]?.value === label ? [] : [`${writer} ${label}: ${JSON.stringify(readings[i])}`]));
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
    expect(pad.complaints).toEqual([]);
  });

  const benchmark = readBenchmark(100, SEED);
  it.skipIf(!benchmark)('reads 100 samples of pendigits_test as the SDK does in Node (needs ../shared/data)', async () => {
    const samples = benchmark ?? [];
    const { createRecognizer } = (await import(SDK)) as typeof Sdk;
    const recognizer = createRecognizer();
    const expected = await recognizer.recognizeBatch(samples.map(({ drawing }) => drawing));
    await recognizer.dispose();

    const readings = await drawAll(samples);
    const other = readings.flatMap((reading, i) =>
      reading.text === expected[i]?.text ? [] : [`sample ${i}: ${reading.text} not ${String(expected[i]?.text)}`],
    );
    const wrong = readings.flatMap((reading, i) =>
      reading.text === samples[i]?.label ? [] : [`sample ${i}: ${reading.text} not ${String(samples[i]?.label)}`],
    );
    console.log(`pendigits_test on the page: ${100 - wrong.length} of 100 right, ${100 - other.length} as in Node`);
    expect(readings.every(({ text, accepted, value }) => value === (accepted ? text : ''))).toBe(true);
    expect(other.length, other.join('\n')).toBeLessThanOrEqual(1);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3);
    expect(pad.complaints).toEqual([]);
  });
});
