// Takes a picture of one story, when its play function has ended.

/** Playing may wait for the model. */
const PLAYED_MS = 60_000;

/**
 * The stories of a built Storybook.
 *
 * @param {string} url Where it is served, with a slash at the end.
 * @returns {Promise<{ id: string, name: string, title: string }[]>}
 */
export async function listStories(url) {
  const { entries } = await (await fetch(`${url}index.json`)).json();
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/**
 * Opens a story and takes a picture of its stage.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url The story's own page.
 * @param {string} path Where the PNG goes.
 * @returns {Promise<Buffer>} The PNG.
 */
export async function photographStory(page, url, path) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyRenders?.[0]?.phase === 'finished', undefined, { timeout: PLAYED_MS });
  // The stage fills the window; around the story it is enough.
  await page.addStyleTag({ content: '#storybook-root .stage { min-inline-size: 0 !important; min-block-size: 0 !important; }' });
  await page.mouse.move(0, 0);
  return page.locator('#storybook-root .stage').screenshot({ path, animations: 'disabled' });
}
