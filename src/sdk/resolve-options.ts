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

/** @throws DigitPadError `invalid-option`, naming the option and its value. */
export function resolveOptions({ assetBase, modelUrl, workerUrl, threads = 'auto', fetch, timeoutMs = TIMEOUT_MS }: RecognizerOptions): ResolvedOptions {
  if (threads !== 'auto' && !(Number.isInteger(threads) && threads >= 1)) throw invalidOption('threads', threads, "'auto' or a whole number from 1");
  if (!(timeoutMs > 0)) throw invalidOption('timeoutMs', timeoutMs, 'milliseconds over 0');
  if (fetch !== undefined && typeof fetch !== 'function') throw invalidOption('fetch', fetch, 'a function like `fetch`');
  const files = assetBase === undefined ? shippedAssets() : assetsBelow(toUrl('assetBase', assetBase));
  const model = modelUrl === undefined ? undefined : toUrl('modelUrl', modelUrl);
  const assets = {
    ...files,
    ...(workerUrl !== undefined && { worker: toUrl('workerUrl', workerUrl).href }),
    ...(model && { model: model.href, card: cardBeside(model) }),
  };
  return { assets, threads: threads === 'auto' ? 1 : threads, fetch, timeoutMs };
}

/** @throws DigitPadError `invalid-option`, or `unsupported` for number mode. */
export function resolveRecognizeOptions({ mode = 'digit', allowed, minConfidence }: RecognizeOptions): DecodeOptions {
  if (mode !== 'digit' && mode !== 'number') throw invalidOption('mode', mode, "'digit' or 'number'");
  if (mode === 'number') throw new DigitPadError('unsupported', 'This version reads single digits; `mode: "number"` comes with a later one.');
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) throw invalidOption('minConfidence', minConfidence, 'a number in [0, 1]');
  return { ...(allowed !== undefined && { allowed: parseAllowed(allowed) }), ...(minConfidence !== undefined && { minConfidence }) };
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
  return `file://${process?.cwd() ?? ''}/`;
}

function invalidOption(option: string, value: unknown, takes: string): DigitPadError {
  return new DigitPadError('invalid-option', `\`${option}\` is ${JSON.stringify(value) ?? String(value)}; it takes ${takes}.`);
}
