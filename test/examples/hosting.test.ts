// A site with the headers of docs/hosting, by a server of ours and by nginx, and without a network.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { useBrowser } from '../e2e/use-browser';
import { freePort } from './free-port';
import { openPage, writeDigit } from './open-page';
import { readingModel } from './pad-outcome';
import { pageWith, serveSite } from './serve-page';

const browser = useBrowser();
const HOSTING = fileURLToPath(new URL('../../docs/hosting', import.meta.url));
const ICON = fileURLToPath(new URL('../../examples/demo/icon.svg', import.meta.url));
const SCRIPT = '/digit-pad/v1/digit-pad/digit-pad.js';

type Headers = Readonly<Record<string, string>>;
const rules = JSON.parse(readFileSync(join(HOSTING, 'headers.json'), 'utf8')) as Record<'every' | 'pages' | 'package' | 'types', Headers>;

/** The headers of docs/hosting for an address. */
function headersOf(path: string): Record<string, string> {
  return { ...rules.every, ...(path.startsWith('/digit-pad/') ? rules.package : rules.pages) };
}

/** A site as docs/hosting describes it. */
function makeSite(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.html'), html);
  cpSync(ICON, join(folder, 'icon.svg'));
  mkdirSync(join(folder, 'digit-pad'));
  cpSync(join(inject('packed').folder, 'dist'), join(folder, 'digit-pad/v1'), { recursive: true });
  return folder;
}

async function expectReading(url: string): ReturnType<typeof readingModel> {
  const { page, complaints } = await openPage(browser(), url);
  const model = await readingModel(page.locator('digit-pad'), '5');
  expect(complaints).toEqual([]);
  await page.close();
  return model;
}

describe('a site with the headers of docs/hosting', () => {
  it('reads', async () => {
    const site = makeSite(pageWith([SCRIPT]));
    expect(await expectReading(await serveSite({ roots: { '/': site }, headers: headersOf }))).toMatchObject({ runtime: 'worker' });
  });

  it('has threads where its page is isolated and nothing else is changed', async () => {
    const site = makeSite(pageWith([SCRIPT], '<digit-pad loading="interaction" threads="2"></digit-pad>'));
    const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const headers = (path: string): Record<string, string> => ({ ...headersOf(path), ...(path === '/' ? isolation : {}) });
    expect(await expectReading(await serveSite({ roots: { '/': site }, headers }))).toMatchObject({ isolated: true, threads: 2 });
  });
});

/** Where there is no nginx and none can be installed, test/unit/hosting alone holds its file. */
const nginx = findNginx();

describe.runIf(nginx)('nginx with docs/hosting/nginx.conf', () => {
  it('sends the headers and types of headers.json, compresses, and the pad reads', async () => {
    const url = await serveByNginx(makeSite(pageWith([SCRIPT])));
    for (const [path, expected] of [
      ['/', { ...rules.every, ...rules.pages }],
      ['/digit-pad/v1/assets/ort.wasm', { ...rules.every, ...rules.package }],
    ] as const) {
      const { headers } = await fetch(url + path.slice(1));
      expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]))).toEqual(expected);
    }
    for (const [file, ending] of [
      ['ort.mjs', '.mjs'],
      ['ort.wasm', '.wasm'],
      ['digit-pad.onnx', '.onnx'],
    ] as const) {
      const { headers } = await fetch(`${url}digit-pad/v1/assets/${file}`);
      expect([file, headers.get('Content-Type'), headers.get('Content-Encoding')]).toEqual([file, rules.types[ending], 'gzip']);
    }
    expect(await expectReading(url)).toMatchObject({ runtime: 'worker' });
  });
});

function findNginx(): string | undefined {
  const usual = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'];
  const found = (): string | undefined => usual.find((path) => existsSync(path));
  if (found() !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], { env, stdio: 'ignore' });
  return found();
}

/** Runs nginx, with all its own files in a folder of the test, until the test has ended. */
async function serveByNginx(site: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-nginx-'));
  const port = await freePort();
  const server = readFileSync(join(HOSTING, 'nginx.conf'), 'utf8')
    .replace('listen 80;', `listen ${port};`)
    .replace('root /var/www/site;', `root ${site};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const conf = `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${places}\n${server}\n}`;
  writeFileSync(join(folder, 'nginx.conf'), conf);
  const child = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://localhost:${port}/`;
  await vi
    .waitFor(() => fetch(url), { timeout: 10_000 })
    .catch((cause: unknown) => {
      throw new Error(`nginx did not start: ${errors}`, { cause });
    });
  return url;
}

describe('docs/hosting/offline', () => {
  it('opens the page and reads after the network has gone, under a policy that allows its registration', async () => {
    const site = makeSite(pageWith([SCRIPT, '/register.js']));
    cpSync(join(HOSTING, 'offline'), site, { recursive: true });
    const policy = headersOf('/')['Content-Security-Policy']?.replace('trusted-types digit-pad', 'trusted-types digit-pad offline') ?? '';
    const url = await serveSite({ roots: { '/': site }, headers: (path) => ({ ...headersOf(path), 'Content-Security-Policy': policy }) });
    const context = await browser().newContext();
    const { page, complaints } = await openPage(context, url);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toMatch(/^activat/);
    await goOffline(context, url);
    await page.reload();
    await writeDigit(page.locator('digit-pad'), '3');
    expect(complaints.filter((text) => !text.includes('icon.svg'))).toEqual([]);
    await context.close();
  });
});

/** Takes the network away, and makes sure that it has gone. */
async function goOffline(context: BrowserContext, url: string): Promise<void> {
  await context.setOffline(true);
  const page = await context.newPage();
  await expect(page.goto(url.replace('localhost', '127.0.0.1'))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  await page.close();
}
