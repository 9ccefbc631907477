// The line that says what runs, and how fast it answered.

const PLACES = { worker: 'in a worker', page: 'on the page', node: 'in Node' };

/** Tells of the pad's recogniser in `#runtime`, and of its last answer in `#speed`. */
export function tellRuntime(pad) {
  const runtime = document.querySelector('#runtime');
  const speed = document.querySelector('#speed');

  pad.addEventListener('progress', ({ detail }) => {
    runtime.textContent = `Loading the model: ${Math.round(100 * detail.fraction)} % of ${(detail.totalBytes / 1e6).toFixed(1)} MB`;
  });
  pad.addEventListener('statuschange', ({ detail }) => {
    if (detail.status === 'ready') runtime.textContent = describe(detail.model);
  });
  pad.addEventListener('error', ({ detail }) => {
    runtime.textContent = detail.message;
  });
  pad.addEventListener('prediction', ({ detail }) => {
    speed.textContent = `${detail.timings.totalMs.toFixed(1)} ms from ink to answer.`;
  });
}

function describe({ modelVersion, threads, isolated, runtime }) {
  return `Model ${modelVersion}, ${threads === 1 ? 'one thread' : `${threads} threads`} ${PLACES[runtime]}${isolated ? ', isolated page' : ''}.`;
}
