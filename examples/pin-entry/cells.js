// Four fields that feel like one: digits and arrows move on, Backspace in an empty cell goes back, a pasted PIN fills all.

/**
 * @param {readonly HTMLDigitPadElement[]} pads In their order.
 * @param {{ filled(): void }} options `filled` is called when the last cell has been typed or pasted into.
 */
export function joinCells(pads, { filled }) {
  const goTo = (pad) => (pad ? pad.focus() : filled());

  for (const [i, pad] of pads.entries()) {
    const moves = { ArrowLeft: pads[i - 1], ArrowRight: pads[i + 1], Home: pads[0], End: pads.at(-1) };
    let typed = false;

    pad.addEventListener('keydown', (event) => {
      typed = true;
      if (event.key === 'Backspace' && pad.value === '' && i > 0) {
        event.preventDefault();
        pads[i - 1].value = '';
        pads[i - 1].focus();
      }
      if (!moves[event.key]) return;
      event.preventDefault();
      moves[event.key].focus();
    });

    // Who writes by hand moves the hand: a focus that follows would open a phone's keyboard.
    pad.addEventListener('strokestart', () => (typed = false));
    pad.addEventListener('input', () => typed && pad.value !== '' && goTo(pads[i + 1]));

    pad.addEventListener('paste', (event) => {
      const digits = event.clipboardData.getData('text').replace(/\D/g, '');
      if (digits === '') return;
      event.preventDefault();
      const rest = pads.slice(i);
      for (const [at, cell] of rest.entries()) if (digits[at]) cell.value = digits[at];
      goTo(rest[digits.length]);
    });
  }
}
