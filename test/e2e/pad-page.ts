// Opens a page with a pad, draws on it by real pointer events, and reads what came of it.

import type { Browser, Page } from 'playwright-core';
import type { Drawing, ModelInfo, PredictionDetail, RecognizerState } from '../../src/index';

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

/** Part of the pad's shorter side that a drawing without an area of its own is fitted into. */
const FITTED_SHARE = 0.6;

/** Mice and pens report several times a frame, and browsers hand that over in one event with its coalesced ones. */
const REPORTS_A_FRAME = 4;

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
    const box = await canvas.boundingBox();
    if (!box) throw new Error('The pad is not visible');
    await page.evaluate(async () => {
      await document.querySelector<HTMLDigitPadElement>('#pad')?.clear();
      (window as unknown as { told: Told }).told.prediction = undefined;
    });
    for (const line of fitInto(drawing, box)) {
      const [first, ...rest] = line;
      if (!first) continue;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (let i = 0; i < rest.length; i += REPORTS_A_FRAME) {
        await Promise.all(rest.slice(i, i + REPORTS_A_FRAME).map(({ x, y }) => page.mouse.move(x, y)));
      }
      await page.mouse.up();
    }
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

interface PagePoint {
  readonly x: number;
  readonly y: number;
}

interface PageBox extends PagePoint {
  readonly width: number;
  readonly height: number;
}

/** Puts a drawing on the page's box: its area on the whole box, or its ink into the middle. */
function fitInto({ strokes, area }: Drawing, box: PageBox): PagePoint[][] {
  const from = area ? { x: 0, y: 0, ...area } : inkBox(strokes.flatMap(({ points }) => points));
  const share = area ? 1 : FITTED_SHARE;
  const scale = share * Math.min(box.width / Math.max(from.width, 1), box.height / Math.max(from.height, 1));
  const left = box.x + (box.width - scale * from.width) / 2;
  const top = box.y + (box.height - scale * from.height) / 2;
  return strokes.map(({ points }) => points.map(({ x, y }) => ({ x: left + scale * (x - from.x), y: top + scale * (y - from.y) })));
}

function inkBox(points: readonly PagePoint[]): PageBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
