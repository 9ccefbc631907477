// Follows the ink of a pad: frame by frame while the pen is down, and after whatever else may have changed it.

/** Events that a change of ink comes with: undo and redo are clicks or keys. */
const CHANGES = ['strokeend', 'prediction', 'clear', 'input', 'click', 'keyup'];

/** Calls `look` with the pad's drawing. */
export function watchInk(pad, look) {
  let frame = 0;

  async function read() {
    look(await pad.getDrawing());
  }

  function follow() {
    void read();
    frame = requestAnimationFrame(follow);
  }

  pad.addEventListener('strokestart', follow);
  pad.addEventListener('strokeend', () => cancelAnimationFrame(frame));
  for (const type of CHANGES) pad.addEventListener(type, () => void read());
}
