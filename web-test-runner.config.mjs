// The ring of tests that runs inside real Chromium, against what the build put into dist/.

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countReporter } from './scripts/count-reporter.mjs';
import { findBrowser, LAUNCH_ARGS } from './scripts/find-browser.mjs';
import { ISOLATION_HEADERS } from './scripts/serve.mjs';

/** The packaged files are tested as they are; in ORT's glue the runner would also stumble over Node's names. */
const leaveDistAlone = {
  name: 'leave-dist-alone',
  resolveImport: ({ source, context }) => (context.path.startsWith('/dist/') ? source : undefined),
};

const countsFile = process.env['DIGIT_PAD_COUNTS'];

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: LAUNCH_ARGS } })],
  plugins: [leaveDistAlone, esbuildPlugin({ ts: true, target: 'es2022' })],
  middleware: [
    async (context, next) => {
      await next();
      context.set(ISOLATION_HEADERS);
      // What a test shows as another origin's.
      if ('elsewhere' in context.query) context.set('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  ],
  mimeTypes: { '**/*.onnx': 'application/octet-stream' },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(), ...(countsFile ? [countReporter(countsFile)] : [])],
  testFramework: { config: { timeout: 20_000 } },
};
