import vue from '@vitejs/plugin-vue';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/start-demo';
import { checkTypes, RESOLUTIONS } from './check-types';
import { drawDigit } from './draw-digit';
import { padState } from './pad-state';
import { buildApp, type WrapperApp } from './wrapper-app';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What the page shows. */
const SNIPPETS = ['vue/Model.vue', 'vue/Methods.vue', 'vue/Tag.vue'];

/** What an app that uses the bare tag tells Vue's compiler. */
const isCustomElement = (tag: string): boolean => tag === 'digit-pad';

/** The oldest that is supported, and the newest that is known. */
describe.each(['3.3.0', '3.5.45'])('digit-pad/vue in Vue %s', (version) => {
  let app: WrapperApp;

  beforeAll(async () => {
    app = await buildApp({
      sources: 'vue',
      snippets: SNIPPETS,
      packages: [`vue@${version}`],
      plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
    });
  });

  afterAll(() => app.close());

  it.each(RESOLUTIONS)('has types that a strict app and its templates compile by (%s)', (resolution) => {
    expect(checkTypes(app.folder, 'vue-tsc/bin/vue-tsc.js', resolution)).toBe('');
  });

  it('tells each event once, and takes the value into the model', async () => {
    const { page, complaints, log } = await app.open(browser, 'Model');
    await drawDigit(page, '7');
    await expect.poll(log).toContain('change 7');
    const told = await log();
    for (const once of ['strokestart', 'strokeend', 'prediction 7', 'input insertText', 'change 7', 'status ready']) {
      expect(
        told.filter((entry) => entry === once),
        once,
      ).toHaveLength(1);
    }
    expect(await page.locator('output').textContent()).toBe('7');
    expect(await padState(page, '#first')).toEqual({ value: '7', strokes: 1 });
    expect(complaints).toEqual([]);
  });

  it("shows the model's value, also after a reset of the form", async () => {
    const { page, complaints } = await app.open(browser, 'Model');
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('output').textContent()).toBe('7');
    await page.getByRole('button', { name: 'five' }).click();
    expect(await padState(page, '#first')).toEqual({ value: '5', strokes: 0 });
    await page.getByRole('button', { name: 'reset' }).click();
    expect(await padState(page, '#first')).toEqual({ value: '5', strokes: 0 });
    expect(complaints).toEqual([]);
  });

  it('takes the value when it has settled with .lazy, and as a number with .number', async () => {
    const { page } = await app.open(browser, 'Model');
    await page.locator('#lazy input').pressSequentially('4');
    expect(await page.locator('#settled').textContent()).toBe('');
    await page.locator('#number input').focus();
    await expect.poll(() => page.locator('#settled').textContent()).toBe('4');
    await page.locator('#number input').pressSequentially('12');
    await expect.poll(() => page.locator('#number-type').textContent()).toBe('number 12');
  });

  it("goes back to the parent's value where the parent does not take over what has settled", async () => {
    const { page } = await app.open(browser, 'Stubborn');
    await drawDigit(page, '7');
    await expect.poll(() => padState(page)).toEqual({ value: '7', strokes: 1 });
    await expect.poll(() => padState(page)).toEqual({ value: '1', strokes: 0 });
  });

  it('gives the element by its ref', async () => {
    const { page, log } = await app.open(browser, 'Model');
    await drawDigit(page, '7');
    await page.getByRole('button', { name: 'take it' }).click();
    await expect.poll(log).toContain('1 strokes');
    await expect.poll(() => padState(page, '#first')).toEqual({ value: '', strokes: 0 });
    // The model follows what a script clears.
    await expect.poll(() => page.locator('output').textContent()).toBe('');
  });

  it('sets properties of every kind, and their defaults when they are no longer given', async () => {
    const { page, complaints } = await app.open(browser, 'Fields');
    const properties = () =>
      page.locator('digit-pad.wide[data-kind=year]').evaluate((pad: HTMLDigitPadElement) => {
        const { maxDigits, idleDelay, required, readOnly, mode, label } = pad;
        return { maxDigits, idleDelay, required, readOnly, mode, label };
      });
    expect((await padState(page)).value).toBe('3');
    expect(await properties()).toEqual({ maxDigits: 3, idleDelay: 50, required: true, readOnly: true, mode: 'number', label: 'Year' });
    await page.getByRole('button', { name: 'change' }).click();
    await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => (pad.value = '5'));
    await page.getByRole('button', { name: 'change' }).click();
    await page.getByRole('button', { name: 'change' }).click();
    expect((await padState(page)).value).toBe('5');
    expect(await properties()).toEqual({ maxDigits: undefined, idleDelay: 600, required: true, readOnly: false, mode: 'digit', label: 'Year' });
    expect(complaints).toEqual([]);
  });

  it('gives the recogniser back when it is unmounted', async () => {
    const { page, complaints } = await app.open(browser, 'Fields');
    await expect.poll(() => page.workers().length).toBe(1);
    await page.getByRole('button', { name: 'mount' }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each(['ModelSnippet', 'MethodsSnippet', 'TagSnippet'])('runs the snippet %s', async (scenario) => {
    const { page, complaints } = await app.open(browser, scenario);
    await drawDigit(page, '4');
    await expect.poll(() => padState(page)).toEqual({ value: '4', strokes: 2 });
    expect(complaints).toEqual([]);
  });
});
