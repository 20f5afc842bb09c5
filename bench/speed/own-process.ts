import { execFileSync } from 'node:child_process';

/** Figures that one of our measured processes prints as its last line. A fresh process each time. */
export function ownProcess(file: string, args: readonly string[], nodeFlags: readonly string[] = []): Record<string, number> {
  const output = execFileSync(process.execPath, [...nodeFlags, file, ...args], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } });
  return JSON.parse(output.trim().split('\n').at(-1)!) as Record<string, number>;
}
