// Bundlers from their command line, without a plugin for the package or a file of configuration.

import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from '../e2e/use-browser';
import { expectEmitted, expectInlined } from './emitted-files';
import { installApp, type InstalledApp } from './install-example';
import { openPage, writeDigit } from './open-page';
import { failureOf } from './pad-outcome';
import { pageWith, servePage } from './serve-page';

const browser = useBrowser();
const LAZY = '<digit-pad loading="interaction"></digit-pad>';
let app: InstalledApp;

beforeAll(async () => {
  app = await installApp('bundlers', fileURLToPath(new URL('bundlers', import.meta.url)));
  copyFileSync(new URL('../../docs/snippets/hosting/inline.js', import.meta.url), app.path('src/inline.js'));
});

/** A page whose script adds the pad. */
function serveBundle(script: string, body = ''): Promise<string> {
  return servePage(pageWith([script], body), { roots: { '/dist/': app.path('dist') } });
}

async function expectReading(url: string): Promise<void> {
  const { page, complaints } = await openPage(browser(), url);
  await writeDigit(page.locator('digit-pad'), '6');
  expect(complaints).toEqual([]);
  await page.close();
}

describe('webpack', () => {
  it('emits what is needed by itself, with one wasm, and the pad reads', async () => {
    await app.run('npm', 'run', 'webpack');
    expectEmitted(app.path('dist/webpack'), { appBytes: 10_000 });
    await expectReading(await serveBundle('/dist/webpack/main.js'));
  });
});

// Neither copies files that a script names by `new URL(…, import.meta.url)`. So the app takes them into its bundle, or copies
// dist/assets once, by `npx digit-pad copy-assets`, beside the folder of the bundle.
describe.each(['rollup', 'esbuild'])('%s, which copies no files', (bundler) => {
  beforeAll(() => app.run('npm', 'run', bundler));

  it('makes a bundle that reads by itself with digit-pad/inline, and holds the wasm once', async () => {
    expectInlined(app.path(`dist/${bundler}`));
    await expectReading(await serveBundle(`/dist/${bundler}/inline.js`, LAZY));
  });

  it('makes a bundle that names the missing file, and where it looked', async () => {
    const url = await serveBundle(`/dist/${bundler}/index.js`);
    const { page } = await openPage(browser(), url);
    const failure = await failureOf(page.locator('digit-pad'));
    expect(failure).toMatchObject({ code: 'load-failed', url: `${url}dist/assets/worker.js` });
    expect(failure.message).toContain('asset-base');
    await page.close();
  });

  it('makes a bundle that reads with a copy of the assets', async () => {
    const url = await servePage(pageWith([`/dist/${bundler}/index.js`], ''), {
      roots: { '/dist/': app.path('dist'), '/dist/assets/': `${inject('packed').folder}/dist/assets` },
    });
    await expectReading(url);
  });
});

describe('a bundle that is no ES module', () => {
  beforeAll(() => app.run('npm', 'run', 'classic'));

  it('reads by itself with digit-pad/inline, all in one file', async () => {
    await expectReading(await serveBundle('/dist/classic/inline.js', LAZY));
  });

  it('says that it does not know where its assets lie', async () => {
    const listen = `addEventListener('error', ({ detail }) => detail && (document.title = detail.code + ': ' + detail.message), true);`;
    const url = await servePage(pageWith(['listen.js', '/dist/classic/index.js'], ''), {
      roots: { '/dist/': app.path('dist') },
      files: { 'listen.js': listen },
    });
    const { page, complaints } = await openPage(browser(), url);
    expect(await page.title()).toMatch(/^unsupported: .*`asset-base`/);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
