import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSource } from './check-source';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

function files(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
}

function sources(): string[] {
  return files().filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
}

describe('the rooms of src/', () => {
  it('import only in the directions of the design', () => {
    expect(sources().flatMap((path) => checkSource(path, readFileSync(SRC + path, 'utf8')))).toEqual([]);
  });

  it('hold no compiled file, which bundlers would take instead of its source', () => {
    expect(files().filter((path) => /\.(js|mjs|map)$/.test(path) && !path.startsWith('entries/'))).toEqual([]);
  });

  it.each(['core', 'worker', 'sdk', 'components', 'wrappers'])('have sources in %s', (room) => {
    expect(sources().filter((path) => path.startsWith(`${room}/`)).length).toBeGreaterThan(2);
  });
});

describe('the checker of the rooms', () => {
  it.each([
    ['core/ink.ts', "import { load } from '../worker/load';", 'core must not import ../worker/load'],
    ['core/ink.ts', "export type { Recognizer } from '../sdk';", 'core must not import ../sdk'],
    ['core/ink.ts', "import { clamp } from 'lodash';", 'core must not import lodash'],
    ['core/ink.ts', "import { readFile } from 'node:fs/promises';", 'core must not import node:fs/promises'],
    ['core/ink.ts', "import type { Model } from '../../models/card';", 'core must not import ../../models/card'],
    ['core/ink.ts', 'export const now = () => Date.now();', 'core must not use Date'],
    ['core/ink.ts', 'export const now = () => new Date();', 'core must not use Date'],
    ['core/ink.ts', 'export const now = () => performance.now();', 'core must not use performance'],
    ['core/ink.ts', 'export const some = () => Math.random();', 'core must not use Math.random'],
    ['core/ink.ts', 'export const size = () => window.innerWidth;', 'core must not use window'],
    ['worker/run.ts', "import { Tensor } from 'onnxruntime-web/wasm';", 'worker must not import onnxruntime-web/wasm'],
    ['worker/ort-runtime.ts', "import { Tensor } from 'onnxruntime-web';", 'worker must not import onnxruntime-web'],
    ['worker/create-engine.ts', "import { transfer } from 'comlink';", 'worker must not import comlink'],
    ['worker/run.ts', "import { createRecognizer } from '../sdk/create-recognizer';", 'worker must not import ../sdk/create-recognizer'],
    ['worker/run.ts', "const fs = await import('node:fs');", 'worker must not import node:fs'],
    ['sdk/open.ts', "const engine = await import('../worker/engine-main');", 'sdk must not import ../worker/engine-main'],
    ['sdk/open.ts', "let engine: import('../worker/create-engine').Engine;", 'sdk must not import ../worker/create-engine'],
    ['sdk/open.ts', "import { getStroke } from 'perfect-freehand';", 'sdk must not import perfect-freehand'],
    ['components/digit-pad/digit-pad.tsx', "import { packInk } from '../../core/pack-ink';", 'components must not import ../../core/pack-ink'],
    ['components/digit-pad/digit-pad.tsx', "import { CallQueue } from '../../sdk/call-queue';", 'components must not import ../../sdk/call-queue'],
    ['wrappers/react/digit-pad.ts', "import { createRecognizer } from '../../sdk';", 'wrappers must not import ../../sdk'],
    ['components/digit-pad/digit-pad.tsx', "import { wrap } from 'comlink';", 'components must not import comlink'],
  ])('finds in %s: %s', (path, text, finding) => {
    expect(checkSource(path, `// A first line.\n${text}`)).toEqual([`src/${path}:2: ${finding}`]);
  });

  it.each([
    ['core/ink.ts', "import { pack } from './pack'; const point = { self: 1, Date: 2 }; point.self = Math.sqrt(2);"],
    ['worker/run.ts', "import type { Ink } from '../core/ink'; import { start } from './start'; const now = Date.now();"],
    ['worker/worker-main.ts', "import { expose } from 'comlink';"],
    ['worker/ort-runtime.ts', "import { Tensor } from 'onnxruntime-web/wasm';"],
    ['sdk/open.ts', "import { wrap } from 'comlink'; import { pack } from '../core/pack'; await import(url);"],
    ['components/digit-pad/digit-pad.tsx', "import { h } from '@stencil/core'; import { createRecognizer } from '../../sdk'; import { look } from './look';"],
    ['components/digit-pad/digit-pad.tsx', "import { createRecognizer } from '../../sdk/index';"],
  ])('lets pass in %s: %s', (path, text) => {
    expect(checkSource(path, text)).toEqual([]);
  });
});
