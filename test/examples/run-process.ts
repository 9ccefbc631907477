// Runs what an app's developer would run: a tool to its end, or a server until it is told to stop.

import { spawn } from 'node:child_process';

/** Colours would stand between a test and the address that a server prints; servers that heed PORT take a free one. */
const ENV = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', PORT: '0' };

/** A server that an app started. */
export interface RunningServer {
  /** Ends with a slash. */
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Ends it, and what it started, by SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Runs a program to its end and gives its output; throws with all of it where it fails. */
export async function runProcess(program: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(program, args, { cwd, env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
}

/** Starts a server in a process group of its own and waits until it prints its address. */
export async function startServer(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const child = spawn(program, args, { cwd, env: { ...ENV, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const port = /http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):(\d+)/.exec(output)?.[1];
        if (port !== undefined) resolve(`http://localhost:${port}/`);
      });
    }
    ended.then((code) => reject(new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${output}`)), reject);
  });
  return {
    url,
    output: () => output,
    stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      return ended;
    },
  };
}
