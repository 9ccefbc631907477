// A cell is too small for buttons: ink that is no digit goes away by itself, once one has seen that it was not read.

const SEEN_AFTER_MS = 1100;

/** Clears a pad whose finished ink was refused, and tells. */
export function clearWhatIsUnclear(pad, tell) {
  let timer;
  pad.addEventListener('strokestart', () => clearTimeout(timer));
  pad.addEventListener('prediction', ({ detail }) => {
    clearTimeout(timer);
    if (detail.tentative || detail.accepted || detail.text === '') return;
    timer = setTimeout(async () => {
      await pad.clear();
      tell();
    }, SEEN_AFTER_MS);
  });
}
