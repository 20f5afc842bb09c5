import { ioRows } from '../../src/analysis/io';
import { IoIndex } from '../../src/analysis/io/io-index';
import { knownNotIo } from '../../src/analysis/io/known-not-io';
import { Modules } from '../../src/analysis/modules/modules';
import { Machine } from '../../src/analysis/run/machine';

/** A machine for modules that exist only for one test: texts by file name. */
export function startedMachine(files: Record<string, string>, entry: string): { modules: Modules; machine: Machine } {
  const summaries = { get: () => undefined, set: () => undefined, drop: () => undefined, forget: () => undefined };
  const modules = new Modules({ files: new Set(Object.keys(files)), configs: new Map(), read: (file) => files[file], summaries, hinted: () => [], report: () => undefined });
  return { modules, machine: new Machine(modules, new IoIndex(ioRows, knownNotIo), modules.load(entry)) };
}
