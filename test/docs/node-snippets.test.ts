// Snippets for Node, run by it as a reader would run them; the package is found by its own name.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { snippet } from './snippet-page';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Lines that a snippet prints; fails where it writes an error or does not end well. */
function run(path: string, ...args: readonly string[]): string[] {
  return runNode([`docs/snippets/${path}`, ...args]);
}

function runNode(args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

describe('the snippets for Node', () => {
  it('read a 7, as the README says', () => {
    const [text, accepted, confidence] = run('readme/sdk.js')[0]?.split(' ') ?? [];
    expect([text, accepted]).toEqual(['7', 'true']);
    expect(Number(confidence)).toBeGreaterThan(0.9);
  });

  it('read a 7, as the SDK page says', () => {
    expect(run('sdk/read.js')).toEqual(['7', 'true']);
  });

  it('read a picture', () => {
    expect(run('sdk/pixels.js')).toEqual(['1']);
  });

  it('read an ink file', () => {
    const right = /^(\d+) of 30 right$/.exec(run('sdk/batch.js', 'test/fixtures/ink.jsonl')[0] ?? '')?.[1];
    expect(Number(right)).toBeGreaterThanOrEqual(29);
  });

  it('refuse what is not allowed, and what is not sure enough', () => {
    const [masked = '', strict] = run('sdk/options.js');
    expect(masked).toMatch(/^[0-4] false$/);
    expect(strict).toBe('7 false');
  });

  it('give up, and let the latest win', () => {
    expect(run('sdk/abort.js')).toEqual(['not needed any more', 'superseded', '1']);
  });

  it('follow the state from loading to its end', () => {
    const lines = run('sdk/state.js');
    expect(lines[0]).toBe('loading, 0 %');
    expect(lines.at(-2)).toMatch(/^ready, \d{4}\.\d\d-/);
    expect(lines.at(-1)).toBe('disposed');
  });

  it('print the field that the page shows', () => {
    expect(run('recognition/field.js').join('\n')).toBe(snippet('recognition/field.txt').trimEnd());
  });

  it('try once more what may go well the next time, and pass on what will not', () => {
    const drawing = { strokes: [{ points: [30, 72, 60, 43].map((x, i) => ({ x, y: [30, 27, 50, 85][i] })) }] };
    const program = `
      import { readPatiently } from './docs/snippets/sdk/errors.ts';
      console.log((await readPatiently(${JSON.stringify(drawing)})).text);
      console.log(await readPatiently({}).catch(({ code }) => code));
    `;
    expect(runNode(['--import', 'tsx', '--input-type=module', '--eval', program])).toEqual(['7', 'invalid-input']);
  });
});
