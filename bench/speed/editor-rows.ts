import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import { rounds } from './rounds';
import { atMost, type Row } from './row';

const dist = resolve(__dirname, '../../dist');

/** What the editor pays: activation, loading, hovers, estimates. */
export function editorRows(bench: Bench, project: string): Row[] {
  const process = (name: string, ...args: string[]) => ownProcess(join(bench.processes, `${name}.js`), args);
  const { activate, hover, estimate, typescript, worker } = rounds(bench.rounds, {
    activate: () => process('activate', join(dist, 'extension.js')),
    hover: () => process('hover', project),
    estimate: () => process('estimate-all', project),
    typescript: () => process('load-analyser', join(dist, 'typescript.js')),
    worker: () => process('load-analyser', join(dist, 'analysis-worker.js')),
  });
  return [
    atMost('T9', 'activate(), loading the entry file included', activate.cpu!, 5, 'ms CPU', `${activate.loadMs!.toFixed(1)} ms of it loading`),
    atMost('T9', 'entry file', statSync(join(dist, 'extension.js')).size / 1000, 50, 'kB'),
    atMost('T7', 'hover from memory, p99', hover.p99!, 1, 'ms CPU', `${hover.hovers} hovers, p50 ${hover.p50!.toFixed(3)} ms`),
    atMost('-', `${estimate.options} hosting options for 1,000 handlers, warm`, estimate.estimateMs!, 5, 'ms', `first ${estimate.firstMs!.toFixed(1)} ms; workload ${estimate.workloadMs!.toFixed(1)} ms, first ${Math.round(estimate.firstWorkloadMs!)} ms`),
    atMost('T10', 'loading the analyser / loading TypeScript', worker.cpu! / typescript.cpu!, 1.1, 'x', `${Math.round(worker.cpu!)} ms / ${Math.round(typescript.cpu!)} ms`),
  ];
}
