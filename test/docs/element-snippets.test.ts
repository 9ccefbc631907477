// Snippets of the element, in Chromium: real ink by a real mouse, and what comes of it.

import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/start-demo';
import { openSnippet, snippet, type PageParts, type SnippetPage } from './snippet-page';

const PAD = '<digit-pad label="Your digit"></digit-pad>';
/** What a model that loads first may take. */
const LOADED = { timeout: 60_000 };

let browser: Browser;
let opened: SnippetPage | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(parts: PageParts, places?: readonly string[]): Promise<SnippetPage> {
  opened = await openSnippet(browser, parts, places);
  return opened;
}

function value({ page }: SnippetPage, index = 0): Promise<string> {
  return page
    .locator('digit-pad')
    .nth(index)
    .evaluate((pad: HTMLDigitPadElement) => pad.value);
}

describe('the README', () => {
  it('has a script tag from a CDN, which gives a form its digit', async () => {
    const it = await open({ html: snippet('readme/script-tag.html') });
    await it.draw('7');
    await expect.poll(() => value(it), LOADED).toBe('7');
    expect(await it.page.evaluate(() => new FormData(document.querySelector('form') as HTMLFormElement).get('digit'))).toBe('7');
    expect(it.complaints).toEqual([]);
  });

  it('has an import for bundlers, which tells the value', async () => {
    const it = await open({ html: PAD, js: snippet('readme/bundler.js') });
    await it.draw('3');
    await expect.poll(() => it.said, LOADED).toEqual(['3']);
  });
});

describe('Getting started', () => {
  it('has a whole page that says what was written', async () => {
    const it = await open({ html: snippet('getting-started/page.html') });
    await it.draw('7');
    await expect.poll(() => it.page.locator('output').textContent(), LOADED).toBe('7');
    expect(it.complaints.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([]);
  });

  it('has a script that makes a pad', async () => {
    const it = await open({ js: snippet('getting-started/main.js') });
    await it.draw('2');
    await expect.poll(() => it.said, LOADED).toEqual(['You wrote 2']);
  });

  it('has listeners for each kind of news, in their order', async () => {
    const it = await open({ html: PAD, js: snippet('getting-started/events.js') });
    await it.draw('7');
    await expect.poll(() => it.said.at(-1), LOADED).toBe('change: 7');
    expect(it.said.some((text) => /^read: 7, \d\.\d\d, true$/.test(text))).toBe(true);
    expect(it.said).toContain('input: 7');
    // Once the model is there, readings also come while the pen is down.
    await it.draw('7');
    await expect.poll(() => it.said.some((text) => text.startsWith('so far: ')), LOADED).toBe(true);
  });

  it('has types for TypeScript, and the same listener in it', async () => {
    // `tsc -p docs` checks the types, in the ring of that name.
    const { code } = await transform(snippet('getting-started/typed.ts'), { loader: 'ts' });
    const it = await open({ html: PAD, js: code });
    await it.draw('7');
    await expect.poll(() => it.said.length, LOADED).toBeGreaterThan(0);
    expect(it.said.at(-1)).toContain('7: 1.00');
  });

  it('registers the class under another name', async () => {
    const it = await open({ html: '<my-pad label="Mine"></my-pad>', js: snippet('getting-started/own-name.js') });
    const pad = it.page.locator('my-pad');
    await it.draw('7', pad);
    await expect.poll(() => pad.evaluate((element) => (element as HTMLDigitPadElement).value), LOADED).toBe('7');
  });
});

describe('Attributes, properties, methods, events', () => {
  it('keeps ink and brings it back', async () => {
    const it = await open({ html: PAD });
    await it.draw('5');
    await expect.poll(() => value(it), LOADED).toBe('5');
    await it.page.addScriptTag({ type: 'module', content: snippet('reference/ink.js') });
    await expect.poll(() => it.said, LOADED).toEqual(['5']);
    expect(await it.page.evaluate(() => JSON.parse(localStorage.getItem('ink') ?? '') as unknown)).toHaveProperty('strokes.0.points.0.pressure');
  });

  it('makes pictures of ink', async () => {
    const it = await open({ html: `${PAD}<div id="vector"></div><img id="pixels" alt="">` });
    await it.draw('3');
    await expect.poll(() => value(it), LOADED).toBe('3');
    await it.page.addScriptTag({ type: 'module', content: snippet('reference/picture.js') });
    await expect.poll(() => it.page.locator('#vector svg path').count()).toBe(1);
    await expect.poll(() => it.page.locator('#pixels').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  });
});

describe('Theming', () => {
  function look({ page }: SnippetPage, part: string, property: string): Promise<string> {
    return page
      .locator('digit-pad')
      .first()
      .evaluate(
        (pad, [part, property]) => getComputedStyle(pad.shadowRoot?.querySelector(`[part~="${part}"]`) as Element).getPropertyValue(property as string),
        [part, property],
      );
  }

  it('has variables for size, colours and corners', async () => {
    const it = await open({ html: PAD, css: snippet('theming/variables.css') });
    await it.page.locator('digit-pad canvas').first().waitFor();
    expect(await it.page.locator('digit-pad').evaluate((pad) => pad.getBoundingClientRect().width)).toBe(200);
    expect(await look(it, 'pad', 'background-color')).toBe('rgb(255, 253, 246)');
    expect(await look(it, 'canvas', 'color')).toBe('rgb(29, 59, 147)');
    expect(await look(it, 'pad', 'border-radius')).toBe('6px');
    expect(await look(it, 'hint', 'color')).toBe('rgb(75, 85, 115)');
  });

  it('follows a colour scheme, by variables of its own and by ours', async () => {
    const it = await open({ html: `<div class="always-dark">${PAD}</div>`, css: `${snippet('theming/variables.css')}${snippet('theming/scheme.css')}` });
    await it.page.locator('digit-pad canvas').first().waitFor();
    expect(await look(it, 'pad', 'background-color')).toBe('rgb(22, 26, 38)');
    expect(await it.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  });

  it('styles parts, also by their second name', async () => {
    const it = await open({ html: PAD, css: snippet('theming/parts.css') });
    await it.page.locator('digit-pad canvas').first().waitFor();
    expect(await look(it, 'pad', 'border-top-width')).toBe('3px');
    expect(await look(it, 'hint', 'font-style')).toBe('italic');
    // A tap is no digit.
    await it.page.locator('digit-pad').click();
    await it.page.locator('[part~="unsure"]').waitFor();
    expect(await look(it, 'unsure', 'outline-style')).toBe('dashed');
    expect(await look(it, 'clear', 'border-radius')).toBe('4px');
    expect(await look(it, 'undo', 'border-radius')).not.toBe('4px');
  });

  it('styles states', async () => {
    const html = `<label id="name" for="pad">Digit</label><digit-pad id="pad"></digit-pad>`;
    const it = await open({ html, css: snippet('theming/states.css') });
    await it.draw('7');
    await expect.poll(() => look(it, 'pad', 'border-top-color').then(() => it.page.locator(':state(sure)').count()), LOADED).toBe(1);
    expect(await it.page.locator('digit-pad').evaluate((pad) => getComputedStyle(pad).getPropertyValue('--digit-pad-line'))).toBe('seagreen');
    await it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.setDrawing({ strokes: [{ points: [{ x: 9, y: 9 }] }] }));
    await expect
      .poll(() => it.page.locator('digit-pad').evaluate((pad) => getComputedStyle(pad).getPropertyValue('--digit-pad-line')), LOADED)
      .toBe('darkorange');
    await it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => (pad.assetBase = '/nowhere/'));
    await it.draw('7');
    await expect.poll(() => it.page.locator('#name').evaluate((label) => getComputedStyle(label).color), LOADED).toBe('rgb(178, 34, 34)');
  });

  it('has pads of every size, which all read', async () => {
    const it = await open({ html: snippet('theming/sizes.html'), css: 'body { inline-size: 500px }' });
    await it.page.locator('digit-pad canvas').first().waitFor();
    const boxes = await it.page
      .locator('digit-pad')
      .evaluateAll((pads) => pads.map((pad) => [pad.getBoundingClientRect().width, pad.getBoundingClientRect().height]));
    expect(boxes).toEqual([
      [64, 64],
      [160, 160],
      [500, 500],
      [300, 200],
    ]);
    await it.draw('3', it.page.locator('digit-pad').first());
    await it.draw('3', it.page.locator('digit-pad').nth(3));
    await expect.poll(() => Promise.all([value(it, 0), value(it, 3)]), LOADED).toEqual(['3', '3']);
  });

  it('reserves the place of a pad that is not there yet', async () => {
    // No script: the pad is never defined.
    const html = `<!doctype html><html lang="en"><title>Before</title><style>${snippet('theming/before.css')}</style><body>${PAD}</body></html>`;
    const it = await open({ html });
    const box = await it.page.locator('digit-pad').boundingBox();
    expect([box?.width, box?.height]).toEqual([280, 280]);
  });

  it('puts what is slotted in the place of our pictures and notices', async () => {
    const it = await open({ html: snippet('theming/slots.html') });
    await it.draw('7');
    await expect.poll(() => it.page.locator('[slot="clear"]').isVisible(), LOADED).toBe(true);
    await it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => (pad.assetBase = '/nowhere/'));
    await it.draw('7');
    await expect.poll(() => it.page.locator('[slot="failure"]').isVisible(), LOADED).toBe(true);
  });
});

describe('Forms', () => {
  it('sends a grade, and asks for one where there is none', async () => {
    const it = await open({ html: snippet('forms/basic.html'), js: snippet('forms/submit.js') });
    await it.page.locator('digit-pad canvas').first().waitFor();
    await it.page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => it.page.locator('digit-pad [part~="error"]').textContent()).toContain('Please draw or type a digit.');
    expect(it.said).toEqual([]);
    await it.draw('2');
    await expect.poll(() => value(it), LOADED).toBe('2');
    await it.page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => it.said).toEqual(['2']);
  });

  it('refuses a digit that is not allowed', async () => {
    const it = await open({ html: snippet('forms/basic.html') });
    await it.draw('7');
    await expect.poll(() => it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.recognition?.accepted), LOADED).toBe(false);
    expect(await it.page.locator('form').evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(false);
  });

  it('goes from cell to cell, and sends the whole code', async () => {
    const it = await open({ html: snippet('forms/code.html'), js: snippet('forms/next-cell.js') });
    for (const [i, digit] of ['2', '0', '5', '3'].entries()) {
      await it.draw(digit, it.page.locator('digit-pad').nth(i));
      await expect.poll(() => value(it, i), LOADED).toBe(digit);
    }
    await it.page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => it.said).toEqual(['2053']);
  });

  it('takes a code by keyboard alone', async () => {
    const it = await open({ html: snippet('forms/code.html'), js: snippet('forms/next-cell.js') });
    await it.page.locator('digit-pad input').nth(3).waitFor();
    for (let i = 0; i < 4; i++) {
      await it.page
        .locator('digit-pad')
        .nth(i)
        .evaluate((pad: HTMLElement) => pad.focus());
      await it.page.keyboard.press(String(i + 1));
    }
    await it.page.keyboard.press('Enter');
    await expect.poll(() => it.said).toEqual(['1234']);
  });

  it('has a rule of its own', async () => {
    const it = await open({ html: PAD, js: snippet('forms/custom-validity.js') });
    const message = () => it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.validationMessage);
    await it.draw('7');
    await expect.poll(message, LOADED).toBe('Please choose an even digit.');
    await it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.clear());
    await it.draw('2');
    await expect.poll(message, LOADED).toBe('');
  });

  it('takes digit after digit on one pad', async () => {
    const it = await open({ html: PAD, js: snippet('forms/series.js') });
    await it.draw('2');
    await expect.poll(() => it.said.at(-1), LOADED).toBe('2');
    await expect.poll(() => it.page.locator('digit-pad').evaluate(async (pad: HTMLDigitPadElement) => (await pad.getDrawing()).strokes.length)).toBe(0);
    await it.draw('2');
    await expect.poll(() => it.said.at(-1), LOADED).toBe('22');
  });

  it('has a field where scripts do not run, and sends one value where they do', async () => {
    const html = snippet('forms/fallback.html');
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const page = await bare.newPage();
    await page.setContent(`<!doctype html><title>Bare</title>${html}`);
    await page.getByLabel('Floor').last().fill('4');
    expect(await page.locator('input[name=floor]').inputValue()).toBe('4');
    await bare.close();

    const it = await open({ html });
    await it.page.locator('digit-pad canvas').first().waitFor();
    await it.draw('3');
    await expect.poll(() => value(it), LOADED).toBe('3');
    expect(await it.page.evaluate(() => new FormData(document.querySelector('form') as HTMLFormElement).getAll('floor'))).toEqual(['3']);
  });
});

describe('Accessibility', () => {
  it('names pads by label and by attribute', async () => {
    const it = await open({ html: snippet('accessibility/names.html') });
    await expect.poll(() => it.page.getByRole('textbox', { name: 'Age group' }).count()).toBe(1);
    await expect.poll(() => it.page.getByRole('textbox', { name: 'Guests' }).count()).toBe(1);
  });

  it('speaks the language around it', async () => {
    const it = await open({ html: snippet('accessibility/language.html') });
    await expect.poll(() => it.page.locator('digit-pad [part~="hint"]').textContent()).toBe('Ziffer zeichnen');
  });

  it('speaks with words of the page', async () => {
    const it = await open({ html: PAD, js: snippet('accessibility/messages.js') });
    await expect.poll(() => it.page.locator('digit-pad [part~="hint"]').textContent()).toBe('Your lucky number');
    await it.draw('7');
    await expect.poll(() => it.page.locator('digit-pad [role=status]').textContent(), LOADED).toBe('Lucky number 7');
  });
});

describe('SDK in a page', () => {
  it('loads with a bar, in a worker', async () => {
    const it = await open({ html: '<progress></progress>', js: snippet('sdk/load.js') });
    await expect.poll(() => it.said, LOADED).toEqual(['worker 1']);
    expect(await it.page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(1);
  });

  it('shares the recogniser of the pads', async () => {
    const it = await open({ html: PAD, js: snippet('sdk/share.js') });
    await expect.poll(() => it.said, LOADED).toEqual(['worker']);
    expect(it.page.workers()).toHaveLength(1);
  });

  it('fetches with a token', async () => {
    const asked: (string | undefined)[] = [];
    const it = await open({ html: '<p></p>' });
    it.page.on('request', (request) => request.url().endsWith('.onnx') && asked.push(request.headers()['authorization']));
    await it.page.addScriptTag({ type: 'module', content: snippet('sdk/fetch.js') });
    await expect.poll(() => asked, LOADED).toEqual(['Bearer my-token']);
  });

  it('reads the picture in a file', async () => {
    const it = await open({ html: '<input type="file"><output></output>', js: snippet('sdk/picture-file.js') });
    const draw = (from: string): Promise<string> =>
      it.page.evaluate((path) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.fillStyle = 'ivory';
        context.fillRect(0, 0, 300, 200);
        Object.assign(context, { lineWidth: 9, lineCap: 'round', strokeStyle: 'navy' });
        context.stroke(new Path2D(path));
        return canvas.toDataURL('image/png').replace(/.*,/, '');
      }, from);
    const send = async (path: string): Promise<void> =>
      it.page.locator('input').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(await draw(path), 'base64') });
    await send('M120 40 L180 36 L140 150');
    await expect.poll(() => it.page.locator('output').textContent(), LOADED).toBe('7');
    await send('');
    await expect.poll(() => it.page.locator('output').textContent()).toBe('There is no digit on it.');
  });

  it('gives pads a recogniser', async () => {
    const it = await open({ html: PAD, js: snippet('sdk/inject.js') });
    await it.draw('7');
    await expect.poll(() => value(it), LOADED).toBe('7');
  });
});

describe('Hosting', () => {
  it('serves the files from a folder of the page, early where wanted', async () => {
    for (const path of ['hosting/self-hosted.html', 'hosting/preload.html']) {
      const it = await open({ html: snippet(path) }, ['/digit-pad/']);
      await it.draw('7');
      await expect.poll(() => value(it), LOADED).toBe('7');
      expect(it.complaints).toEqual([]);
      await it.close();
    }
    opened = undefined;
  });

  it('finds the assets where an attribute says', async () => {
    const it = await open({ html: snippet('hosting/asset-base.html') });
    const asked: string[] = [];
    await it.page.route('**/digit-pad-assets/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      asked.push(name);
      return route.fulfill({ path: `dist/assets/${name}` });
    });
    await it.draw('7');
    await expect.poll(() => value(it), LOADED).toBe('7');
    expect(asked.sort()).toEqual(['digit-pad.json', 'digit-pad.onnx', 'ort.mjs', 'ort.wasm', 'worker.js']);
  });
});

describe('Troubleshooting', () => {
  it('listens to errors, and tries again', async () => {
    const it = await open({ html: '<digit-pad label="Your digit" asset-base="/nowhere/"></digit-pad>', js: snippet('troubleshooting/listen.js') });
    await it.draw('7');
    await expect
      .poll(() => it.said.slice(0, 3), LOADED)
      .toEqual(['load-failed', expect.stringContaining('answered 404'), expect.stringContaining('/nowhere/')]);
    await it.page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => (pad.assetBase = '/dist/assets/'));
    await expect.poll(() => value(it), LOADED).toBe('7');
  });
});

describe('the theme that is shown whole', () => {
  it('is the one of the stories', () => {
    expect(readFileSync('stories/themes/swiss.css', 'utf8')).toContain('digit-pad.swiss');
  });
});
