// An example app, installed with the packed package as a person's is. What it depends on comes by `npm ci` and is kept in a
// folder outside the clone, named for the lock's hash, so that a second run is fast.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { runProcess, startServer, type RunningServer } from './run-process';

const CACHE = join(process.env['DIGIT_PAD_CACHE'] ?? join(homedir(), '.cache/digit-pad'), 'examples');

/** What tools leave in an app's folder, and what is installed anew here. */
const NOT_SOURCES = new Set(['node_modules', 'dist', '.next', '.nuxt', '.output', '.angular', 'next-env.d.ts']);

/** An installed app. */
export interface InstalledApp {
  /** Absolute path of a file of the app. */
  path(name: string): string;
  /** Runs a program of the app's dependencies to its end, or a script by `npm run`. Throws with its output where it fails. */
  run(...command: string[]): Promise<string>;
  /** Starts a program of the app's dependencies and waits until it prints its address; the test's end stops it. */
  start(...command: string[]): Promise<RunningServer>;
}

/** What an app is made of, read by {@link installApp}. */
interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly [key: string]: unknown;
}

/** Installs `examples/<name>`. */
export function installExample(name: string): Promise<InstalledApp> {
  return installApp(name, fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)));
}

/** Installs the app that lies in a folder, with its package.json and its lock. */
export async function installApp(name: string, source: string): Promise<InstalledApp> {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((file) => withoutPackage(readFileSync(join(source, file), 'utf8')));
  if (manifest === undefined || lock === undefined) throw new Error(`${source} has no package.json and lock`);
  const hash = createHash('sha256').update(manifest).update(lock).update(process.version).digest('hex').slice(0, 12);
  const folder = takePlace(`${name}-${hash}`);
  clear(folder);
  if (!existsSync(join(folder, '.installed'))) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    writeFileSync(join(folder, 'package-lock.json'), lock);
    await runProcess('npm', ['ci', '--no-audit', '--no-fund'], folder);
    writeFileSync(join(folder, '.installed'), '');
  }
  cpSync(source, folder, { recursive: true, filter: (path) => !NOT_SOURCES.has(path.slice(source.length + 1)) });
  // Nothing else is to be installed for it: it has no dependencies, which the package's own tests hold.
  const target = join(folder, 'node_modules/digit-pad');
  rmSync(target, { recursive: true, force: true });
  cpSync(inject('packed').folder, target, { recursive: true });
  const program = (tool: string): string => join(folder, 'node_modules/.bin', tool);
  return {
    path: (file) => join(folder, file),
    run: (tool = '', ...args) => (tool === 'npm' ? runProcess('npm', args, folder) : runProcess(program(tool), args, folder)),
    async start(tool = '', ...args) {
      const server = await startServer(tool === 'node' ? process.execPath : program(tool), args, folder);
      onTestFinished(async () => {
        await server.stop();
      });
      return server;
    },
  };
}

/** The text of a package.json or of its lock, as it is for an app that has no digit-pad yet. */
function withoutPackage(json: string): string {
  const manifest = JSON.parse(json) as Manifest & { readonly packages?: Record<string, Manifest> };
  delete manifest.dependencies?.['digit-pad'];
  delete manifest.packages?.['']?.dependencies?.['digit-pad'];
  delete manifest.packages?.['node_modules/digit-pad'];
  return JSON.stringify(manifest);
}

/** A folder that no other living process works in. */
function takePlace(name: string): string {
  for (let place = 1; ; place++) {
    const folder = join(CACHE, `${name}-${place}`);
    const owner = join(folder, '.owner');
    if (existsSync(owner) && isOther(Number(readFileSync(owner, 'utf8')))) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(owner, String(process.pid));
    return folder;
  }
}

function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Takes away what an earlier run left, and what tools remember of an earlier package of the same version. */
function clear(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!['node_modules', '.installed', '.owner'].includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  for (const name of ['.vite', '.cache']) rmSync(join(folder, 'node_modules', name), { recursive: true, force: true });
}
