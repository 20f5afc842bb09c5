import { everyPart } from '../syntax/every-part';
import type { FunctionIr } from '../ir';
import { isFunction } from '../syntax/is-function';
import type { LoadedModule } from '../modules/loaded-module';
import { callValue } from '../run/call';
import type { Machine } from '../run/machine';
import { runModule, type ModuleRun } from '../run/loaded/module-run';
import { NOWHERE } from '../run/nowhere';
import { givenObject } from '../run/served/given-object';
import { wrappedFunction } from '../run/served/wrapped-function';
import { UNKNOWN, type FunctionValue, type Value } from '../run/values/value';
import { followPaths } from './follow-paths';
import { traceValue, type Trace } from './trace';

/** Runs the server action that begins on a line of the file: a function with 'use server' or one that `server$` is given, wherever it stands. What surrounds it is run for what it gives the action, and takes none of its time. */
export function traceAction(machine: Machine, module: LoadedModule, { line, nth = 0 }: { line: number; nth?: number }, name: string): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const functions = [...everyPart(module.ir.body)].filter(isFunction);
  // One that is handed on by its name says nothing of what it is.
  const action = functions.filter((fn) => fn.isAction && fn.line === line)[nth] ?? functions.find((fn) => fn.line === line);
  const around = functions.find((fn) => [...everyPart(fn)].includes(action));
  const found = action && around ? madeIn(machine, run, around, action) : UNKNOWN;
  const alone = wrappedFunction(found);
  return traceValue(machine, run, () => found, alone && (() => followPaths(machine, module.file, name, alone)));
}

/** Calls the outermost function around the action as its platform does, and takes what it makes. */
function madeIn(machine: Machine, run: ModuleRun, around: FunctionIr, action: FunctionIr): Value {
  const outermost: FunctionValue = { type: 'function', fn: around, scope: run.scope };
  if (around === action) return outermost;
  const { memory, spent, recorder, isShortened } = machine;
  const actions = (recorder.actions = new Map<FunctionIr, FunctionValue>());
  // What a run remembers makes nothing again.
  machine.memory = new WeakMap();
  const args = around.params.map(() => givenObject(machine.born()));
  machine.capture(() => machine.within({ module: run.module, returnTo: 0, returns: [], targets: [] }, () => void callValue(machine, outermost, args, NOWHERE, 1)));
  recorder.actions = undefined;
  Object.assign(machine, { memory, spent, isShortened, unfollowed: undefined });
  machine.decisions.restart();
  return actions.get(action) ?? { type: 'function', fn: action, scope: run.scope };
}
