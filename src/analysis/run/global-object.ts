import type { LoadedModule } from '../modules/loaded-module';
import type { Machine } from './machine';
import { globalValue } from './natives/globals';
import { Scope } from './scope';
import { UNDEFINED, UNKNOWN, type ObjectValue, type Value } from './values/value';

/** Other names of the global object. */
export const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['global', 'globalThis']);
/** Names that the language, Node.js or Lambda (https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html) puts there. */
export const BUILT_IN_GLOBALS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(globalThis), 'awslambda']);

/**
 * `globalThis` as one module sees it: clients that are kept there over reloads are found there again.
 * Each module has its own, so that no answer depends on which modules were loaded before.
 */
export function globalObject(machine: Machine, module: LoadedModule): Value {
  const run = machine.moduleRuns.get(module.file);
  if (!run) return UNKNOWN;
  return (run.globalObject ??= make(new Scope(module, undefined, { id: 0, born: run.born }), run.born));
}

function make(variables: Scope, born: number): ObjectValue {
  const { file } = variables.module;
  return { type: 'object', born, members: variables.variables, variables, open: true, lazy: (name, machine) => globalValue(name, file, machine) ?? (machine.recorder.isLoading && !BUILT_IN_GLOBALS.has(name) ? UNDEFINED : UNKNOWN) };
}
