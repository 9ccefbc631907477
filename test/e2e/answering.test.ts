// The page's own thread while one draws: what it works at one stretch, by the processor's time and not by the clock on the
// wall, so that a busy machine makes no difference.

import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawSeven, openStage, usePadServer, valueIs } from './pad-served';
import { useBrowser } from './use-browser';

/** From here on people notice (https://w3c.github.io/longtasks/). */
const NOTICED_MS = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const server = usePadServer();
const browser = useBrowser();

/** Milliseconds of each task that pages' main threads did during `act`. */
async function traceTasks(devtools: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => devtools.on('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  await devtools.send('Tracing.end');
  await complete;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur / 1000);
}

describe('the page', () => {
  it('goes on answering while one draws: no task of its thread takes 50 ms', async () => {
    const context = await browser().newContext();
    const page = await openStage(context, server(), '<digit-pad show-candidates></digit-pad>');
    await page.waitForFunction(() => document.querySelector('digit-pad')?.status === 'ready');
    const devtools = await browser().newBrowserCDPSession();
    const tasks = await traceTasks(devtools, async () => {
      for (let strokes = 1; strokes <= 5; strokes++) await drawSeven(page);
      await valueIs(page, '7');
    });
    expect(tasks.filter((ms) => ms > 0).length, 'what the trace must hold').toBeGreaterThan(100);
    expect(tasks.filter((ms) => ms >= NOTICED_MS)).toEqual([]);
    await context.close();
  });
});
