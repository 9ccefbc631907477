// Where this code runs.

/** Electron's renderers have Node's `process` too, but are pages. */
export function isNode(): boolean {
  const { process } = globalThis as { process?: { type?: string; versions?: { node?: string } } };
  return process?.versions?.node !== undefined && process.type !== 'renderer';
}
