import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packApp, runTool, type PackedApp } from './packed-app';

/** Raise it in the change that grows the package, with the reason: 14 MB of WebAssembly, packed, are 3.7 MB of it, and `digit-pad/inline` has them once more. */
const PACKED_BYTES_LIMIT = 8_500_000;

/** Entries that need what the app brings along: with the package alone they cannot be imported. */
const NEEDS_PEER = ['./react', './vue', './angular'];

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
};
const entries = Object.keys(manifest.exports)
  .filter((entry) => !entry.includes('*') && !entry.endsWith('.json') && !NEEDS_PEER.includes(entry))
  .map((entry) => `digit-pad${entry.slice(1)}`);

/** All texts in a value of JSON, keys left out. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

let app: PackedApp;

beforeAll(() => {
  app = packApp();
});

afterAll(() => {
  app.remove();
});

describe('the packed package', () => {
  it('brings nothing else along', () => {
    expect(readdirSync(join(app.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['digit-pad']);
  });

  it('holds what is needed and nothing more', () => {
    const strangers = app.files.filter((path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path));
    expect(strangers).toEqual([]);
    expect(app.files.filter((path) => /\.map$|\.test\.|\.tsx?$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(app.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/assets/ort.wasm', 'dist/assets/digit-pad.onnx']));
  });

  it('stays within its size', () => {
    expect(app.packedBytes).toBeLessThan(PACKED_BYTES_LIMIT);
  });

  it('names no file that is not there', () => {
    const named = pathsIn([manifest.exports, manifest.bin]);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !path.includes('*') && !existsSync(join(app.folder, 'node_modules/digit-pad', path)))).toEqual([]);
  });

  it('has no fault that publint finds', () => {
    const { status, stdout, stderr } = runTool('publint/src/cli.js', ['run', '--strict', app.tarball], app.folder);
    expect(status, stdout + stderr).toBe(0);
  });

  it('has types that every resolution finds', () => {
    const { status, stdout, stderr } = runTool('@arethetypeswrong/cli/dist/index.js', [app.tarball, '--profile', 'esm-only', '--no-color'], app.folder);
    expect(status, stdout + stderr).toBe(0);
  });

  it.each(['nodenext', 'bundler'])('has types that compile in a strict app (%s)', (resolution) => {
    writeFileSync(
      join(app.folder, 'app.ts'),
      `import { createRecognizer, DigitPadError, type Drawing, type Recognition } from 'digit-pad/sdk';
       import 'digit-pad';
       import { DigitPad } from 'digit-pad/element';
       const drawing: Drawing = { strokes: [{ points: [{ x: 0, y: 0 }, { x: 0, y: 9 }] }] };
       const recognition: Recognition = await createRecognizer({ threads: 1 }).recognize(drawing);
       export const text: string = recognition.text;
       export const code = (error: unknown) => (error instanceof DigitPadError ? error.code : undefined);
       export const value: string = document.createElement('digit-pad').value;
       customElements.define('my-pad', DigitPad);
       // @ts-expect-error: a drawing has strokes of points
       await createRecognizer().recognize({ strokes: [[1, 2]] });`,
    );
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', module, '--moduleResolution', resolution];
    const { status, stdout } = runTool('typescript/bin/tsc', [...options, 'app.ts'], app.folder);
    expect(status, stdout).toBe(0);
  });
});

describe('in bare Node', () => {
  it.each(entries)('%s can be imported, prints nothing and adds no global', (entry) => {
    const { status, stdout, stderr } = app.runModule(`
      const before = new Set(Reflect.ownKeys(globalThis));
      await import(${JSON.stringify(entry)});
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
      if (added.length > 0) throw new Error('added ' + added.map(String));
    `);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('digit-pad/sdk reads the drawings of the tests, and the process ends by itself', () => {
    const ink = readFileSync(new URL('../fixtures/ink.jsonl', import.meta.url), 'utf8');
    const { status, stdout, stderr } = app.runModule(
      `
      import { text } from 'node:stream/consumers';
      import { createRecognizer, parseInkFile } from 'digit-pad/sdk';
      const recognizer = createRecognizer();
      const samples = parseInkFile(await text(process.stdin));
      const readings = await recognizer.recognizeBatch(samples.map(({ drawing }) => drawing));
      const { runtime } = await recognizer.load();
      console.log(JSON.stringify({ runtime, right: readings.filter(({ text, accepted }, i) => accepted && text === samples[i].label).length }));
      await recognizer.dispose();
    `,
      ink,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { runtime, right } = JSON.parse(stdout) as { runtime: string; right: number };
    expect(runtime).toBe('node');
    expect(right).toBeGreaterThanOrEqual(29);
  });
});
