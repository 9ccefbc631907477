#!/usr/bin/env node
// `npx digit-pad copy-assets DIR`: puts the files that the recogniser fetches onto a server of one's own. Copied into
// dist/entries as it stands.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `Usage: digit-pad copy-assets DIR

Copies what <digit-pad> fetches at run time (worker, engine, WebAssembly, model) into DIR, which is made where it is missing.
Point the pad to it by asset-base="/address/of/DIR/". Files in DIR that this command did not write are left alone.

  -h, --help   shows this
`;

/** Lies beside the copies, and says which files are ours to overwrite: SHA-256 by name. */
const RECORD = 'digit-pad-assets.json';
const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));

/** A mistake that the person can mend: told without a stack. */
class UserError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

try {
  const { values, positionals } = readArguments();
  if (values.help) process.stdout.write(USAGE);
  else copyAssets(positionals);
} catch (error) {
  if (!(error instanceof UserError) && !('syscall' in error)) throw error;
  process.stderr.write(`digit-pad: ${error.message}\n`);
  process.exitCode = error.exitCode ?? 1;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UserError(`${error.message}\n\n${USAGE}`, 2);
  }
}

function copyAssets([command, folder, ...more]) {
  if (command !== 'copy-assets') throw new UserError(`${command ? `There is no command "${command}".` : 'A command is missing.'}\n\n${USAGE}`, 2);
  if (!folder || more.length > 0) throw new UserError(`copy-assets takes one folder.\n\n${USAGE}`, 2);
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UserError(`${folder} is a file, not a folder.`);

  const files = readdirSync(ASSETS).map((name) => ({ name, bytes: readFileSync(join(ASSETS, name)) }));
  const written = readRecord(folder);
  const strangers = files.filter(({ name, bytes }) => isStranger(join(folder, name), bytes, written[name])).map(({ name }) => name);
  if (strangers.length > 0) {
    const one = strangers.length === 1;
    throw new UserError(
      `${folder} has ${strangers.join(', ')}, which digit-pad did not write. Nothing was copied. Move ${one ? 'it' : 'them'} away or take another folder.`,
    );
  }

  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) {
    writeFileSync(join(folder, name), bytes);
    console.log(`${join(folder, name)}  ${bytes.length} bytes`);
  }
  writeFileSync(join(folder, RECORD), `${JSON.stringify(Object.fromEntries(files.map(({ name, bytes }) => [name, digest(bytes)])), null, 2)}\n`);
  console.log(`${join(folder, RECORD)}`);
}

/** What an earlier run wrote; nothing where there was none. */
function readRecord(folder) {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UserError(`${path} is not what digit-pad wrote. Nothing was copied. Move it away or take another folder.`);
  }
}

/** When `true`, overwriting the file would lose what somebody else wrote. */
function isStranger(path, bytes, writtenDigest) {
  if (!existsSync(path)) return false;
  if (statSync(path).isDirectory()) return true;
  const found = digest(readFileSync(path));
  return found !== digest(bytes) && found !== writtenDigest;
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
