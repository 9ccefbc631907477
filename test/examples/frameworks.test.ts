// Frameworks with a server or a builder of their own.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { useBrowser } from '../e2e/use-browser';
import { expectEmitted, expectInlined } from './emitted-files';
import { freePort } from './free-port';
import { installApp, installExample } from './install-example';
import { openPage, writeDigit } from './open-page';
import { serveSite } from './serve-page';

const browser = useBrowser();

async function expectReading(url: string): Promise<void> {
  const { page, complaints } = await openPage(browser(), url);
  await writeDigit(page.locator('digit-pad'), '7');
  await vi.waitFor(async () => expect(await page.locator('output').textContent()).toBe('7 it is'));
  expect(complaints).toEqual([]);
  await page.close();
}

describe('examples/next', () => {
  it('renders the pad on the server, hydrates it and reads, in production', async () => {
    const app = await installExample('next');
    await app.run('npm', 'run', 'build');
    expectEmitted(app.path('.next/static'), { appBytes: 1_500_000 });
    const server = await app.start('next', 'start', '--port', String(await freePort()));
    expect(await (await fetch(server.url)).text()).toContain('<digit-pad name="cups" label="Cups of tea"');
    await expectReading(server.url);
  });

  it('reads in development', async () => {
    const app = await installExample('next');
    const server = await app.start('next', 'dev', '--port', String(await freePort()));
    await expectReading(server.url);
  });
});

describe('Nuxt', () => {
  it('renders the pad on the server, hydrates it and reads, in production', async () => {
    const app = await installApp('nuxt', fileURLToPath(new URL('nuxt', import.meta.url)));
    await app.run('nuxt', 'build');
    expectEmitted(app.path('.output/public'), { appBytes: 1_500_000 });
    const server = await app.start('nuxt', 'preview', '--port', String(await freePort()));
    expect(await (await fetch(server.url)).text()).toMatch(/<digit-pad[^>]* name="cups"/);
    await expectReading(server.url);
  });
});

describe('examples/angular', () => {
  it('builds with the files in the bundle, and the control of a reactive form reads', async () => {
    const app = await installExample('angular');
    const line = readFileSync(new URL('../../docs/snippets/angular/main.ts', import.meta.url), 'utf8');
    expect(readFileSync(app.path('src/main.ts'), 'utf8').startsWith(line)).toBe(true);
    await app.run('npm', 'run', 'build');
    const built = app.path('dist/digit-pad-angular/browser');
    expectInlined(built);
    await expectReading(await serveSite({ roots: { '/': built } }));
  });
});
