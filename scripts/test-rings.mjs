// The rings of `npm test`. Each runs on its own, shows its tools' output as it comes, and answers with counts.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { titleFailure } from './count-reporter.mjs';
import { build, ensureBuilt } from './ensure-built.mjs';
import { findBrowser } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** In the order in which they run; one that is `byName` only where it is asked for. The build comes first: tests are typed by what it made, as consumers are. */
export const RINGS = {
  build: { title: 'everything in dist/', run: async () => countChecks([await build()]) },
  types: { title: 'tsc in every room', run: onceBuilt(checkTypes) },
  lint: { title: 'eslint and prettier', run: lint },
  unit: { title: 'vitest in Node', run: () => runVitest(['--project', 'unit']) },
  browser: { title: '@web/test-runner in Chromium, on dist/', run: onceBuilt(runInBrowser) },
  stories: { title: 'every story, in light and in dark, with axe; and the Storybook builds', run: onceBuilt(() => inBrowser(runStories)) },
  e2e: { title: 'Chromium on what `npm start` serves', run: onceBuilt(() => inBrowser((CHROME_PATH) => runVitest(['--project', 'e2e'], { CHROME_PATH }))) },
  docs: { title: 'pages, and every snippet in them', run: onceBuilt(() => inBrowser((CHROME_PATH) => runVitest(['--project', 'docs'], { CHROME_PATH }))) },
  package: { title: 'the packed tarball in an empty folder', run: onceBuilt(() => runVitest(['--project', 'package'])) },
  examples: {
    title: 'the packed tarball in every framework, example and bundler, in Chromium',
    run: onceBuilt(() => inBrowser((CHROME_PATH) => runVitest(['--project', 'examples', '--project', 'wrappers'], { CHROME_PATH }))),
    byName: true,
  },
};

async function checkTypes() {
  const outcomes = [];
  for (const project of tsconfigs()) {
    console.log(`tsc -p ${project}`);
    outcomes.push((await runTool('tsc', ['--noEmit', '-p', project])) === 0);
  }
  return countChecks(outcomes);
}

/** A room has its own tsconfig, and so its own `lib`. */
function tsconfigs() {
  const folders = ['src', 'test', ''].flatMap((parent) =>
    readdirSync(join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist')
      .map(({ name }) => (parent ? `${parent}/${name}` : name)),
  );
  return folders.map((folder) => `${folder}/tsconfig.json`).filter((path) => existsSync(join(ROOT, path)));
}

async function lint() {
  console.log('eslint .');
  const eslint = (await runTool('eslint', ['--max-warnings', '0', '.'])) === 0;
  console.log('prettier --check .');
  const prettier = (await runTool('prettier', ['--check', '.'])) === 0;
  return countChecks([eslint, prettier]);
}

/** @param {string[]} selection Options of vitest that say which tests run. */
function runVitest(selection, env) {
  return withCountsFile(async (file) => {
    const code = await runTool('vitest', ['run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env);
    return { code, counts: existsSync(file) ? countVitest(JSON.parse(readFileSync(file, 'utf8'))) : undefined };
  });
}

/** A file that failed outside its tests, at import say, counts as one failed test. */
function countVitest({ numPassedTests, numFailedTests, numTotalTests, testResults }) {
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failedTests = tests.filter(({ status }) => status === 'failed');
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numTotalTests - numPassedTests - numFailedTests,
    skippedTitles: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
    failedTitles: [
      ...failedTests.map(({ fullName, failureMessages }) => titleFailure(fullName, failureMessages[0])),
      ...brokenFiles.map(({ name, message }) => titleFailure(name, message)),
    ],
  };
}

function runInBrowser() {
  return inBrowser((CHROME_PATH) =>
    withCountsFile(async (file) => {
      const code = await runTool('web-test-runner', [], { CHROME_PATH, DIGIT_PAD_COUNTS: file });
      return { code, counts: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
    }),
  );
}

/** The build of the Storybook is one more check. */
async function runStories(CHROME_PATH) {
  const counts = await runVitest(['--config', 'vitest.stories.config.ts'], { CHROME_PATH });
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-storybook-'));
  try {
    const built = (await runTool('storybook', ['build', '--quiet', '--output-dir', folder])) === 0;
    return { ...counts, passed: counts.passed + Number(built), failed: counts.failed + Number(!built) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looks for the browser once, here, so that an installation shows before the runner starts. */
async function inBrowser(run) {
  return run(await findBrowser());
}

function onceBuilt(run) {
  return async () => {
    if (await ensureBuilt()) return run();
    console.error('Not run: there is no whole build to test.');
    return countChecks([false]);
  };
}

/** A tool that fails without having counted a failure, or counted nothing at all, is a failure. */
async function withCountsFile(run) {
  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-'));
  try {
    const { code, counts } = await run(join(folder, 'counts.json'));
    if (!counts) return countChecks([false]);
    const silent = counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0);
    return silent ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countChecks(outcomes) {
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed, skipped: 0, skippedTitles: [], failedTitles: [] };
}

/** Runs a tool of node_modules/.bin. */
function runTool(name, args, env) {
  const windows = process.platform === 'win32';
  return runCommand(join(ROOT, 'node_modules/.bin', windows ? `${name}.cmd` : name), args, { cwd: ROOT, env });
}
