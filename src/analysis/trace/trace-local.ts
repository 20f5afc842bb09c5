import type { LoadedModule } from '../modules/loaded-module';
import type { Machine } from '../run/machine';
import { runModule } from '../run/loaded/module-run';
import { wrappedFunction } from '../run/served/wrapped-function';
import { UNKNOWN } from '../run/values/value';
import { followPaths } from './follow-paths';
import { traceValue, type Trace } from './trace';

/** Runs what a constant of the file is, which no module may import but its framework calls: `const load = createServerFn().handler(…)`. */
export function traceLocal(machine: Machine, module: LoadedModule, _place: unknown, name: string): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const value = run.scope.variables.get(name) ?? UNKNOWN;
  const alone = wrappedFunction(value);
  return traceValue(machine, run, () => value, alone && (() => followPaths(machine, module.file, name, alone)));
}
