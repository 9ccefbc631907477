// Opens a page with a pad, draws on it by real pointer events, and reads what came of it.

import type { Browser, Page } from 'playwright-core';
import type { Drawing, ModelInfo, PredictionDetail, RecognizerState } from '../../src/index';
import { drawByMouse } from './draw-by-mouse';

/** What the pad made of a drawing. */
export interface PadReading {
  /** Best reading, accepted or not. */
  readonly text: string;
  readonly accepted: boolean;
  /** The pad's `value`, once it has read all strokes. */
  readonly value: string;
}

/** What a test sees of a page with one pad. */
export interface PadPage {
  readonly page: Page;
  /** Errors of the page and its console, in order. */
  readonly complaints: string[];
  /** Waits until the pad's model is ready. */
  model(): Promise<ModelInfo>;
  /** Clears the pad, draws by mouse, and waits for the reading of the whole. */
  draw(drawing: Drawing): Promise<PadReading>;
}

/** What the page's events told last. */
interface Told {
  state?: RecognizerState;
  prediction?: PredictionDetail | undefined;
}

/** Opens `url`, which has a `<digit-pad id="pad">`. */
export async function openPadPage(browser: Browser, url: string): Promise<PadPage> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const told: Told = {};
    Object.assign(window, { told });
    document.addEventListener('statuschange', (event) => (told.state = (event as CustomEvent<RecognizerState>).detail), { capture: true });
    document.addEventListener('prediction', (event) => (told.prediction = (event as CustomEvent<PredictionDetail>).detail));
  });
  await page.goto(url);
  const canvas = page.locator('#pad canvas').first();
  await canvas.scrollIntoViewIfNeeded();

  async function draw(drawing: Drawing): Promise<PadReading> {
    await page.evaluate(async () => {
      await document.querySelector<HTMLDigitPadElement>('#pad')?.clear();
      (window as unknown as { told: Told }).told.prediction = undefined;
    });
    await drawByMouse(canvas, drawing);
    return readPad(page, drawing.strokes.length);
  }

  return { page, complaints, draw, model: () => readyModel(page) };
}

async function readyModel(page: Page): Promise<ModelInfo> {
  const ready = await page.waitForFunction(() => {
    const { state } = (window as unknown as { told: Told }).told;
    if (state?.status === 'failed') throw state.error;
    return state?.status === 'ready' && state.model;
  });
  const model = await ready.jsonValue();
  if (!model) throw new Error('The pad has no model');
  return model;
}

/** The pad reads while one draws: what counts is the reading of all strokes with the pen up. */
async function readPad(page: Page, strokeCount: number): Promise<PadReading> {
  const reading = await page.waitForFunction((count) => {
    const { prediction } = (window as unknown as { told: Told }).told;
    if (!prediction || prediction.tentative || prediction.digits[0]?.strokes.length !== count) return undefined;
    return { text: prediction.text, accepted: prediction.accepted, value: document.querySelector<HTMLDigitPadElement>('#pad')?.value ?? '' };
  }, strokeCount);
  const value = await reading.jsonValue();
  if (!value) throw new Error('The pad gave no reading');
  return value;
}
