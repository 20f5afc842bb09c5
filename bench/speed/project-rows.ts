import { basename, join } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import { percentile } from './percentile';
import { rounds } from './rounds';
import { atMost, type Row } from './row';

/** A first analysis of each project against reading everything and parsing what its handlers reach. */
export function projectRows(bench: Bench, projects: readonly string[]): Row[] {
  const measured = projects.map((project) => ({ project, ...against(bench, project) }));
  const median = percentile(measured.map(({ ratio }) => ratio), 0.5);
  return [
    atMost('T1', `first analysis / floor, median of ${measured.length} projects`, median, 1.3, 'x'),
    ...measured.map(({ project, ratio, from }) => atMost('T1', `first analysis / floor, ${basename(project)}`, ratio, 1.5, 'x', from)),
    ...measured.map(({ project, again }) => atMost('T8', `opened again / first analysis, ${basename(project)}`, again.ratio * 100, 5, '%', again.from)),
    ...measured.map(({ project, edit }) => atMost('T5', `edit -> summary p50 / (parse + 1 ms), ${basename(project)}`, edit.p50! / (1.3 * edit.parseP50! + 1), 1, 'x', `${edit.p50!.toFixed(2)} ms, parse ${edit.parseP50!.toFixed(2)} ms`)),
    ...measured.map(({ project, edit }) => atMost('T5', `edit -> summary p95, ${basename(project)}`, edit.p95!, 16, 'ms', `${edit.edits} files`)),
  ];
}

function against(bench: Bench, project: string) {
  const process = (name: string, ...args: string[]) => ownProcess(join(bench.processes, `${name}.js`), args);
  const list = join(bench.cache, `${basename(project)}.reached.json`);
  const reach = process('reach', project, list);
  const states = join(bench.cache, 'states');
  const keep = process('reopen', project, states, 'keep');
  const { cold, read, parse, edit, reopen } = rounds(bench.rounds, {
    read: () => process('read-all', project),
    parse: () => process('parse-reachable', project, list),
    cold: () => process('cold', project),
    edit: () => process('edit', project, list),
    reopen: () => process('reopen', project, states),
  });
  const floor = read.cpu! + parse.cpu!;
  const from = `${Math.round(cold.cpu!)} ms, floor ${Math.round(floor)} ms (read ${Math.round(read.cpu!)}, parse ${Math.round(parse.cpu!)}); ${reach.handlers} handlers, ${reach.reached} files reached, ${cold.filesParsed} parsed`;
  const again = { ratio: reopen.cpu! / cold.cpu!, from: `${Math.round(reopen.cpu!)} ms, ${reopen.filesParsed} files parsed; ${keep.keptMb!.toFixed(1)} MB kept, written in ${Math.round(keep.keepMs!)} ms` };
  return { ratio: cold.cpu! / floor, edit, from, again };
}
