// The demo listens to a pad as any page would: to `prediction`, `input`, `clear`, `progress`, `statuschange` and `error`.

const pad = document.querySelector('#pad');
const reading = document.querySelector('#reading');
const verdict = document.querySelector('#verdict');
const confidence = document.querySelector('#confidence');
const runtime = document.querySelector('#runtime');
const bars = Array.from({ length: 10 }, (_, digit) => addBar(String(digit)));

const threads = new URLSearchParams(location.search).get('threads') ?? '1';
pad.setAttribute('threads', threads);
document.querySelector(`[data-threads="${CSS.escape(threads)}"]`)?.setAttribute('aria-current', 'true');

pad.addEventListener('prediction', ({ detail }) => {
  for (const bar of bars) {
    const candidate = detail.candidates.find(({ text }) => text === bar.digit);
    bar.fill.style.setProperty('--share', String(candidate?.probability ?? 0));
    bar.item.classList.toggle('best', bar.digit === detail.text);
  }
  const state = detail.tentative ? 'tentative' : detail.accepted ? 'sure' : 'unsure';
  show(detail.text, state, `${confidencePercent(detail.confidence)} sure, ${detail.timings.totalMs.toFixed(1)} ms from ink to answer.`);
});

pad.addEventListener('input', () => {
  if (!pad.value && !pad.recognition) reset();
});
pad.addEventListener('clear', reset);
pad.addEventListener('progress', ({ detail }) => {
  runtime.textContent = `Loading the model: ${percent(detail.fraction)} of ${(detail.totalBytes / 1e6).toFixed(1)} MB`;
});
pad.addEventListener('statuschange', ({ detail }) => {
  if (detail.status === 'ready') runtime.textContent = describe(detail.model);
});
pad.addEventListener('error', ({ detail }) => {
  runtime.textContent = detail.message;
});

document.querySelector('#theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});

const VERDICTS = { tentative: 'Looks like it so far', sure: 'That is it', unsure: 'Not sure: is it a digit?' };

function show(text, state, detail) {
  reading.value = text || '–';
  reading.dataset.state = state;
  verdict.textContent = VERDICTS[state];
  confidence.textContent = detail;
}

function reset() {
  reading.value = '–';
  reading.dataset.state = 'empty';
  verdict.textContent = 'Draw with mouse, finger or pen.';
  confidence.textContent = 'The bars move while you do.';
  for (const { item, fill } of bars) {
    item.classList.remove('best');
    fill.style.setProperty('--share', '0');
  }
}

function addBar(digit) {
  const item = document.createElement('li');
  const track = document.createElement('div');
  const fill = document.createElement('div');
  track.className = 'track';
  fill.className = 'fill';
  track.append(fill);
  item.append(track, digit);
  document.querySelector('#bars').append(item);
  return { digit, item, fill };
}

function describe({ modelVersion, threads: count, isolated, runtime: where }) {
  const place = { worker: 'in a worker', page: 'on the page', node: 'in Node' }[where];
  return `Model ${modelVersion}, ${count === 1 ? 'one thread' : `${count} threads`} ${place}${isolated ? ', isolated page' : ''}.`;
}

function percent(fraction) {
  return `${Math.round(100 * fraction)} %`;
}

/** Nobody is ever wholly sure. */
function confidencePercent(confidence) {
  return `${Math.min(99.9, 100 * confidence).toFixed(1)} %`;
}
