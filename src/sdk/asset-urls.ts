// Where the package's files lie. Each literal `new URL(…, import.meta.url)` is what bundlers look for: they copy the file
// and put its address here. Every output of the build lies one level below dist/, beside dist/assets/.

import { DigitPadError } from '../core/errors';
import { globalRecord } from './global-record';

/** Absolute addresses of what an engine is made of. */
export interface AssetUrls {
  readonly worker: string;
  readonly engine: string;
  readonly glue: string;
  readonly wasm: string;
  readonly model: string;
  readonly card: string;
}

/**
 * The files that came with this script.
 *
 * @throws DigitPadError `unsupported` in a bundle that is no ES module: there `import.meta.url` is missing.
 */
export function shippedAssets(): AssetUrls {
  if (globalRecord().inlineAssets) return INLINE;
  try {
    return {
      worker: new URL('../assets/worker.js', import.meta.url).href,
      engine: new URL('../assets/engine.js', import.meta.url).href,
      glue: new URL('../assets/ort.mjs', import.meta.url).href,
      wasm: new URL('../assets/ort.wasm', import.meta.url).href,
      model: new URL('../assets/digit-pad.onnx', import.meta.url).href,
      card: new URL('../assets/digit-pad.json', import.meta.url).href,
    };
  } catch (cause) {
    throw new DigitPadError(
      'unsupported',
      "This bundle does not know its own address (`import.meta.url`), and so not where its assets lie. Import 'digit-pad/inline' first, set `asset-base`, or bundle to ES modules.",
      { cause },
    );
  }
}

/** Stand for the files within the app's own bundle until {@link openAssets}. */
const INLINE: AssetUrls = {
  worker: 'inline:worker',
  engine: 'inline:engine',
  glue: 'inline:glue',
  wasm: 'inline:wasm',
  model: 'inline:model',
  card: 'inline:card',
};

/**
 * Addresses that can be fetched: those of {@link shippedAssets} or others, with blobs for files that came within the bundle.
 *
 * @throws DigitPadError `load-failed` when the bundle's chunk of files does not come.
 */
export async function openAssets(assets: AssetUrls): Promise<AssetUrls> {
  const open = globalRecord().inlineAssets;
  if (!open || !Object.values({ ...assets }).some(isInline)) return assets;
  const opened = await open().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigitPadError('load-failed', `The files of digit-pad/inline could not be opened: ${reason}. Is every chunk of the bundle served?`, { cause });
  });
  const at = (name: keyof AssetUrls): string => (isInline(assets[name]) ? opened[name] : assets[name]);
  return { worker: at('worker'), engine: at('engine'), glue: at('glue'), wasm: at('wasm'), model: at('model'), card: at('card') };
}

function isInline(url: string): boolean {
  return url.startsWith('inline:');
}

/** The same files in a folder of the page's choice. */
export function assetsBelow(base: URL): AssetUrls {
  const folder = new URL(base);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const at = (name: string): string => new URL(name, folder).href;
  return {
    worker: at('worker.js'),
    engine: at('engine.js'),
    glue: at('ort.mjs'),
    wasm: at('ort.wasm'),
    model: at('digit-pad.onnx'),
    card: at('digit-pad.json'),
  };
}

/** The card of a model: the `.json` beside it, with the same query. */
export function cardBeside(model: URL): string {
  const card = new URL(model);
  card.pathname = card.pathname.replace(/(\.[^./]*)?$/, '.json');
  return card.href;
}
