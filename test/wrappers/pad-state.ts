// What a pad in a page is and holds.

import type { Page } from 'playwright-core';

/** What of a pad tests look at. */
export interface PadSummary {
  readonly value: string;
  readonly strokes: number;
}

/** Reads off a pad's value and how many strokes of ink it has. */
export function padState(page: Page, selector = 'digit-pad'): Promise<PadSummary> {
  return page.locator(selector).evaluate(async (pad: HTMLDigitPadElement) => ({ value: pad.value, strokes: (await pad.getDrawing()).strokes.length }));
}
