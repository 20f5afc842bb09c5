import { basename, join } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import { percentile } from './percentile';
import { prepare } from './prepare';
import { rounds } from './rounds';
import { atMost, type Row } from './row';

/** A first analysis of each project against reading everything and parsing what its handlers reach; opening it again; edits of its files. */
export function* projectRows(bench: Bench, projects: readonly string[]): Iterable<Row> {
  const ratios: number[] = [];
  for (const project of projects) {
    const name = basename(project);
    const { ratio, edit, from, again } = against(bench, project);
    ratios.push(ratio);
    yield atMost('T1', `first analysis / floor, ${name}`, ratio, 1.5, 'x', from);
    yield atMost('T8', `opened again / first analysis, ${name}`, again.ratio * 100, 5, '%', again.from);
    yield atMost('T5', `edit -> summary p50 / (1.3 parse + 1 ms), ${name}`, edit.p50! / (1.3 * edit.parseP50! + 1), 1, 'x', `${edit.p50!.toFixed(2)} ms, parse ${edit.parseP50!.toFixed(2)} ms`);
    yield atMost('T5', `edit -> summary p95, ${name}`, edit.p95!, 16, 'ms', `${edit.edits} files`);
  }
  yield atMost('T1', `first analysis / floor, median of ${ratios.length} projects`, percentile(ratios, 0.5), 1.3, 'x');
}

function against(bench: Bench, project: string) {
  const process = (name: string, ...args: string[]) => ownProcess(join(bench.processes, `${name}.js`), args);
  const { list, states, found } = prepare(bench, project);
  const { cold, read, parse, edit, reopen } = rounds(bench.rounds, {
    read: () => process('read-all', project),
    parse: () => process('parse-reachable', project, list),
    cold: () => process('cold', project),
    edit: () => process('edit', project, list),
    reopen: () => process('reopen', project, states),
  });
  const floor = read.cpu! + parse.cpu!;
  const from = `${Math.round(cold.cpu!)} ms, floor ${Math.round(floor)} ms (read ${Math.round(read.cpu!)}, parse ${Math.round(parse.cpu!)}); ${found.handlers} handlers, ${found.reached} files reached, ${cold.filesParsed} parsed; ${cold.rounds} rounds`;
  const again = { ratio: reopen.cpu! / cold.cpu!, from: `${Math.round(reopen.cpu!)} ms, ${reopen.filesParsed} files parsed; ${found.keptMb!.toFixed(1)} MB kept, written in ${Math.round(found.keepMs!)} ms` };
  return { ratio: cold.cpu! / floor, edit, from, again };
}
