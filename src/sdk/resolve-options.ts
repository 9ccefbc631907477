// Checks what a caller passed, and fills in what was left out.

import { parseAllowed } from '../core/allowed';
import { DigitPadError } from '../core/errors';
import type { DecodeOptions } from '../core/decode-digit';
import { assetsBelow, cardBeside, shippedAssets, type AssetUrls } from './asset-urls';
import type { RecognizeOptions, RecognizerOptions } from './contract';

/** Recogniser options with every default filled in. */
export interface ResolvedOptions {
  readonly assets: AssetUrls;
  readonly threads: number;
  readonly fetch: typeof fetch | undefined;
  readonly timeoutMs: number;
}

/** Longest silence of an engine: compiling the runtime on a slow phone takes several seconds without a word. */
const TIMEOUT_MS = 30_000;

/** Longest delay that timers take; more would fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** @throws DigitPadError `invalid-option`, naming the option and its value. */
export function resolveOptions(options: RecognizerOptions): ResolvedOptions {
  assertOptions(options);
  const { assetBase, modelUrl, workerUrl, threads = 'auto', fetch, timeoutMs = TIMEOUT_MS } = options;
  if (threads !== 'auto' && !(Number.isInteger(threads) && threads >= 1)) throw invalidOption('threads', threads, "'auto' or a whole number from 1");
  if (!(typeof timeoutMs === 'number' && timeoutMs > 0)) throw invalidOption('timeoutMs', timeoutMs, 'milliseconds over 0');
  if (fetch !== undefined && typeof fetch !== 'function') throw invalidOption('fetch', fetch, 'a function like `fetch`');
  const files = assetBase === undefined ? shippedAssets() : assetsBelow(toPathUrl('assetBase', assetBase));
  const model = modelUrl === undefined ? undefined : toPathUrl('modelUrl', modelUrl);
  const assets = {
    ...files,
    ...(workerUrl !== undefined && { worker: toUrl('workerUrl', workerUrl).href }),
    ...(model && { model: model.href, card: cardBeside(model) }),
  };
  return { assets, threads: threads === 'auto' ? 1 : threads, fetch, timeoutMs: Math.min(timeoutMs, MAX_TIMEOUT_MS) };
}

/** @throws DigitPadError `invalid-option`, or `unsupported` for number mode. */
export function resolveRecognizeOptions(options: RecognizeOptions): DecodeOptions {
  assertOptions(options);
  const { mode = 'digit', allowed, maxDigits, minConfidence, key } = options;
  if (mode !== 'digit' && mode !== 'number') throw invalidOption('mode', mode, "'digit' or 'number'");
  if (mode === 'number') throw new DigitPadError('unsupported', 'This version reads single digits; `mode: "number"` comes with a later one.');
  if (allowed !== undefined && typeof allowed !== 'string') throw invalidOption('allowed', allowed, 'a text such as "02468" or "0-4"');
  if (maxDigits !== undefined && !(Number.isInteger(maxDigits) && maxDigits >= 1)) throw invalidOption('maxDigits', maxDigits, 'a whole number from 1');
  if (minConfidence !== undefined && !(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1)) {
    throw invalidOption('minConfidence', minConfidence, 'a number in [0, 1]');
  }
  if (key !== undefined && typeof key !== 'string') throw invalidOption('key', key, 'a text');
  return { ...(allowed !== undefined && { allowed: parseAllowed(allowed) }), ...(minConfidence !== undefined && { minConfidence }) };
}

/** JavaScript may pass anything. */
function assertOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null) throw invalidOption('options', options, 'an object');
}

/** One beside which others lie; "localhost:3000/" is none, but a scheme and its text. */
function toPathUrl(option: string, value: string | URL): URL {
  const url = toUrl(option, value);
  if (!url.pathname.startsWith('/')) throw invalidOption(option, url.href, 'an address with a path, such as "https://example.org/digit-pad/" or "/digit-pad/"');
  return url;
}

function toUrl(option: string, value: string | URL): URL {
  try {
    return new URL(value, baseUrl());
  } catch {
    throw invalidOption(option, value, 'an address');
  }
}

/** What relative addresses are relative to: the page, or Node's working folder. */
function baseUrl(): string {
  if (typeof document !== 'undefined') return document.baseURI;
  if (typeof location !== 'undefined') return location.href;
  const { process } = globalThis as { process?: { cwd(): string } };
  // The characters that end or escape a path in an address, and may stand in a folder's name.
  return `file://${process?.cwd().replace(/[%?#]/g, encodeURIComponent) ?? ''}/`;
}

function invalidOption(option: string, value: unknown, takes: string): DigitPadError {
  return new DigitPadError('invalid-option', `\`${option}\` is ${typeof value === 'string' ? `"${value}"` : String(value)}; it takes ${takes}.`);
}
