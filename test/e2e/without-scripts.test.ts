// A page where scripts do not run: the input inside the pad is what a person fills in.

import { describe, expect, it } from 'vitest';
import { stage, usePadServer } from './pad-served';
import { useBrowser } from './use-browser';

const server = usePadServer();
const browser = useBrowser();

const FORM = `<form method="post" action="answer">
  <label for="digit">Digit</label>
  <digit-pad name="digit"><input id="digit" name="digit" inputmode="numeric" maxlength="1"></digit-pad>
  <button>Send</button>
</form>`;

describe('a form with a pad', () => {
  for (const [title, javaScriptEnabled] of [
    ['posts what is typed into the fallback where scripts do not run', false],
    ['posts one value, the pad’s, where they do', true],
  ] as const) {
    it(title, async () => {
      const context = await browser().newContext({ javaScriptEnabled });
      await stage(context, server(), 'page', FORM);
      const posted: (string | null)[] = [];
      await context.route(`${server().url}answer`, (route) => {
        posted.push(route.request().postData());
        return route.fulfill({ contentType: 'text/html', body: 'Thanks' });
      });
      const page = await context.newPage();
      await page.goto(`${server().url}page`);
      if (javaScriptEnabled) await page.locator('digit-pad canvas').first().waitFor({ state: 'attached' });
      else await page.locator('#digit').waitFor({ state: 'visible' });
      // By the keyboard alone: whichever field there is, it comes first.
      await page.keyboard.press('Tab');
      await page.keyboard.press('4');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Thanks').waitFor();
      expect(posted).toEqual(['digit=4']);
      await context.close();
    });
  }
});
