// The examples that need no build, as `npm start` serves them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../e2e/start-demo';
import { useBrowser } from './browser';
import { openPage, writeDigit } from './open-page';

const browser = useBrowser();
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.stop());

describe('examples/script-tag', () => {
  it('reads a digit into the form that is sent', async () => {
    const { page, complaints } = await openPage(browser(), `${demo.url}script-tag/`);
    await writeDigit(page.locator('digit-pad'), '7');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('form > output').textContent()).toBe('The form sends digit=7.');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
