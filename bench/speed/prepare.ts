import { basename, join } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import type { Figures } from './rounds';

/** One analysis of a project that the other processes build on: the list of files that its handlers reach, the state that another session goes on with, and what stays in memory. */
export function prepare({ processes, cache, prepared }: Bench, project: string): { list: string; states: string; found: Figures } {
  const list = join(cache, `${basename(project)}.reached.json`);
  const states = join(cache, 'states');
  const found = prepared.get(project) ?? ownProcess(join(processes, 'prepare.js'), [project, list, states], ['--expose-gc']);
  prepared.set(project, found);
  return { list, states, found };
}
