// Puts pictures beside each other on one sheet, each with its name.

const SHEET_WIDTH = 1440;

/**
 * @param {import('playwright-core').Page} page In the scheme of the pictures; what it shows goes.
 * @param {readonly { name: string, picture: Buffer }[]} tiles
 * @param {string} path Where the PNG goes.
 */
export async function layOutSheet(page, tiles, path) {
  await page.goto('about:blank');
  await page.setViewportSize({ width: SHEET_WIDTH, height: 800 });
  await page.evaluate(
    async (pictures) => {
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.cssText =
        'margin: 0; padding: 24px; display: flex; flex-wrap: wrap; gap: 8px 0; background: light-dark(#f7f7fa, #101114); font: 600 15px system-ui, sans-serif';
      document.body.replaceChildren(
        ...pictures.map(({ name, source }) => {
          const tile = document.createElement('figure');
          const image = new Image();
          image.src = source;
          image.alt = '';
          const caption = document.createElement('figcaption');
          caption.textContent = name;
          caption.style.paddingInline = '32px';
          tile.style.margin = '0';
          tile.append(caption, image);
          return tile;
        }),
      );
      await Promise.all([...document.images].map((image) => image.decode()));
    },
    tiles.map(({ name, picture }) => ({ name, source: `data:image/png;base64,${picture.toString('base64')}` })),
  );
  await page.screenshot({ path, fullPage: true });
}
