import type { LoadedModule } from '../modules/loaded-module';
import { followPaths } from './follow-paths';
import type { Machine } from './machine';
import { runModule } from './loaded/module-run';
import { wrappedFunction } from './served/wrapped-function';
import { traceValue, type Trace } from './trace';
import { UNKNOWN } from './values/value';

/** Runs what a constant of the file is, which no module may import but its framework calls: `const load = createServerFn().handler(…)`. */
export function traceLocal(machine: Machine, module: LoadedModule, _place: unknown, name: string): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const value = run.scope.variables.get(name) ?? UNKNOWN;
  const alone = wrappedFunction(value);
  return traceValue(machine, run, () => value, alone && (() => followPaths(machine, module.file, name, alone)));
}
