import type { LoadedModule } from '../modules/loaded-module';
import { callAndWait } from '../run/call';
import type { Machine } from '../run/machine';
import { runModule } from '../run/loaded/module-run';
import { native } from '../run/natives/native';
import { firebaseEvent } from '../run/served/firebase-event';
import { workerEvent } from '../run/served/worker-event';
import { wrappedFunction } from '../run/served/wrapped-function';
import { UNKNOWN } from '../run/values/value';
import { followPaths } from './follow-paths';
import { traceValue, type Trace } from './trace';

/** Runs the function that a call in the file registers under a name: `app.http('name', { handler })`. A helper may register several at one place. */
export function traceRegistration(machine: Machine, module: LoadedModule, { line, helper = module.file, main, nth }: { line: number; helper?: string; main?: string; nth?: number }, name: string): Trace {
  machine.restart();
  if (main !== undefined) {
    runModule(machine, main);
    machine.modules.led.note(module.file, main);
  }
  const run = runModule(machine, module.file);
  const near = (machine.registrations.get(helper) ?? []).filter((one) => Math.abs(one.line - line) <= 1).sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  const named = near.find(({ args: [first] }) => first?.type === 'literal' && first.value === name);
  const found = named ?? near.filter((one) => one.line === line)[nth ?? 0] ?? near[0];
  const registered = found?.functions.at(-1) ?? UNKNOWN;
  const isListener = found?.library === 'global' && found.path === 'addEventListener()';
  const event = isListener ? workerEvent(machine) : found && firebaseEvent(machine, found);
  const alone = main === undefined && !event ? wrappedFunction(registered) : undefined;
  return traceValue(machine, run, () => (event ? native(name, (_machine, _args, at) => callAndWait(machine, registered, [event], at)) : registered), alone && (() => followPaths(machine, module.file, name, alone)));
}
