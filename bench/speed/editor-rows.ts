import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bench } from './bench';
import { WHOLE_TYPESCRIPT } from './build-processes';
import { ownProcess } from './own-process';
import { prepare } from './prepare';
import { rounds } from './rounds';
import { atMost, type Row } from './row';

const dist = resolve(__dirname, '../../dist');

/** What the editor pays: activation, loading, hovers, estimates. */
export function* editorRows(bench: Bench, project: string): Iterable<Row> {
  const process = (name: string, ...args: string[]) => ownProcess(join(bench.processes, `${name}.js`), args);
  const { states } = prepare(bench, project);
  const { activate, hover, estimate, typescript, parser, worker } = rounds(bench.rounds, {
    activate: () => process('activate', join(dist, 'extension.js')),
    hover: () => process('hover', project, states),
    estimate: () => process('estimate-all', project, states),
    typescript: () => process('load-analyser', join(bench.processes, WHOLE_TYPESCRIPT)),
    parser: () => process('load-analyser', join(dist, 'typescript.js')),
    worker: () => process('load-analyser', join(dist, 'analysis-worker.js')),
  });
  yield atMost('T9', 'activate(), loading the entry file included', activate.cpu!, 5, 'ms CPU', `${activate.loadMs!.toFixed(1)} ms of it loading`);
  yield atMost('T9', 'entry file', statSync(join(dist, 'extension.js')).size / 1000, 50, 'kB');
  yield atMost('T7', 'hover from memory, p99', hover.p99!, 1, 'ms CPU', `${hover.hovers} places, median of five looks at each; p50 ${hover.p50!.toFixed(3)} ms`);
  yield atMost('-', `${estimate.options} hosting options for 1,000 handlers, warm, other total`, estimate.estimateMs!, 5, 'ms CPU', `on its own thread ${estimate.threadMs!.toFixed(1)} ms, the rest V8 on others; first ${estimate.firstMs!.toFixed(1)} ms; workload ${estimate.workloadMs!.toFixed(1)} ms, first ${Math.round(estimate.firstWorkloadMs!)} ms`);
  yield atMost('-', `${estimate.options} hosting options for 1,000 handlers, other traffic of one`, estimate.oneMovedMs!, 5, 'ms CPU', `on its own thread ${estimate.oneMovedThreadMs!.toFixed(1)} ms; where no two handlers are alike ${estimate.unlikeMs!.toFixed(1)} ms; with the turning points of every pair ${estimate.everyPairMs!.toFixed(1)} ms`);
  yield atMost('T10', 'loading the analyser / loading TypeScript', worker.cpu! / typescript.cpu!, 1, 'x', `${Math.round(worker.cpu!)} ms / ${Math.round(typescript.cpu!)} ms; ${Math.round(parser.cpu!)} ms of it the parser, all that is shipped of TypeScript`);
}
