import type { Machine } from '../machine';
import type { Value } from '../values/value';

/** A call of a package that was begun just now is taken back. */
export function forgetStart(machine: Machine, value: Value): void {
  const last = machine.out.at(-1);
  if (value.type === 'library' && value.begun !== undefined && last?.kind === 'start' && last.id === value.begun) machine.out.pop();
}
