import type { Machine } from '../machine';
import { UNKNOWN, union } from '../values/value';

/** After a scope a variable may also be what a path that left the scope early wrote. */
export function endScope(machine: Machine, id: number): void {
  for (const { variables, name, value } of machine.leftBehind.take(id)) machine.write(variables, name, union([variables.get(name) ?? UNKNOWN, value]));
}
