// The light-DOM `<input>` that serves where scripts do not run: once the pad is there, it must not be filled in or sent.

/**
 * Takes the fallback out of its form.
 *
 * @returns What stands in it, or `undefined` where there is none or it is empty.
 */
export function retireFallback(host: HTMLElement): string | undefined {
  const input = host.querySelector('input');
  if (!input) return undefined;
  input.disabled = true;
  return input.value || undefined;
}
