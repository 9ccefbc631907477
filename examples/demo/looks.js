// Puts example ink on the dressed pads once they come into view.

import { parseInkFile } from './dist/sdk/index.js';

/** Writes on each pad in `place` the digit that its `data-example` asks for. */
export function inkLooks(place) {
  const watcher = new IntersectionObserver(async (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    const samples = parseInkFile(await (await fetch('example-ink.jsonl')).text());
    for (const pad of place.querySelectorAll('digit-pad')) {
      const sample = samples.find(({ label }) => label === pad.dataset.example);
      const { strokes } = await pad.getDrawing();
      if (sample && strokes.length === 0 && !pad.value) void pad.setDrawing(sample.drawing);
    }
  });
  watcher.observe(place);
}
