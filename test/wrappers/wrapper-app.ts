// An app of a consumer: the packed package and one version of a framework in a fresh folder, built by Vite, open in Chromium.

import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type PluginOption } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { installPacked } from '../package/packed-app';

/** What an app is made of. */
export interface AppParts {
  /** Folder beside this file that holds the app's sources. */
  readonly sources: string;
  /** Packages to install beside ours, such as `react@18.0.0`. */
  readonly packages: readonly string[];
  readonly plugins?: PluginOption[];
  /** Snippets of the pages, below docs/snippets, that the app is to have in `src/snippets`. */
  readonly snippets: readonly string[];
}

/** An app that is built and served. */
export interface WrapperApp {
  readonly folder: string;
  /** Opens a scenario of the app. */
  open(browser: Browser, scenario: string): Promise<AppPage>;
  close(): Promise<void>;
}

/** One scenario in a page. */
export interface AppPage {
  readonly page: Page;
  /** Errors and warnings of the page and its console. */
  readonly complaints: string[];
  /** What the app wrote down, in order. */
  log(): Promise<string[]>;
}

/** Installs, builds and serves an app. */
export async function buildApp({ sources, packages, snippets, plugins = [] }: AppParts): Promise<WrapperApp> {
  const app = installPacked(packages);
  const source = fileURLToPath(new URL(`${sources}/`, import.meta.url));
  cpSync(source, join(app.folder, 'src'), { recursive: true });
  for (const path of snippets) cpSync(fileURLToPath(new URL(`../../docs/snippets/${path}`, import.meta.url)), join(app.folder, 'src/snippets', basename(path)));
  writeFileSync(
    join(app.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { target: 'es2022', experimentalDecorators: true, useDefineForClassFields: false, jsx: 'react-jsx' } }),
  );
  const main = readdirSync(source).find((name) => name.startsWith('main.'));
  writeFileSync(
    join(app.folder, 'index.html'),
    `<!doctype html><html lang="en"><link rel="icon" href="data:," /><div id="app"></div><script type="module" src="/src/${main}"></script></html>`,
  );
  // Development builds of the frameworks: StrictMode mounts twice, and what they do not like they say.
  await build({ mode: 'development', root: app.folder, configFile: false, logLevel: 'warn', plugins, build: { minify: false, target: 'es2022' } });
  const server = await serve({ roots: { '/': join(app.folder, 'dist') } });
  return {
    folder: app.folder,
    open: (browser, scenario) => openScenario(browser, `${server.url}?${scenario}`),
    async close() {
      await server.close();
      app.remove();
    },
  };
}

async function openScenario(browser: Browser, url: string): Promise<AppPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(() => Object.assign(window, { log: [] }));
  await page.goto(url);
  await page.locator('digit-pad canvas').first().waitFor();
  return { page, complaints, log: () => page.evaluate(() => (window as unknown as { log: string[] }).log) };
}
