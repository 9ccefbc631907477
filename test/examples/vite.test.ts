// Apps by Vite, without a plugin for the package or any other configuration: as its developer runs them, and built.

import { describe, expect, it, vi } from 'vitest';
import { drawByMouse } from '../e2e/draw-by-mouse';
import { useBrowser } from '../e2e/use-browser';
import { expectEmitted } from './emitted-files';
import { freePort } from './free-port';
import { installExample } from './install-example';
import { drawingOf, openPage, writeDigit } from './open-page';
import { serveSite } from './serve-page';

const browser = useBrowser();

describe('examples/typescript-sdk', () => {
  async function expectReading(url: string): Promise<void> {
    const { page, complaints } = await openPage(browser(), url);
    await drawByMouse(page.locator('canvas'), drawingOf('3'));
    await vi.waitFor(async () => expect(await page.locator('#reading').textContent()).toMatch(/^3, \d+ % sure$/), { timeout: 30_000 });
    expect(complaints).toEqual([]);
    await page.close();
  }

  it('reads a digit from its own canvas in development', async () => {
    const app = await installExample('typescript-sdk');
    const server = await app.start('vite', '--port', String(await freePort()), '--strictPort');
    await expectReading(server.url);
  });

  it('builds with one wasm and reads a digit', async () => {
    const app = await installExample('typescript-sdk');
    await app.run('npm', 'run', 'build');
    expectEmitted(app.path('dist'), { appBytes: 50_000 });
    await expectReading(await serveSite({ roots: { '/': app.path('dist') } }));
  });
});

describe.each(['vite-react', 'vite-vue'])('examples/%s', (name) => {
  /** The app's state follows the pad, and a button of the app changes the pad. */
  async function expectReading(url: string): Promise<void> {
    const { page, complaints } = await openPage(browser(), url);
    const output = page.locator('output');
    await writeDigit(page.locator('digit-pad'), '7');
    await vi.waitFor(async () => expect(await output.textContent()).toMatch(/^7, \d+ % sure$/));
    await page.locator('main > button').click();
    await vi.waitFor(async () => expect(await output.textContent()).toBe('Draw a digit'));
    expect(complaints).toEqual([]);
    await page.close();
  }

  it('reads a digit in development', async () => {
    const app = await installExample(name);
    const server = await app.start('vite', '--port', String(await freePort()), '--strictPort');
    await expectReading(server.url);
  });

  it('builds with one wasm and reads a digit', async () => {
    const app = await installExample(name);
    await app.run('npm', 'run', 'build');
    expectEmitted(app.path('dist'), { appBytes: 300_000 });
    await expectReading(await serveSite({ roots: { '/': app.path('dist') } }));
  });
});
