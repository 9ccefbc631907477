// Packs the package once for all tests of this ring, and once more under another version, as a page meets it that mixes two
// releases. What the build made is there already.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packTarball } from '../package/packed-app';

/** What these tests know of the packed package. */
export interface Packed {
  readonly tarball: string;
  readonly version: string;
  /** The unpacked tarball, as it lies in an app's node_modules. */
  readonly folder: string;
  /** The same code that takes itself for another release. */
  readonly other: { readonly version: string; readonly folder: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

export default function pack({ provide }: TestProject): () => void {
  const parent = mkdtempSync(join(tmpdir(), 'digit-pad-examples-'));
  const { tarball } = packTarball(parent);
  const folder = unpack(tarball, join(parent, 'release'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const other = { version: `${version}-other`, folder: join(parent, 'other/package') };
  cpSync(folder, other.folder, { recursive: true });
  restamp(other.folder, version, other.version);
  provide('packed', { tarball, version, folder, other });
  return () => rmSync(parent, { recursive: true, force: true });
}

function unpack(tarball: string, into: string): string {
  mkdirSync(into);
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '-C', into], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tarball} could not be unpacked: ${stderr}`);
  return join(into, 'package');
}

/** Puts another version wherever a script carries the package's own. */
function restamp(folder: string, version: string, other: string): void {
  let stamps = 0;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (!/\.(js|json)$/.test(path) || !statSync(file).isFile()) continue;
    const text = readFileSync(file, 'utf8');
    const stamped = text.replace(new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g'), `$1${other}$1`);
    if (stamped !== text) stamps++;
    writeFileSync(file, stamped);
  }
  // package.json, the script-tag file, the SDK, the element, the worker and the engine.
  if (stamps < 6) throw new Error(`Only ${stamps} files of the package carry its version`);
}
