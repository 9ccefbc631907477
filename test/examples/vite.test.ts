// Apps by Vite, without a plugin for the package or any other configuration: as its developer runs them, and built.

import { describe, expect, it, vi } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { drawByMouse } from '../e2e/draw-by-mouse';
import { useBrowser } from './browser';
import { expectEmitted } from './emitted-files';
import { freePort } from './free-port';
import { installExample } from './install-example';
import { drawingOf, openPage } from './open-page';

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
    await server.stop();
  });

  it('builds with one wasm and reads a digit', async () => {
    const app = await installExample('typescript-sdk');
    await app.run('npm', 'run', 'build');
    expectEmitted(app.path('dist'), { appBytes: 50_000 });
    const site = await serve({ roots: { '/': app.path('dist') } });
    await expectReading(site.url);
    await site.close();
  });
});
