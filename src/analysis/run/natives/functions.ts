import { argumentsIn } from '../arguments-in';
import { callValue } from '../call';
import { literal, union, type FunctionValue, type NativeValue, type Value } from '../values/value';
import { native } from './native';

/** `bind`, `call`, `apply`, `name` of a function. */
export function functionMember(fn: FunctionValue | NativeValue, name: string): Value | undefined {
  if (name === 'name') return fn.type === 'function' ? literal(fn.fn.name) : literal(fn.name);
  return callingMember([fn], name);
}

/** `bind`, `call`, `apply` of one of these functions: what they have in common but for their `this` is called once. */
export function callingMember(functions: readonly (FunctionValue | NativeValue)[], name: string): Value | undefined {
  const given = (self: Value | undefined, bound: Value[]): Value => union(functions.map((fn) => bind(fn, self, bound)));
  switch (name) {
    case 'bind':
      return native('bind', (_machine, [self, ...bound]) => given(self, bound));
    case 'call':
      return native('call', (machine, [self, ...args], at) => callValue(machine, given(self, []), args, at, 1));
    case 'apply':
      return native('apply', (machine, [self, list], at) => callValue(machine, given(self, []), argumentsIn(list), at, 1));
    default:
      return undefined;
  }
}

function bind(fn: FunctionValue | NativeValue, self: Value | undefined, bound: Value[]): Value {
  if (fn.type === 'native') return bound.length === 0 ? fn : native(fn.name, (machine, args, at) => fn.call(machine, [...bound, ...args], at));
  const keepsSelf = fn.fn.arrow || !self || self.type === 'literal' || self.type === 'unknown';
  return { ...fn, ...(!keepsSelf && { self }), bound: [...(fn.bound ?? []), ...bound] };
}
