// Memory of a page with its workers, as the browser counts it (needs a cross-origin isolated page).

const MOUNTED = 50;

export const MEMORY = {
  name: 'memory after 200 readings',
  unit: 'MB',
  ours: (bench) => afterReadings(bench, 'ours.html'),
  peer: (bench) => afterReadings(bench, 'peer.html'),
};

/** 50 pads that came and went, beside a page on which none did. */
export const MOUNTS = {
  name: 'heap after 50 pads came and went',
  unit: 'MB',
  ours: (bench) => afterMounts(bench, MOUNTED),
  peer: (bench) => afterMounts(bench, 1),
};

async function afterReadings(bench, name) {
  const page = await bench.open(name);
  await page.evaluate(async (drawings) => {
    for (let i = 0; i < 200; i++) await globalThis.side.read(drawings[i % drawings.length]);
  }, bench.drawings);
  const bytes = await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
  await page.context().close();
  return bytes / 1e6;
}

async function afterMounts(bench, count) {
  const page = await bench.open('ours-ink.html');
  await page.waitForFunction(() => globalThis.surfaceIsReady);
  await page.evaluate(async (mounts) => {
    for (let i = 0; i < mounts; i++) {
      const pad = document.createElement('digit-pad');
      document.body.append(pad);
      await pad.setDrawing({ strokes: [{ points: [{ x: 10, y: 10 }, { x: 12, y: 90 }] }] }); // prettier-ignore
      pad.remove();
    }
  }, count);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await page.context().close();
  return usedSize / 1e6;
}
