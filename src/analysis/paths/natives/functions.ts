import { call } from '../call';
import { Closure, Instance, Native, type Datum } from '../values/datum';
import { listLike } from './arrays';

/** Members of a function. */
export function functionMember(fn: Closure | Native, name: string): Datum {
  const own = fn instanceof Closure ? fn.members?.get(name) : Object.hasOwn(fn.members, name) ? fn.members[name] : undefined;
  if (own !== undefined) return own;
  switch (name) {
    case 'prototype':
      return fn instanceof Closure && !fn.fn.arrow ? prototypeOf(fn) : undefined;
    case 'bind':
      return new Native('bind', (_world, _self, [self, ...bound]) => bind(fn, self, bound));
    case 'call':
      return new Native('call', (world, _self, [self, ...args], at) => call(world, fn, self, args, at));
    case 'apply':
      return new Native('apply', (world, _self, [self, args], at) => call(world, fn, self, args === null || args === undefined ? [] : [...listLike(world, args)], at));
    case 'name':
      return fn instanceof Closure ? (fn.isBound ? 'bound ' : '') + fn.fn.name : fn.name;
    case 'length':
      return fn instanceof Closure ? Math.max(0, lengthOf(fn) - fn.bound.length) : 0;
    default:
      return fn instanceof Native ? fn.others?.derive(`.${name}`) : undefined;
  }
}

/** Parameters before the first that has a default or takes the rest. */
function lengthOf({ fn: { params } }: Closure): number {
  const index = params.findIndex((param) => param.fallback !== undefined || param.rest === true);
  return index < 0 ? params.length : index;
}

/** What objects made by the function are made after. */
function prototypeOf(fn: Closure): Instance {
  const prototype = new Instance();
  (fn.members ??= new Map()).set('prototype', prototype);
  return prototype;
}

function bind(fn: Closure | Native, self: Datum, bound: Datum[]): Datum {
  if (fn instanceof Native) return new Native(fn.name, (world, _self, args, at) => fn.call(world, self, [...bound, ...args], at));
  return new Closure(fn.fn, fn.scope, fn.isBound ? fn.self : self, fn.home, [...fn.bound, ...bound], true);
}
