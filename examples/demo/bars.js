// A bar for each of the ten digits, as high as the digit is probable. The style sheet makes them move.

/** Fills `list` with ten bars. */
export function createBars(list) {
  const bars = Array.from({ length: 10 }, (_, digit) => addBar(list, String(digit)));

  return {
    /** Shows the candidates of a prediction. */
    show({ candidates, text, tentative, accepted }) {
      list.dataset.state = tentative ? 'tentative' : accepted ? 'sure' : 'unsure';
      for (const { digit, item } of bars) {
        const candidate = candidates.find((each) => each.text === digit);
        item.style.setProperty('--share', String(candidate?.probability ?? 0));
        item.classList.toggle('best', digit === text);
      }
    },
    clear() {
      list.dataset.state = 'empty';
      for (const { item } of bars) {
        item.style.setProperty('--share', '0');
        item.classList.remove('best');
      }
    },
  };
}

function addBar(list, digit) {
  const item = document.createElement('li');
  const track = document.createElement('div');
  const fill = document.createElement('div');
  track.className = 'track';
  fill.className = 'fill';
  track.append(fill);
  item.append(track, digit);
  list.append(item);
  return { digit, item };
}
