// Counts seconds down, and stands still while the page is hidden.

/** @param {{ tick(left: number): void, ended(): void }} options `tick` is called at once and each second. */
export function startCountdown(seconds, { tick, ended }) {
  let left = seconds;
  tick(left);
  const timer = setInterval(() => {
    if (document.hidden) return;
    left--;
    tick(left);
    if (left > 0) return;
    clearInterval(timer);
    ended();
  }, 1000);
}
