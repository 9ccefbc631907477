// What all copies of this release's script on one page share.

import { VERSION } from '../core/version';
import type { AssetUrls } from './asset-urls';
import type { SharedEntry } from './share-recognizer';

/** One record a page and release. */
export interface GlobalRecord {
  /** Recognisers in use by their resolved options. */
  readonly recognizers: Map<string, SharedEntry>;
  /** Opens the files that came within the app's own bundle, where it has `digit-pad/inline`. */
  inlineAssets?: () => Promise<AssetUrls>;
}

/** The record, made at the first call. */
export function globalRecord(): GlobalRecord {
  const key = Symbol.for(`digit-pad@${VERSION}`);
  const scope = globalThis as { [key: symbol]: GlobalRecord | undefined };
  return (scope[key] ??= { recognizers: new Map() });
}
