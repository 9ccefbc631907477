// The showcase: one pad and everything that can be seen of what it does. It listens to the pad as any page would.

import { createBars } from './bars.js';
import { offerCopies } from './copy.js';
import { createField } from './field.js';
import { showFigures } from './figures.js';
import { runForm } from './form.js';
import { inkLooks } from './looks.js';
import { createReplay } from './replay.js';
import { tellRuntime } from './runtime.js';
import { createVerdict } from './verdict.js';
import { watchInk } from './watch-ink.js';

const pad = document.querySelector('#pad');
const threads = new URLSearchParams(location.search).get('threads') ?? '1';
document.querySelector(`[data-threads="${CSS.escape(threads)}"]`)?.setAttribute('aria-current', 'true');
// Pads of the same options share one recogniser.
for (const each of document.querySelectorAll('digit-pad')) each.setAttribute('threads', threads);

const bars = createBars(document.querySelector('#bars'));
const verdict = createVerdict();
const field = createField(document.querySelector('#field'));
const replay = createReplay(document.querySelector('#replay'));

pad.addEventListener('prediction', ({ detail }) => {
  bars.show(detail);
  verdict.show(detail);
});

watchInk(pad, (drawing) => {
  field.show(drawing);
  replay.hold(drawing);
  if (drawing.strokes.length > 0) return;
  bars.clear();
  verdict.showValue(pad.value);
});

tellRuntime(pad);
runForm(document.querySelector('#form'));
inkLooks(document.querySelector('#looks'));
offerCopies();
void showFigures(document.querySelector('#figures'));
