import type { Machine } from '../machine';
import { UNKNOWN, type Value } from '../value';
import { workersBinding } from './workers-binding';

/** What a Workers runtime gives as `env`, as far as the project configures or declares it. */
export function workersEnv(machine: Machine): Value {
  const bindings = machine.modules.workersBindings(machine.frame.module.file);
  if (bindings.size === 0) return UNKNOWN;
  return { type: 'object', members: new Map([...bindings].map(([name, type]) => [name, workersBinding(type)])), open: true };
}
