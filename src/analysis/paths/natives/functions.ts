import { call } from '../call';
import { Closure, Instance, Native, type Datum } from '../datum';

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
      return new Native('apply', (world, _self, [self, args], at) => call(world, fn, self, Array.isArray(args) ? args : [], at));
    case 'name':
      return fn instanceof Closure ? fn.fn.name : fn.name;
    case 'length':
      return fn instanceof Closure ? fn.fn.params.filter((param) => !param.fallback && !('rest' in param)).length : 0;
    default:
      return undefined;
  }
}

/** What objects made by the function are made after. */
function prototypeOf(fn: Closure): Instance {
  const prototype = new Instance();
  (fn.members ??= new Map()).set('prototype', prototype);
  return prototype;
}

function bind(fn: Closure | Native, self: Datum, bound: Datum[]): Datum {
  if (fn instanceof Native) return new Native(fn.name, (world, _self, args, at) => fn.call(world, self, [...bound, ...args], at));
  return new Closure(fn.fn, fn.scope, fn.self ?? self, fn.home, [...fn.bound, ...bound]);
}
