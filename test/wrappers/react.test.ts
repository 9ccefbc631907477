import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/start-demo';
import { checkTypes, RESOLUTIONS } from './check-types';
import { drawDigit, tap } from './draw-digit';
import { padState } from './pad-state';
import { buildApp, type WrapperApp } from './wrapper-app';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What the page shows. */
const SNIPPETS = ['react/digit-form.tsx', 'react/controlled.tsx', 'react/methods.tsx', 'react/tag.tsx'];

/** The oldest that is supported, and the newest that is known. */
describe.each([
  ['18.0.0', ['@types/react@18.3.8', '@types/react-dom@18.3.0']],
  ['19.3.1', ['@types/react@19.3.0', '@types/react-dom@19.2.3']],
] as const)('digit-pad/react in React %s, in StrictMode', (version, types) => {
  let app: WrapperApp;

  beforeAll(async () => {
    app = await buildApp({ sources: 'react', snippets: SNIPPETS, packages: [`react@${version}`, `react-dom@${version}`, ...types] });
  });

  afterAll(() => app.close());

  it.each(RESOLUTIONS)('has types that a strict app compiles by (%s)', (resolution) => {
    expect(checkTypes(app.folder, 'typescript/bin/tsc', resolution)).toBe('');
  });

  it('tells each event once, and the value belongs to the pad', async () => {
    const { page, complaints, log } = await app.open(browser, 'Uncontrolled');
    expect(await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value)).toBe('3');
    await drawDigit(page, '7');
    await expect.poll(log).toContain('change 7');
    const told = await log();
    for (const once of ['strokestart', 'strokeend', 'prediction 7', 'input 7 insertText', 'change 7', 'status ready']) {
      expect(
        told.filter((entry) => entry === once),
        once,
      ).toHaveLength(1);
    }
    await page.keyboard.press('Escape');
    await expect.poll(log).toContain('clear');
    expect(await log()).toContain('input  deleteContentBackward');
    expect(complaints).toEqual([]);
  });

  it('brings the first value back when the form is reset', async () => {
    const { page, log } = await app.open(browser, 'Uncontrolled');
    await drawDigit(page, '7');
    await expect.poll(log).toContain('change 7');
    await page.getByRole('button', { name: 'reset' }).click();
    expect(await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value)).toBe('3');
  });

  it("is a field of a form that stands elsewhere, by the form's id", async () => {
    const { page, complaints } = await app.open(browser, 'Apart');
    expect(await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.form?.id)).toBe('order');
    expect(complaints).toEqual([]);
  });

  it('shows what a parent makes of the value, and keeps the ink that says so', async () => {
    const { page, complaints } = await app.open(browser, 'Controlled');
    const state = () =>
      page.locator('digit-pad').evaluate(async (pad: HTMLDigitPadElement) => ({ value: pad.value, strokes: (await pad.getDrawing()).strokes.length }));
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('output').textContent()).toBe('7');
    expect(await state()).toEqual({ value: '7', strokes: 1 });
    await page.getByRole('button', { name: 'reset' }).click();
    expect(await state()).toMatchObject({ value: '7' });
    await page.getByRole('button', { name: 'five' }).click();
    expect(await state()).toEqual({ value: '5', strokes: 0 });
    expect(complaints).toEqual([]);
  });

  it('lets a person draw where the parent takes over only what has settled', async () => {
    const { page } = await app.open(browser, 'Settled');
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('output').textContent()).toBe('7');
    expect(await page.locator('digit-pad').evaluate(async (pad: HTMLDigitPadElement) => (await pad.getDrawing()).strokes.length)).toBe(1);
  });

  it("goes back to the parent's value where the parent does not take over what has settled", async () => {
    const { page, log } = await app.open(browser, 'Stubborn');
    await drawDigit(page, '7');
    await expect.poll(log).toEqual(['change 7']);
    await expect.poll(() => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value)).toBe('1');
  });

  it('gives the element by its ref', async () => {
    const { page, log } = await app.open(browser, 'Handle');
    await drawDigit(page, '7');
    await page.getByRole('button', { name: 'take it' }).click();
    await expect.poll(log).toEqual(['1 strokes, valid true', 'value ""']);
  });

  it('sets properties of every kind, and their defaults when they are no longer given', async () => {
    const { page, complaints } = await app.open(browser, 'Props');
    const properties = () =>
      page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => {
        const { maxDigits, idleDelay, required, readOnly, mode, label } = pad;
        return { maxDigits, idleDelay, required, readOnly, mode, label };
      });
    expect(await properties()).toEqual({ maxDigits: 3, idleDelay: 50, required: true, readOnly: true, mode: 'number', label: 'Year' });
    expect(await page.locator('digit-pad.wide[data-kind=year]:not([hidden])').evaluate((pad) => getComputedStyle(pad).width)).toBe('300px');
    await page.getByRole('button', { name: 'change' }).click();
    expect(await properties()).toEqual({ maxDigits: undefined, idleDelay: 600, required: false, readOnly: false, mode: 'digit', label: undefined });
    await page.getByRole('button', { name: 'change' }).click();
    expect(await properties()).toMatchObject({ maxDigits: 3, required: true, mode: 'number' });
    expect(complaints).toEqual([]);
  });

  it('gives the recogniser back when it is unmounted, and takes it again', async () => {
    const { page, complaints, log } = await app.open(browser, 'Mounted');
    const workers = () => page.workers().length;
    await expect.poll(log).toContain('status ready');
    expect(workers()).toBe(1);
    const button = page.getByRole('button', { name: 'mount' });
    await button.click();
    await expect.poll(workers).toBe(0);
    await button.click();
    await expect.poll(workers).toBe(1);
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.value)).toBe('7');
    expect(complaints).toEqual([]);
  });

  it('keeps refused ink out of the value', async () => {
    const { page, log } = await app.open(browser, 'Uncontrolled');
    await tap(page);
    await expect.poll(log).toContain('input  deleteContentBackward');
    expect(await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.validity.badInput)).toBe(true);
  });

  it.each(['DigitForm', 'ControlledSnippet', 'Methods', 'Tag'])('runs the snippet %s', async (scenario) => {
    const { page, complaints } = await app.open(browser, scenario);
    await drawDigit(page, '4');
    await expect.poll(() => padState(page)).toEqual({ value: '4', strokes: 2 });
    expect(complaints).toEqual([]);
  });
});
