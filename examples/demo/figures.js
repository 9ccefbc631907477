// Accuracy of the shipped model, as its card states it.

const CARD = 'dist/assets/digit-pad.json';

/** What the test sets are; a set that is not named here is shown under its own name. */
const SETS = {
  pendigits_test: { title: 'Written by pen', about: 'Pen-Based Recognition of Handwritten Digits, by writers whom the model has never seen' },
  mnist_test: { title: 'Scanned from paper', about: 'MNIST, the classic' },
};

/** Fills `list` with a figure for each test set. */
export async function showFigures(list) {
  const tests = await readTests();
  const order = (name) => Object.keys(SETS).indexOf(name) >>> 0;
  const items = Object.entries(tests)
    .filter(([, test]) => Number.isFinite(test?.accuracy))
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, test]) => describe(name, test));
  list.replaceChildren(...(items.length > 0 ? items : [element('li', 'quiet', 'The card of this model states no figures.')]));
}

async function readTests() {
  try {
    const answer = await fetch(CARD);
    const { metrics } = await answer.json();
    return metrics?.test ?? {};
  } catch {
    return {};
  }
}

function describe(name, { accuracy, interval95, samples }) {
  const { title, about } = SETS[name] ?? { title: name.replaceAll('_', ' '), about: '' };
  const item = element('li', 'card', '');
  item.dataset.set = name;
  const facts = [about];
  if (samples) facts.push(`${samples.toLocaleString('en')} digits`);
  if (interval95) facts.push(`95 % interval ${percent(interval95[0])} to ${percent(interval95[1])} %`);
  item.append(
    element('p', 'title', title),
    element('p', 'number', `${percent(accuracy)} %`),
    ...facts.filter(Boolean).map((fact) => element('p', 'quiet', fact)),
  );
  return item;
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
