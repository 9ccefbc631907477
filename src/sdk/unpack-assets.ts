// Files that came within a script, as addresses that workers, imports and `fetch` take.

import type { AssetUrls } from './asset-urls';

/** The files gzipped, as base64. */
export type PackedAssets = Readonly<Record<keyof AssetUrls, string>>;

/** Blob addresses of the files, which live as long as the page. */
export async function unpackAssets({ worker, engine, glue, wasm, model, card }: PackedAssets): Promise<AssetUrls> {
  const urls = await Promise.all([worker, engine, glue, wasm, model, card].map(unpack));
  const [workerUrl = '', engineUrl = '', glueUrl = '', wasmUrl = '', modelUrl = '', cardUrl = ''] = urls;
  return { worker: workerUrl, engine: engineUrl, glue: glueUrl, wasm: wasmUrl, model: modelUrl, card: cardUrl };
}

/** Every file gets a script's type: three are scripts, the others are read as bytes. */
async function unpack(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return URL.createObjectURL(new Blob([await new Response(stream).arrayBuffer()], { type: 'text/javascript' }));
}
