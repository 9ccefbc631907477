// Commands of the docs: those for a consumer are run in an empty folder, those for this project name what it has.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser } from '../e2e/start-demo';
import { packApp, type PackedApp } from '../package/packed-app';
import { openPage, pageOf, snippet } from './snippet-page';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let app: PackedApp;

beforeAll(() => {
  app = packApp();
});

afterAll(() => app.remove());

function sh(command: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

/** The commands of a snippet, without comments. */
function commands(text: string): string[] {
  return text
    .replace(/#.*$/gm, '')
    .split(/\n|&&/)
    .map((command) => command.trim())
    .filter(Boolean);
}

describe('the commands for a consumer', () => {
  it('install the package, and nothing with it', () => {
    const folder = join(app.folder, 'fresh');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"fresh","private":true}');
    expect(commands(snippet('getting-started/install.sh'))).toEqual(['npm install digit-pad']);
    // What will come from the registry comes from what was packed.
    sh(`npm install --offline --no-audit --no-fund ${app.tarball}`, folder);
    expect(existsSync(join(folder, 'node_modules/digit-pad/dist/assets/digit-pad.onnx'))).toBe(true);
  });

  it('copy the files to where a page finds them', async () => {
    sh(snippet('hosting/copy.sh'), app.folder);
    writeFileSync(join(app.folder, 'public/index.html'), pageOf({ html: snippet('hosting/self-hosted.html') }));
    const site = await serve({ roots: { '/': join(app.folder, 'public') } });
    const browser = await launchBrowser();
    const { page, draw, complaints } = await openPage(browser, site.url);
    await draw('7');
    await expect.poll(() => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value), { timeout: 60_000 }).toBe('7');
    expect(complaints).toEqual([]);
    await browser.close();
    await site.close();
  });

  it('copy the assets alone to where a page names them', async () => {
    sh(snippet('hosting/copy-assets.sh').replace('npx', 'npx --no-install'), app.folder);
    const html = `<script type="module" src="/package/digit-pad/digit-pad.js"></script>${snippet('hosting/asset-base.html')}`;
    writeFileSync(join(app.folder, 'public/index.html'), pageOf({ html }));
    // The script comes from elsewhere, and no assets lie beside it.
    const site = await serve({ roots: { '/': join(app.folder, 'public'), '/package/digit-pad/': join(app.folder, 'node_modules/digit-pad/dist/digit-pad') } });
    const browser = await launchBrowser();
    const { page, draw } = await openPage(browser, site.url);
    await draw('7');
    await expect.poll(() => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value), { timeout: 60_000 }).toBe('7');
    await browser.close();
    await site.close();
  });
});

describe('the commands for this project', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

  it.each(
    ['readme/change-it.sh', 'readme/train.sh', 'readme/evaluate.sh'].flatMap((path) => commands(snippet(path)).map((command) => [path, command] as const)),
  )('name in %s what is there: %s', (_, command) => {
    const [program = '', first = '', ...rest] = command.split(/\s+/);
    if (program === 'npm') {
      const script = first === 'run' ? rest[0] : first;
      if (script !== 'install') expect(Object.keys(scripts)).toContain(script);
      return;
    }
    // `source "$(training/setup.sh)/…"` runs the script that it names.
    const file = program === 'python' ? first : (/\$\((\S+)\)/.exec(first)?.[1] ?? program);
    expect(existsSync(join(ROOT, file))).toBe(true);
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const flag of rest.filter((word) => word.startsWith('--'))) expect(source).toContain(flag);
  });

  it('evaluate ink files', () => {
    const [command = ''] = commands(snippet('readme/evaluate.sh'));
    expect(sh(command.replace('FILE...', 'test/fixtures/ink.jsonl'), ROOT)).toMatch(/\b30\b/);
  });
});
