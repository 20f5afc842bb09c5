import { spawnSync } from 'node:child_process';

/** CPU of a command and of everything that it starts, user and system, in ms: what the shell's `times` says of its children. */
export function wholeProcess(command: readonly string[], cwd: string): { cpu: number } {
  const { stdout, status, error } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'sh', ...command], { cwd, encoding: 'utf8' });
  if (error) throw error;
  // knip and tsc end with 1 or 2 when they find something: they have done their work.
  if (status === null || status > 2) throw new Error(`${command.join(' ')} ended with ${status}`);
  const [, children = ''] = stdout.trim().split('\n');
  return { cpu: [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0) };
}
