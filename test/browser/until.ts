/** Waits, frame by frame, until `read` gives something; rejects with `what` after `limitMs`. */
export async function until<Value>(what: string, read: () => Value | false | null | undefined, limitMs = 10_000): Promise<Value> {
  for (const begunAt = performance.now(); performance.now() - begunAt < limitMs;) {
    const value = read();
    if (value !== false && value !== null && value !== undefined) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`Waited ${limitMs} ms in vain: ${what}`);
}
