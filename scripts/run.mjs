import { spawn } from 'node:child_process';

/**
 * Runs a command in this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] Added to ours.
 * @returns {Promise<number>} Its exit code; 1 when a signal ended it.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    // Windows has npm as npm.cmd, which only a shell starts.
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' && command === 'npm' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
