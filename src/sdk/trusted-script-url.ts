// The one Trusted Types policy of the package in a page, named `digit-pad`.

/** The one rule that our policy has. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** What pages that require Trusted Types have. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** Not named for the release: a page allows one policy of a name, and may have two releases of this script. */
const KEY = Symbol.for('digit-pad.trusted-types');

/**
 * Makes an address of a script one that a page takes which requires Trusted Types; elsewhere it stays as it is.
 *
 * @throws TypeError of the browser's, where the page allows no policy `digit-pad`.
 */
export function trustedScriptUrl(url: string): string {
  const scope = globalThis as { trustedTypes?: TrustedTypes; [KEY: symbol]: ScriptUrlPolicy | undefined };
  if (!scope.trustedTypes) return url;
  scope[KEY] ??= scope.trustedTypes.createPolicy('digit-pad', { createScriptURL: (input) => input });
  return scope[KEY].createScriptURL(url);
}
