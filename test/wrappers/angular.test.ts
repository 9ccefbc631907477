import type { Browser, Page } from 'playwright-core';
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
const SNIPPETS = ['angular/reactive.ts', 'angular/template-driven.ts'];

/** The oldest that is supported, and the newest that is known. */
describe.each(['20.0.0', '22.2.6'])('digit-pad/angular in Angular %s, without zone.js', (version) => {
  let app: WrapperApp;

  beforeAll(async () => {
    const packages = ['core', 'common', 'compiler', 'forms', 'platform-browser'].map((name) => `@angular/${name}@${version}`);
    app = await buildApp({ sources: 'angular', snippets: SNIPPETS, packages: [...packages, 'rxjs@7.8.2'] });
  });

  afterAll(() => app.close());

  /** What the reactive form says of its control. */
  async function control(page: Page): Promise<unknown> {
    return JSON.parse((await page.locator('output').textContent()) ?? '');
  }

  it.each(RESOLUTIONS)('has types that a strict app and its templates compile by (%s)', (resolution) => {
    expect(checkTypes(app.folder, '@angular/compiler-cli/bundles/src/bin/ngc.js', resolution)).toBe('');
  });

  it('gives a reactive form its value, and tells each event once', async () => {
    const { page, complaints, log } = await app.open(browser, 'Reactive');
    expect(await control(page)).toEqual({ value: '', errors: ['required'], touched: false, disabled: false });
    await drawDigit(page, '7');
    await expect.poll(() => control(page)).toEqual({ value: '7', errors: [], touched: false, disabled: false });
    await expect.poll(log).toEqual(['prediction 7', 'change']);
    expect(complaints).toEqual([]);
  });

  it("shows a form's value, and nothing after its reset", async () => {
    const { page, complaints } = await app.open(browser, 'Reactive');
    await drawDigit(page, '7');
    await expect.poll(() => control(page)).toMatchObject({ value: '7' });
    await page.getByRole('button', { name: 'five' }).click();
    await expect.poll(() => padState(page)).toEqual({ value: '5', strokes: 0 });
    await page.getByRole('button', { name: 'reset' }).click();
    await expect.poll(() => padState(page)).toEqual({ value: '', strokes: 0 });
    await expect.poll(() => control(page)).toMatchObject({ value: null, errors: ['required'] });
    expect(complaints).toEqual([]);
  });

  it('follows what a script clears, and takes unread and refused ink away with a reset', async () => {
    const { page } = await app.open(browser, 'Reactive');
    await drawDigit(page, '7');
    await expect.poll(() => control(page)).toMatchObject({ value: '7' });
    await page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.clear());
    await expect.poll(() => control(page)).toMatchObject({ value: '', errors: ['required'] });
    await tap(page);
    await expect.poll(() => control(page)).toMatchObject({ value: '', errors: ['badInput', 'required'] });
    await page.getByRole('button', { name: 'reset' }).click();
    await expect.poll(() => padState(page)).toEqual({ value: '', strokes: 0 });
    await expect.poll(() => control(page)).toMatchObject({ value: null, errors: ['required'] });
  });

  it("makes the element's judgement the form's: ink that is no digit, and a digit that is not allowed", async () => {
    const { page } = await app.open(browser, 'Reactive');
    await tap(page);
    await expect.poll(() => control(page)).toMatchObject({ value: '', errors: ['badInput', 'required'] });
    await page.keyboard.press('Escape');
    await expect.poll(() => control(page)).toMatchObject({ value: '', errors: ['required'] });
    await page.locator('digit-pad input').pressSequentially('9');
    await expect.poll(() => control(page)).toMatchObject({ value: '9', errors: ['patternMismatch'] });
  });

  it('disables the pad with its control, and tells when a person has left it', async () => {
    const { page } = await app.open(browser, 'Reactive');
    const disabled = () => page.locator('digit-pad').evaluate((pad: HTMLDigitPadElement) => pad.disabled);
    const button = page.getByRole('button', { name: 'able' });
    await button.click();
    await expect.poll(disabled).toBe(true);
    await button.click();
    await expect.poll(disabled).toBe(false);
    expect(await control(page)).toMatchObject({ touched: false });
    await page.locator('digit-pad input').focus();
    await button.focus();
    await expect.poll(() => control(page)).toMatchObject({ touched: true });
  });

  it('works in a template-driven form both ways', async () => {
    const { page, complaints } = await app.open(browser, 'Template');
    await expect.poll(() => padState(page)).toEqual({ value: '3', strokes: 0 });
    await expect.poll(() => page.locator('output').textContent()).toBe('3 true');
    await drawDigit(page, '7');
    await expect.poll(() => page.locator('output').textContent()).toBe('7 true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('output').textContent()).toBe(' false');
    expect(complaints).toEqual([]);
  });

  it('sets inputs of every kind, and their defaults when they are no longer given', async () => {
    const { page, complaints } = await app.open(browser, 'Plain');
    const properties = () =>
      page.locator('digit-pad.wide').evaluate((pad: HTMLDigitPadElement) => {
        const { maxDigits, idleDelay, required, readOnly, mode, label, value } = pad;
        return { maxDigits, idleDelay, required, readOnly, mode, label, value };
      });
    expect(await properties()).toEqual({ maxDigits: 3, idleDelay: 50, required: true, readOnly: true, mode: 'number', label: 'Year', value: '12' });
    await page.getByRole('button', { name: 'change' }).click();
    await expect.poll(properties).toEqual({ maxDigits: undefined, idleDelay: 600, required: true, readOnly: false, mode: 'digit', label: 'Year', value: '4' });
    await page.getByRole('button', { name: 'take it' }).click();
    expect(complaints).toEqual([]);
  });

  it('gives the element by the component, and the recogniser back when it is destroyed', async () => {
    const { page, complaints, log } = await app.open(browser, 'Plain');
    await expect.poll(() => page.workers().length).toBe(1);
    await page.getByRole('button', { name: 'take it' }).click();
    await expect.poll(log).toEqual(['0 strokes']);
    await page.getByRole('button', { name: 'mount' }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each(['ReactiveOrder', 'TemplateOrder'])('runs the snippet %s', async (scenario) => {
    const { page, complaints } = await app.open(browser, scenario);
    await drawDigit(page, '4');
    await expect.poll(() => padState(page)).toEqual({ value: '4', strokes: 2 });
    expect(complaints).toEqual([]);
  });
});
