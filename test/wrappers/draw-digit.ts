// Real ink, drawn with the mouse.

import type { Page } from 'playwright-core';
import { readFixtures } from '../e2e/read-samples';

/** Draws one of the tests' digits on the page's pad; `hold` leaves the pen down at its end. */
export async function drawDigit(page: Page, digit: string, { hold = false } = {}): Promise<void> {
  const sample = readFixtures().find(({ label }) => label === digit);
  const box = await page.locator('digit-pad canvas').first().boundingBox();
  if (!sample || !box) throw new Error(`There is no ${sample ? 'pad' : `drawing of ${digit}`}`);
  const { width, height } = sample.drawing.area ?? { width: 280, height: 280 };
  for (const { points } of sample.drawing.strokes) {
    for (const [i, { x, y }] of points.entries()) {
      await page.mouse.move(box.x + (x / width) * box.width, box.y + (y / height) * box.height);
      if (i === 0) await page.mouse.down();
    }
    if (!hold) await page.mouse.up();
  }
}

/** A tap: ink that is no digit. */
export async function tap(page: Page): Promise<void> {
  await page.locator('digit-pad .surface').click();
}
