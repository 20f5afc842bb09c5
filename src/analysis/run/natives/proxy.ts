import { argumentsIn } from '../arguments-in';
import { callValue, callUnknown } from '../call';
import { construct } from '../construct';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { UNKNOWN, literal, type NativeValue, type ObjectValue, type Value } from '../values/value';
import type { Position } from '../../ir';
import { METADATA } from './metadata';
import { native } from './native';

/** `new Proxy(target, { get, apply })`: a client that is made when it is first used, or whose calls are watched. */
function proxyOf(machine: Machine, args: Value[], at: Position): Value {
  const [target = UNKNOWN, handler = UNKNOWN] = args;
  if (handler.type !== 'object') return callUnknown(machine, args);
  const [get, apply] = [handler.members.get('get'), handler.members.get('apply')];
  // Only functions can be called.
  if (!get && (!apply || target.type === 'object')) return target;
  const proxy: NativeValue | ObjectValue = apply ? native('proxy', (running, given, place, self = UNKNOWN) => callValue(running, apply, [target, self, { type: 'array', items: given }], place, 1, handler)) : { type: 'object', born: machine.born(), members: new Map(), open: true };
  if (get) proxy.lazy = (name, running) => callValue(running, get, [target, literal(name), proxy], at, 1, handler);
  return proxy;
}

/** The global `Proxy`. */
export const PROXY: NativeValue = { ...native('Proxy', () => UNKNOWN), construct: proxyOf };

/** The global `Reflect`. */
export const REFLECT = native('Reflect', () => UNKNOWN, {
  ...METADATA,
  apply: native('apply', (machine, [fn = UNKNOWN, self = UNKNOWN, list], at) => callValue(machine, memberOf(machine, fn, 'apply'), [self, list ?? UNKNOWN], at, 1)),
  construct: native('construct', (machine, [cls = UNKNOWN, list], at) => construct(machine, cls, argumentsIn(list), at)),
  get: native('get', (machine, [object = UNKNOWN, key = UNKNOWN]) => (key.type === 'literal' ? memberOf(machine, object, String(key.value)) : UNKNOWN)),
});
