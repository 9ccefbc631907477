// The rings of tests that run in Node; those that run inside a page have web-test-runner.config.mjs.

import { defineConfig } from 'vitest/config';

const SLOW_MS = 600_000;

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/fixtures/*.test.ts'] } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: SLOW_MS, hookTimeout: SLOW_MS, fileParallelism: false } },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: SLOW_MS, hookTimeout: SLOW_MS, fileParallelism: false } },
    ],
  },
});
