import { callValue } from '../call';
import { constructClass, newObject } from '../class';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { UNKNOWN, type ClassValue, type ObjectValue, type Value } from '../values/value';

/** `asClass(Orders).singleton()`: made from the container's cradle, or from its parts by the names of the parameters. */
export function resolvedByAwilix(machine: Machine, resolver: Value): Value {
  if (resolver.type === 'class') return asClass(machine, resolver);
  if (resolver.type === 'function') return callValue(machine, resolver, argumentsFor(machine, resolver.fn.params), NOWHERE, 1);
  for (let at: Value | undefined = resolver; at?.type === 'library'; at = at.receiver) {
    const how = /^(?:\w+\.)?(asClass|asFunction|asValue)\(\)$/.exec(at.path)?.[1];
    const [given = UNKNOWN] = at.args;
    if (how === 'asValue') return given;
    if (how && given.type !== 'unknown') return resolvedByAwilix(machine, given);
  }
  return resolver;
}

function asClass(machine: Machine, cls: ClassValue): Value {
  return constructClass(machine, cls, argumentsFor(machine, cls.cls.construct?.params ?? []), newObject(machine, cls));
}

function argumentsFor(machine: Machine, params: readonly { kind: string; name?: string }[]): Value[] {
  const names = params.map(({ kind, name }) => (kind === 'bind' && name !== undefined ? name : undefined));
  const isByName = names.length > 0 && names.every((name) => name !== undefined && machine.providers.has({ type: 'literal', value: name }));
  return isByName ? names.map((name) => machine.providers.valueOf(machine, { type: 'literal', value: name! }) ?? UNKNOWN) : [cradle(machine)];
}

/** An object whose members are what the container was told by their names. */
export function cradle(machine: Machine): ObjectValue {
  return { type: 'object', born: machine.born(), members: new Map(), open: true, lazy: (name) => machine.providers.valueOf(machine, { type: 'literal', value: name }) as Value };
}
