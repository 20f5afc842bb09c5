import { call } from '../call';
import { Instance, isCallable, type Datum } from './datum';
import { memberOf } from '../members/member';
import { known, textOf } from '../operators';
import { Moment } from './moment';
import type { World } from '../world';
import { NOWHERE } from '../../run/nowhere';

/** What an object is in arithmetic (`default`, `number`) or in a text, by its own methods; anything else is itself. */
export function primitiveOf(world: World, value: Datum, hint: 'default' | 'number' | 'string'): Datum {
  if (Array.isArray(value)) return textOf(value);
  if (!(value instanceof Instance) || value instanceof Moment || value.trap) return value;
  const own = memberOf(world, value, '@@toPrimitive');
  if (isCallable(own)) return call(world, own, value, [hint], NOWHERE);
  for (const name of hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString']) {
    const method = memberOf(world, value, name);
    const result = isCallable(method) ? call(world, method, value, [], NOWHERE) : value;
    if (result === null || typeof result !== 'object') return result;
  }
  return value;
}

/** `String(value)`, also of an object that says itself what it is. */
export function textFor(world: World, value: Datum): Datum {
  return textOf(known(primitiveOf(world, value, 'string')));
}
