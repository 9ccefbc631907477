// `npm run snapshots`: pictures of every story in light and dark, for a reviewer's eye. Nothing compares them: the stories'
// own tests hold what can be held. Each story goes to snapshots/, and the states as a sheet for each scheme to docs/images.
// `npm run snapshots -- states sizes` takes only stories whose id has one of these words; a sheet takes all states.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './ensure-built.mjs';
import { findBrowser, LAUNCH_ARGS } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';
import { serve } from './serve.mjs';
import { layOutSheet } from './snapshots/lay-out-sheet.mjs';
import { listStories, photographStory } from './snapshots/photograph-story.mjs';

const SCHEMES = ['light', 'dark'];
/** Stories on the sheets: all of this title. */
const SHEET_TITLE = 'digit-pad/States';

const words = process.argv.slice(2);
const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const storybook = mkdtempSync(join(tmpdir(), 'digit-pad-storybook-'));
try {
  const built = (await ensureBuilt()) && (await runCommand('npx', ['--no-install', 'storybook', 'build', '--quiet', '--output-dir', storybook])) === 0;
  if (!built) throw new Error('The build failed, so there is nothing to take pictures of.');
  await takeAll();
} finally {
  rmSync(storybook, { recursive: true, force: true });
}

async function takeAll() {
  const server = await serve({ roots: { '/': storybook }, isolated: true });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS] });
  try {
    const all = await listStories(server.url);
    const states = all.filter(({ title }) => title === SHEET_TITLE);
    const stories = all.filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
    for (const scheme of SCHEMES) {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1000, height: 800 } });
      mkdirSync(folder(`snapshots/${scheme}`), { recursive: true });
      const tiles = [];
      for (const { id, name, title } of stories) {
        const picture = await photographStory(page, `${server.url}iframe.html?id=${id}&viewMode=story`, folder(`snapshots/${scheme}/${id}.png`));
        if (title === SHEET_TITLE) tiles.push({ name, picture });
      }
      console.log(`${stories.length} stories in ${scheme}: snapshots/${scheme}/`);
      if (tiles.length === states.length) await layOutSheet(page, tiles, folder(`docs/images/stories-${scheme}.png`));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
