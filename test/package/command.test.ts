// `npx digit-pad`, as installed from the tarball, without a network.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packApp, runCommand, type Outcome, type PackedApp } from './packed-app';

let app: PackedApp;

beforeAll(() => {
  app = packApp();
});

afterAll(() => {
  app.remove();
});

/** What npx would run, without npm's own start. */
function digitPad(...args: readonly string[]): Outcome {
  return runCommand(inApp('node_modules/.bin/digit-pad'), args, app.folder);
}

const inApp = (...path: string[]) => join(app.folder, ...path);
const assets = () => readdirSync(inApp('node_modules/digit-pad/dist/assets'));

describe('npx digit-pad copy-assets', () => {
  beforeEach(() => {
    rmSync(inApp('public'), { recursive: true, force: true });
  });

  it('copies every asset, byte for byte, into a folder that it makes, and says what it wrote', () => {
    const { status, stdout, stderr } = runCommand('npx', ['--offline', '--no-install', 'digit-pad', 'copy-assets', 'public/digit-pad'], app.folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(inApp('public/digit-pad')).sort()).toEqual([...assets(), 'digit-pad-assets.json'].sort());
    for (const name of assets()) {
      expect(readFileSync(inApp('public/digit-pad', name)).equals(readFileSync(inApp('node_modules/digit-pad/dist/assets', name))), name).toBe(true);
      expect(stdout).toContain(join('public/digit-pad', name));
    }
  });

  it('overwrites what an earlier release of it wrote, and leaves all else alone', () => {
    mkdirSync(inApp('public'));
    writeFileSync(inApp('public/worker.js'), 'an older worker');
    const olderWorker = createHash('sha256').update('an older worker').digest('hex');
    writeFileSync(inApp('public/digit-pad-assets.json'), JSON.stringify({ 'worker.js': olderWorker }));
    writeFileSync(inApp('public/index.html'), 'mine');
    expect(digitPad('copy-assets', 'public').status).toBe(0);
    expect(readFileSync(inApp('public/worker.js'), 'utf8')).not.toBe('an older worker');
    expect(readFileSync(inApp('public/index.html'), 'utf8')).toBe('mine');
    expect(digitPad('copy-assets', 'public').status).toBe(0);
  });

  it('copies nothing where it would overwrite what somebody else wrote', () => {
    mkdirSync(inApp('public'));
    writeFileSync(inApp('public/worker.js'), 'my own worker');
    const { status, stdout, stderr } = digitPad('copy-assets', 'public');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('public has worker.js, which digit-pad did not write. Nothing was copied.');
    expect(readdirSync(inApp('public'))).toEqual(['worker.js']);
    expect(readFileSync(inApp('public/worker.js'), 'utf8')).toBe('my own worker');
  });

  it.each([
    [[], 'A command is missing.'],
    [['copy'], 'There is no command "copy".'],
    [['copy-assets'], 'copy-assets takes one folder.'],
    [['copy-assets', 'a', 'b'], 'copy-assets takes one folder.'],
    [['copy-assets', '--force', 'a'], "Unknown option '--force'"],
  ])('says how it is used where it is called as %j', (args, message) => {
    const { status, stdout, stderr } = digitPad(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: digit-pad copy-assets DIR');
    expect(stderr).not.toContain('    at ');
  });

  it('says in a line that a file is no folder', () => {
    writeFileSync(inApp('public'), '');
    expect(digitPad('copy-assets', 'public')).toEqual({ status: 1, stdout: '', stderr: 'digit-pad: public is a file, not a folder.\n' });
    expect(digitPad('copy-assets', 'public/below').status).toBe(1);
    rmSync(inApp('public'));
  });

  it.each(['--help', '-h'])('explains itself by %s', (option) => {
    const { status, stdout, stderr } = digitPad(option);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: digit-pad copy-assets DIR\n/);
  });
});

describe('scripts/print-integrity.mjs', () => {
  it("prints the digest of the package's script, for a page to check it by", () => {
    const digest = createHash('sha384')
      .update(readFileSync(inApp('node_modules/digit-pad/dist/digit-pad/digit-pad.js')))
      .digest('base64');
    const { status, stdout } = runCommand(process.execPath, ['scripts/print-integrity.mjs'], fileURLToPath(new URL('../../', import.meta.url)));
    const { version } = JSON.parse(readFileSync(inApp('node_modules/digit-pad/package.json'), 'utf8')) as { version: string };
    expect(status).toBe(0);
    expect(stdout).toContain(`integrity="sha384-${digest}"`);
    expect(stdout).toContain(`digit-pad@${version}/dist/digit-pad/digit-pad.js`);
  });
});
