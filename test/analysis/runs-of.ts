import { ioRows } from '../../src/analysis/io';
import { IoIndex } from '../../src/analysis/io/io-index';
import { knownNotIo } from '../../src/analysis/io/known-not-io';
import { Modules } from '../../src/analysis/modules/modules';
import { Machine } from '../../src/analysis/run/machine';
import { trace } from '../../src/analysis/trace/trace';

/** Runs handlers of `handlers.ts`, in their order; of each what it spends, which hosts it asks, and how many functions were run that might have been told again. */
export function runsOf(files: Record<string, string>, names: readonly string[]): { spent: number; hosts: (string | undefined)[]; run: number }[] {
  const summaries = { get: () => undefined, set: () => undefined, drop: () => undefined, forget: () => undefined };
  const modules = new Modules({ files: new Set(Object.keys(files)), configs: new Map(), read: (file) => files[file], summaries, hinted: () => [], report: () => undefined });
  const machine = new Machine(modules, new IoIndex(ioRows, knownNotIo), modules.load('handlers.ts'));
  let run = 0;
  const begin = machine.recorder.begin.bind(machine.recorder);
  machine.recorder.begin = (...state) => {
    run++;
    return begin(...state);
  };
  return names.map((name) => {
    run = 0;
    const { awaitedCalls } = trace(machine, modules.load('handlers.ts'), name);
    return { spent: machine.spent, hosts: awaitedCalls.map(({ host }) => host), run };
  });
}
