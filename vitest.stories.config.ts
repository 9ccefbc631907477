// Every story is a test, once in light and once in dark: it renders, its play function holds, and axe finds nothing.

import { createReadStream, existsSync } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_ARGS } from './scripts/find-browser.mjs';

/** Vitest would rewrite the imports inside the worker, which has none of its helpers: dist/assets is served untouched. */
const leaveAssetsAlone: Plugin = {
  name: 'leave-assets-alone',
  enforce: 'pre',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const [path = ''] = (request.url ?? '').split('?');
      const name = /\/dist\/assets\/([\w.-]+)$/.exec(path)?.[1];
      if (!name || !existsSync(`dist/assets/${name}`)) return next();
      response.setHeader('Content-Type', /\.m?js$/.test(name) ? 'text/javascript' : 'application/octet-stream');
      createReadStream(`dist/assets/${name}`).pipe(response);
    });
  },
};

const launchOptions = { executablePath: await findBrowser(), args: [...LAUNCH_ARGS] };

export default defineConfig({
  plugins: [leaveAssetsAlone, storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
    // Some wait for the model, on machines that do more than this.
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      viewport: { width: 1000, height: 800 },
      provider: playwright({ launchOptions }),
      instances: (['light', 'dark'] as const).map((colorScheme) => ({
        browser: 'chromium',
        name: colorScheme,
        provider: playwright({ launchOptions, contextOptions: { colorScheme } }),
      })),
    },
  },
});
