// Runs a command with its output shown as it comes.

import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 *
 * @param {string} command Name or path of the program; no shell is involved.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `env` is added to this process's.
 * When `quiet`, nothing is shown.
 * @returns {Promise<number>} Its exit code; 127 when it could not be started, 1 when a signal ended it.
 */
export function runCommand(command, args, { cwd, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? 'ignore' : 'inherit' });
    child.on('error', (error) => {
      if (!quiet) console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
