import type { Middleware } from '../../framework';
import { callAndWait } from '../call';
import type { Machine } from '../machine';
import { runModule } from '../loaded/module-run';
import { valueAt } from '../loaded/value-at';
import { native } from '../natives/native';
import { NOWHERE } from '../nowhere';
import { objectOf, type ObjectValue } from '../values/value';
import { functionsIn } from './functions-in';
import { givenObject } from './given-object';

/** What of an event middleware and the route share: of Nitro, and of SvelteKit. */
const SHARED = ['context', 'locals'];

/** Runs what a site asks before each of its routes. Gives the event where that took time or left something in it: the route finds it there. */
export function askFirst(machine: Machine, handlerFile: string, middleware: readonly Middleware[]): ObjectValue | undefined {
  if (middleware.length === 0) return undefined;
  const shared = SHARED.map((name): [string, ObjectValue] => [name, givenObject(machine.born())]);
  const event: ObjectValue = { ...givenObject(machine.born()), members: new Map(shared) };
  const before = machine.out.length;
  for (const { file, export: name, goesOn } of middleware) {
    const run = runModule(machine, file);
    machine.recorder.noteModule(run);
    machine.modules.led.note(handlerFile, file);
    const given = goesOn ? { ...objectOf({ event, resolve: native('resolve', () => givenObject(machine.born())) }), born: machine.born() } : event;
    for (const fn of functionsIn(valueAt(machine, run, name))) callAndWait(machine, fn, [given], NOWHERE);
  }
  const isLeft = shared.some(([name, value]) => value.members.size > 0 || event.members.get(name) !== value);
  return isLeft || machine.out.length > before ? event : undefined;
}
