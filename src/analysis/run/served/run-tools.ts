import type { IoRow } from '../../io/row';
import { possibly } from '../conditions/branch';
import { functionsGiven } from './functions-given';
import type { Machine } from '../machine';
import { serve } from './serve';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';

/** Functions that a model may ask for while it answers, each or none: `streamText({ tools: { find: tool({ execute }) } })`. */
export function runTools(machine: Machine, call: LibraryValue, { mayRun }: IoRow): void {
  if (mayRun === undefined) return;
  const tools = optionOf(call, mayRun);
  if (!tools) return;
  for (const fn of functionsGiven(machine, tools)) possibly(machine, () => serve(machine, fn, [UNKNOWN]), 0.5);
}

/** Of the call, or of what it is a method of. */
function optionOf(call: LibraryValue, name: string): Value | undefined {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    const [options] = at.args;
    const value = options?.type === 'object' ? options.members.get(name) : undefined;
    if (value) return value;
  }
  return undefined;
}
