// Plays ink back in the time in which it was drawn, as lines of an SVG.

const SVG = 'http://www.w3.org/2000/svg';

/** The pad's pen, as a part of the shorter side. */
const PEN_SHARE = 0.055;

/** A longer pause between two strokes is cut to this. */
const MOST_PAUSE_MS = 600;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Runs the replay in `figure`, which has an `svg`, a `button` and a text for the facts. */
export function createReplay(figure) {
  const picture = figure.querySelector('svg');
  const button = figure.querySelector('button');
  const facts = figure.querySelector('#ink-facts');
  let timeline = [];
  let lines = [];
  let pen;
  let frame = 0;
  let held = '';

  function hold({ strokes, area = { width: 100, height: 100 } }) {
    // The same ink is told of many times, and a replay of it goes on.
    const ink = strokes.map(({ points }) => `${points.length} ${points.at(-1).x} ${points.at(-1).y}`).join();
    if (ink === held) return;
    held = ink;
    stop();
    timeline = timeStrokes(strokes);
    picture.setAttribute('viewBox', `0 0 ${area.width} ${area.height}`);
    picture.setAttribute('stroke-width', String(PEN_SHARE * Math.min(area.width, area.height)));
    lines = timeline.map((stroke) => [drawLine('ghost', stroke), drawLine('ink', stroke)]);
    pen = document.createElementNS(SVG, 'circle');
    pen.setAttribute('r', String(0.045 * Math.min(area.width, area.height)));
    picture.replaceChildren(...lines.map(([ghost]) => ghost), ...lines.map(([, ink]) => ink), pen);
    facts.textContent = describe(timeline);
    button.disabled = timeline.length === 0;
    figure.dataset.state = timeline.length === 0 ? 'empty' : 'still';
  }

  function play() {
    stop();
    if (stillness.matches) return;
    const end = timeline.at(-1).at(-1).t;
    const begun = performance.now();
    figure.dataset.state = 'playing';
    const step = (now) => {
      const t = now - begun;
      drawUntil(t);
      if (t >= end) stop();
      else frame = requestAnimationFrame(step);
    };
    drawUntil(0);
    frame = requestAnimationFrame(step);
  }

  function drawUntil(t) {
    let last;
    timeline.forEach((stroke, i) => {
      const drawn = stroke.filter((point) => point.t <= t);
      lines[i][1].setAttribute('points', path(drawn));
      last = drawn.at(-1) ?? last;
    });
    pen.setAttribute('cx', String(last?.x ?? 0));
    pen.setAttribute('cy', String(last?.y ?? 0));
  }

  /** Stops at the finished ink. */
  function stop() {
    cancelAnimationFrame(frame);
    if (figure.dataset.state !== 'playing') return;
    drawUntil(Infinity);
    figure.dataset.state = 'still';
  }

  button.addEventListener('click', play);
  return { hold };
}

/** Strokes with a time for each point in milliseconds from 0 on, long pauses cut. */
function timeStrokes(strokes) {
  let shift = 0;
  let before = 0;
  return strokes.map(({ points }, i) => {
    const begins = points[0].t ?? before;
    const pause = begins - before;
    shift += i === 0 ? pause : Math.max(0, pause - MOST_PAUSE_MS);
    before = points.at(-1).t ?? before;
    return points.map(({ x, y, t = before }) => ({ x, y, t: t - shift }));
  });
}

function drawLine(name, stroke) {
  const line = document.createElementNS(SVG, 'polyline');
  line.setAttribute('class', name);
  line.setAttribute('points', path(stroke));
  return line;
}

function path(points) {
  const [first] = points;
  // A line of one point has no length, and would not be seen.
  return (points.length === 1 ? [first, first] : points).map(({ x, y }) => `${x},${y}`).join(' ');
}

function describe(timeline) {
  if (timeline.length === 0) return 'Strokes and their times.';
  const points = timeline.flat();
  return `${count(timeline.length, 'stroke')}, ${count(points.length, 'point')}, ${(points.at(-1).t / 1000).toFixed(1)} s`;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
