// The rings of tests that run in Node; those that run inside a page have web-test-runner.config.mjs.

import { defineConfig } from 'vitest/config';

/** For tests that drive a browser through a hundred drawings, or install packages. */
const slow = { testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false, expect: { poll: { timeout: 60_000 } } };

/** What the build made is tested as Node runs it, untouched by Vite. */
const server = { deps: { external: [/\/dist\//] } };

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      // No test of this ring leaves anything behind, so that one environment serves all: the ring stays fast.
      {
        test: {
          name: 'unit',
          isolate: false,
          testTimeout: 30_000,
          include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/fixtures/*.test.ts'],
        },
      },
      { test: { name: 'docs', include: ['test/docs/**/*.test.ts'], server, ...slow } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], server, ...slow } },
      { test: { name: 'examples', include: ['test/examples/**/*.test.ts'], globalSetup: 'test/examples/pack.ts', server, ...slow } },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], server, ...slow } },
      { test: { name: 'wrappers', include: ['test/wrappers/*.test.ts'], server, ...slow } },
    ],
  },
});
