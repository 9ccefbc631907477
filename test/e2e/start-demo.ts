// Runs `npm start`'s script on a free port, as a person would, and a browser beside it.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS } from '../../scripts/find-browser.mjs';

/** A demo that is being served. */
export interface Demo {
  readonly url: string;
  /** Ends it by SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the demo's server; the build is there already. */
export async function startDemo(args: readonly string[] = []): Promise<Demo> {
  const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  const server = spawn(process.execPath, [script, ...args], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`The demo ended with ${String(code)}: ${output}`)));
  });
  return {
    url,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS] });
}
