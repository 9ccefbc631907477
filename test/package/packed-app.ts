// The package as a consumer gets it: packed, and installed into an empty folder.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a command gave. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A packed package, and an app that has installed it. */
export interface PackedApp {
  readonly tarball: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
  /** Size of the tarball in bytes. */
  readonly packedBytes: number;
  readonly folder: string;
  /** Runs an ES module's text by Node in the app's folder; `input` is its standard input. */
  runModule(source: string, input?: string): Outcome;
  remove(): void;
}

/** Runs a tool of this project's node_modules/.bin. */
export function runTool(name: string, args: readonly string[], cwd: string): Outcome {
  return runCommand(process.execPath, [join(ROOT, 'node_modules', name), ...args], cwd);
}

/** A tarball and what is in it. */
export type Tarball = Pick<PackedApp, 'tarball' | 'files' | 'packedBytes'>;

/** Packs what is built into a folder. */
export function packTarball(folder: string): Tarball {
  const [packed] = JSON.parse(runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT).stdout) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path), packedBytes: packed.size };
}

/** Packs what is built, and installs it where nothing else is; offline, since it has no dependencies. */
export function packApp(): PackedApp {
  return install([], ['--offline']);
}

/** Packs what is built, and installs it beside other packages, such as `react@18.0.0`, from the cache or the registry. */
export function installPacked(packages: readonly string[]): PackedApp {
  return install(packages, ['--prefer-offline', '--ignore-scripts']);
}

function install(packages: readonly string[], options: readonly string[]): PackedApp {
  const parent = mkdtempSync(join(tmpdir(), 'digit-pad-package-'));
  const folder = join(parent, 'app');
  mkdirSync(folder);
  const packed = packTarball(parent);
  writeFileSync(join(folder, 'package.json'), '{"name":"app","private":true,"type":"module"}');
  runNpm(['install', '--no-audit', '--no-fund', '--save-exact', ...options, packed.tarball, ...packages], folder);
  return {
    ...packed,
    folder,
    runModule: (source, input) => runCommand(process.execPath, ['--input-type=module', '--eval', source], folder, input),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

function runNpm(args: readonly string[], cwd: string): Outcome {
  const outcome = runCommand('npm', args, cwd);
  if (outcome.status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${outcome.stdout}\n${outcome.stderr}`);
  return outcome;
}

/** Runs a command to its end. */
export function runCommand(command: string, args: readonly string[], cwd: string, input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 1e8 });
  return { status, stdout, stderr };
}
