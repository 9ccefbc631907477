// `digit-pad/inline`: the worker, the runtime and the model as a chunk of the app's own bundle, for bundlers that copy no files.
// The chunk is made by scripts/pack-assets.mjs, and loaded when a recogniser first needs it.

import type { AssetUrls } from './asset-urls';
import { globalRecord } from './global-record';
import { isNode } from './is-node';
import { unpackAssets, type PackedAssets } from './unpack-assets';

let opening: Promise<AssetUrls> | undefined;

// In Node, where an app may be rendered, the package lies on disk.
if (!isNode()) globalRecord().inlineAssets = openOnce;

/** Once for all recognisers; after a failure the next one tries again. */
function openOnce(): Promise<AssetUrls> {
  opening ??= openChunk().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function openChunk(): Promise<AssetUrls> {
  // @ts-expect-error -- The build makes it, beside the bundle of this file.
  const { packed } = (await import('./packed.js')) as { readonly packed: PackedAssets };
  return unpackAssets(packed);
}
