// One script tag, wherever the page and the package's files lie.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { ISOLATION_HEADERS } from '../../scripts/serve.mjs';
import { useBrowser } from '../e2e/use-browser';
import { openPage, writeDigit } from './open-page';
import { failureOf, readingModel } from './pad-outcome';
import { pageWith, servePage, serveSite } from './serve-page';

const browser = useBrowser();
const packed = inject('packed');
const SCRIPT = 'dist/digit-pad/digit-pad.js';

/** The policy of docs/, for a page that serves the package's files itself. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types digit-pad";

/** What public CDNs of npm packages send with each file. */
const CDN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves the package from an origin of its own, with the version in the path, and gives the package's address there. */
async function serveCdn(headers: Record<string, string> = CDN_HEADERS): Promise<string> {
  const path = `/npm/digit-pad@${packed.version}/`;
  return (await serveSite({ roots: { [path]: packed.folder }, headers })) + path.slice(1);
}

/** A copy of the package without some of its assets. */
function withoutAssets(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-part-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(packed.folder, folder, { recursive: true });
  for (const name of names) rmSync(join(folder, 'dist/assets', name));
  return folder;
}

/** Opens a page that must have nothing to complain of, and expects its pad to read. */
async function expectReading(url: string): ReturnType<typeof readingModel> {
  const { page, complaints } = await openPage(browser(), url);
  const model = await readingModel(page.locator('digit-pad').first(), '5');
  expect(complaints).toEqual([]);
  await page.close();
  return model;
}

describe('a script tag', () => {
  it('reads from the origin of the page', async () => {
    const url = await servePage(pageWith([`pkg/${SCRIPT}`]), { roots: { '/pkg/': packed.folder } });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker', threads: 1 });
  });

  it('reads from another origin, as on a CDN with the version in the path', async () => {
    const url = await servePage(pageWith([(await serveCdn()) + SCRIPT]));
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });

  it('reads on a nested route of a single-page app below a base path', async () => {
    const page = pageWith([`/base/pkg/${SCRIPT}`]);
    const url = await servePage(page, { base: '/base/', roots: { '/base/pkg/': packed.folder }, singlePage: true });
    expect(await expectReading(`${url}a/nested/route`)).toMatchObject({ runtime: 'worker' });
  });

  it.each(['application/octet-stream', 'text/plain'])('reads from a server that calls wasm, model and card %s', async (type) => {
    const headers = (path: string): Record<string, string> => (/\.(wasm|onnx|json)$/.test(path) ? { 'Content-Type': type } : {});
    const url = await servePage(pageWith([`pkg/${SCRIPT}`]), { roots: { '/pkg/': packed.folder }, headers });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });

  it('goes on reading when the network is gone after the first digit', async () => {
    const context = await browser().newContext();
    const url = await servePage(pageWith([`pkg/${SCRIPT}`]), { roots: { '/pkg/': packed.folder } });
    const { page, complaints } = await openPage(context, url);
    const pad = page.locator('digit-pad');
    await writeDigit(pad, '2');
    await context.setOffline(true);
    await pad.evaluate((element) => (element as HTMLDigitPadElement).clear());
    await writeDigit(pad, '8');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('under the strict Content-Security-Policy', () => {
  const policy = { 'Content-Security-Policy': STRICT_POLICY };

  it('reads in a worker', async () => {
    const url = await servePage(pageWith([`pkg/${SCRIPT}`]), { roots: { '/pkg/': packed.folder }, headers: policy });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });

  it('reads with threads where the page is isolated', async () => {
    const body = '<digit-pad loading="interaction" threads="2"></digit-pad>';
    const url = await servePage(pageWith([`pkg/${SCRIPT}`], body), { roots: { '/pkg/': packed.folder }, headers: policy, isolated: true });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker', threads: 2 });
  });

  it('reads with two releases on one page, though only one may make the policy `digit-pad`', async () => {
    const other = `import { createRecognizer } from './other/dist/sdk/index.js';
      const { runtime } = await createRecognizer().load();
      document.title = runtime;`;
    const url = await servePage(pageWith([`pkg/${SCRIPT}`, 'other.js']), {
      roots: { '/pkg/': packed.folder, '/other/': packed.other.folder },
      files: { 'other.js': other },
      headers: policy,
    });
    const { page, complaints } = await openPage(browser(), url);
    expect(await readingModel(page.locator('digit-pad'), '4')).toMatchObject({ runtime: 'worker' });
    await vi.waitFor(async () => expect(await page.title()).toBe('worker'), { timeout: 10_000 });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('reads from a CDN that the policy names, by a blob worker that it allows', async () => {
    const cdn = await serveCdn();
    const { origin } = new URL(cdn);
    const named = STRICT_POLICY.replace("script-src 'self'", `script-src 'self' ${origin}`)
      .replace("connect-src 'self'", `connect-src ${origin}`)
      .replace("worker-src 'self'", 'worker-src blob:');
    const url = await servePage(pageWith([cdn + SCRIPT]), { headers: { 'Content-Security-Policy': named } });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });
});

describe('threads', () => {
  const threaded = '<digit-pad loading="interaction" threads="2"></digit-pad>';

  it('are two where the page is isolated and asks for two', async () => {
    const url = await servePage(pageWith([`pkg/${SCRIPT}`], threaded), { roots: { '/pkg/': packed.folder }, isolated: true });
    expect(await expectReading(url)).toMatchObject({ threads: 2, isolated: true });
  });

  it('are two from a CDN as well', async () => {
    const url = await servePage(pageWith([(await serveCdn()) + SCRIPT], threaded), { isolated: true });
    expect(await expectReading(url)).toMatchObject({ threads: 2, isolated: true });
  });

  it('are one where the page asks for two and is not isolated', async () => {
    const url = await servePage(pageWith([`pkg/${SCRIPT}`], threaded), { roots: { '/pkg/': packed.folder } });
    expect(await expectReading(url)).toMatchObject({ threads: 1, isolated: false });
  });
});

describe('threads of an isolated page whose assets lack the headers of isolation', () => {
  const { 'Cross-Origin-Opener-Policy': opener, 'Cross-Origin-Embedder-Policy': embedder } = ISOLATION_HEADERS;
  const onlyPage = (path: string): Record<string, string> =>
    path === '/' ? { 'Cross-Origin-Opener-Policy': opener, 'Cross-Origin-Embedder-Policy': embedder } : {};

  it.each([1, 2])('are one, from its own origin, where it asks for %i', async (threads) => {
    const body = `<digit-pad loading="interaction" threads="${threads}"></digit-pad>`;
    const url = await servePage(pageWith([`pkg/${SCRIPT}`], body), { roots: { '/pkg/': packed.folder }, headers: onlyPage });
    const { page } = await openPage(browser(), url);
    expect(await readingModel(page.locator('digit-pad'), '5')).toMatchObject({ runtime: 'worker', threads: 1, isolated: true });
    await page.close();
  });

  it.each([1, 2])('are as many as it asks for, %i, from a CDN with CORS alone', async (threads) => {
    const cdn = await serveCdn({ 'Access-Control-Allow-Origin': '*' });
    const body = `<digit-pad loading="interaction" threads="${threads}"></digit-pad>`;
    // A script of another origin comes to an isolated page by CORS only; a module always does.
    const url = await servePage(pageWith([cdn + SCRIPT], body), { isolated: true });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker', threads, isolated: true });
  });
});

describe('several copies on a page', () => {
  it('share one worker where the script is included twice', async () => {
    const body = '<digit-pad id="a" loading="interaction"></digit-pad><digit-pad id="b" loading="interaction"></digit-pad>';
    const url = await servePage(pageWith([`pkg/${SCRIPT}`, `pkg/${SCRIPT}?again`, `copy/${SCRIPT}`], body), {
      roots: { '/pkg/': packed.folder, '/copy/': packed.folder },
    });
    const { page, complaints } = await openPage(browser(), url);
    await writeDigit(page.locator('#a'), '6');
    await writeDigit(page.locator('#b'), '9');
    expect(page.workers()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['older', 'newer'])('read where two releases are on the page and the %s one comes first', async (order) => {
    const scripts = [`pkg/${SCRIPT}`, `other/${SCRIPT}`];
    const url = await servePage(pageWith(order === 'older' ? scripts : scripts.reverse()), {
      roots: { '/pkg/': packed.folder, '/other/': packed.other.folder },
    });
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });

  it('say so where script and assets are of different releases', async () => {
    const url = await servePage(pageWith([`pkg/${SCRIPT}`], '<digit-pad loading="interaction" asset-base="/other/dist/assets"></digit-pad>'), {
      roots: { '/pkg/': packed.folder, '/other/': packed.other.folder },
    });
    const { page } = await openPage(browser(), url);
    const failure = await failureOf(page.locator('digit-pad'));
    expect(failure).toMatchObject({ code: 'version-mismatch', url: `${url}other/dist/assets/worker.js` });
    expect(failure.message).toContain(packed.version);
    expect(failure.message).toContain(packed.other.version);
    await page.close();
  });
});

describe('a server that answers its start page with 200 for files that are not there', () => {
  it.each(['worker.js', 'ort.mjs', 'ort.wasm', 'digit-pad.onnx', 'digit-pad.json'])('is told as load-failed with the address of %s', async (name) => {
    const html = pageWith([`/pkg/${SCRIPT}`]);
    const folder = withoutAssets(name);
    const url = await servePage(html, { roots: { '/pkg/': folder }, singlePage: true });
    const { page } = await openPage(browser(), url);
    const failure = await failureOf(page.locator('digit-pad'));
    expect(failure).toMatchObject({ code: 'load-failed', url: `${url}pkg/dist/assets/${name}` });
    expect(failure.message).toContain(`${url}pkg/dist/assets/${name}`);
    expect(failure.message).toContain('asset-base');
    await page.close();
  });

  it('is told as load-failed where nothing lies at `asset-base`', async () => {
    const html = pageWith([`/pkg/${SCRIPT}`], '<digit-pad loading="interaction" asset-base="/nowhere/"></digit-pad>');
    const url = await servePage(html, { roots: { '/pkg/': packed.folder }, singlePage: true });
    const { page } = await openPage(browser(), url);
    const failure = await failureOf(page.locator('digit-pad'));
    expect(failure).toMatchObject({ code: 'load-failed', url: `${url}nowhere/worker.js` });
    expect(failure.message).toContain('HTML page');
    await page.close();
  });
});
