import type { IoRow } from '../../io/row';
import { possibly } from '../conditions/branch';
import type { Machine } from '../machine';
import { givenObject } from './given-object';
import { serve } from './serve';
import type { LibraryValue, Value } from '../values/value';

/** Runs the functions among a client's options that a call of it runs: what answers such a call waits for them. */
export function runTold(machine: Machine, call: LibraryValue, { told }: IoRow): void {
  if (!told) return;
  const { always, perhaps } = told(call);
  const run = (fn: Value): void => void serve(machine, fn, [givenObject(machine.born()), givenObject(machine.born())]);
  for (const fn of always) run(fn);
  for (const fn of perhaps) possibly(machine, () => run(fn), 1 / (perhaps.length + 1));
}
