// Shows beside each pad how probable each digit is, and how sure the reading.

for (const figure of document.querySelectorAll('.reading')) {
  figure.querySelector('digit-pad').addEventListener('prediction', ({ detail }) => {
    const { text, confidence, accepted, candidates } = detail;
    const bars = [...candidates].sort((a, b) => a.text.localeCompare(b.text)).map((candidate) => bar(candidate, accepted && candidate.text === text));
    figure.querySelector('ol').replaceChildren(...bars);
    figure.querySelector('figcaption').textContent = `${accepted ? 'Accepted' : 'Refused'}: a ${text} with a confidence of ${confidence.toFixed(2)}`;
  });
}

function bar({ text, probability }, best) {
  const item = document.createElement('li');
  const length = document.createElement('i');
  item.classList.toggle('best', best);
  length.style.inlineSize = `${100 * probability}%`;
  item.append(text, length);
  return item;
}
