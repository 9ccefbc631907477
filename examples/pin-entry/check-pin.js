// A page with a secret asks its server; this one has none.

/** Whether the lock opens. */
export async function checkPin(pin) {
  return pin === '2026';
}
