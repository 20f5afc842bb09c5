import type { Machine } from '../machine';
import { UNDECLARED } from './undeclared-binding';
import { type LibraryPath, type Value } from '../values/value';
import { configuredValue } from './configured-value';

/** What a Workers runtime gives as `env`, as far as the project configures or declares it. */
export function workersEnv(machine: Machine): Value {
  const bindings = machine.modules.workersBindings(machine.frame.module.file);
  const members = [...bindings].map(([name, type]): [string, Value] => [name, configuredValue(type)]);
  return members.every(([, value]) => value.type === 'unknown') ? UNDECLARED : { type: 'object', members: new Map(members), open: true };
}

/** `Resource` of SST: in a Worker its members are bindings. */
export function isLinked({ library, path }: LibraryPath): boolean {
  return library === 'sst' && path === 'Resource';
}

/** What a Worker of SST gets under a name, as `sst-env.d.ts` declares it: https://sst.dev/docs/linking/ */
export function linkedResource(machine: Machine, name: string): Value | undefined {
  const type = machine.modules.workersBindings(machine.frame.module.file).get(name);
  return type === undefined ? undefined : configuredValue(type);
}
