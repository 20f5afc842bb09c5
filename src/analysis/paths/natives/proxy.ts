import { Bail } from '../bail';
import { call } from '../call';
import { constructValue } from '../class';
import { Class, Instance, Native, isCallable, objectOf, type Datum } from '../values/datum';
import { listOf } from '../iterate';
import { memberOf, removeMember, setMember } from '../members/member';
import { hasMember } from '../operate';
import { known } from '../operators';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { NOWHERE } from '../../run/nowhere';
import { OBJECT } from './objects';

/** An object or a function whose members its handler makes. */
function proxyOf(world: World, [target, handler]: Datum[]): Datum {
  if (!(handler instanceof Instance)) throw new Bail('a proxy of something unknown');
  const [get, set, has, apply, construct] = ['get', 'set', 'has', 'apply', 'construct'].map((name) => memberOf(world, handler, name));
  if (![get, set, has, apply, construct].some(isCallable)) return target;
  const isFunction = isCallable(target) || target instanceof Class;
  const proxy = isFunction ? functionProxy(handler, target, apply, construct) : new Instance();
  // What it holds is not listed: its handler may answer for any name.
  if (proxy instanceof Instance) proxy.open(new Unknown());
  proxy.trap = (running, name) => (isCallable(get) ? call(running, get, handler, [target, name, proxy], NOWHERE) : memberOf(running, target, name));
  proxy.hasTrap = (running, name) => (isCallable(has) ? call(running, has, handler, [target, name], NOWHERE) : hasMember(running, name, target));
  proxy.setTrap = (running, name, value) => void (isCallable(set) ? call(running, set, handler, [target, name, value, proxy], NOWHERE) : setMember(running, target, name, value));
  return proxy;
}

function functionProxy(handler: Instance, target: Datum, apply: Datum, construct: Datum): Native {
  return new Native(
    'proxy',
    (world, self, args, at) => (isCallable(apply) ? call(world, apply, handler, [target, self, args], at) : call(world, target, self, args, at)),
    {},
    (world, args, at) => (isCallable(construct) ? call(world, construct, handler, [target, args], at) : constructValue(world, target, args, at)),
  );
}

/** The global `Proxy`. */
export const PROXY = new Native('Proxy', () => undefined, {}, proxyOf);

/** The global `Reflect`. */
export const REFLECT = objectOf({
  apply: new Native('apply', (world, _self, [fn, self, args], at) => call(world, fn, self, listOf(world, args), at)),
  construct: new Native('construct', (world, _self, [cls, args], at) => constructValue(world, cls, listOf(world, args), at)),
  get: new Native('get', (world, _self, [object, key]) => memberOf(world, object, key)),
  has: new Native('has', (world, _self, [object, key]) => hasMember(world, known(key), known(object))),
  defineProperty: new Native('defineProperty', (world, _self, args, at) => (call(world, OBJECT.members.defineProperty, undefined, args, at), true)),
  deleteProperty: new Native('deleteProperty', (world, _self, [object, key]) => (removeMember(world, object, known(key)), true)),
  getPrototypeOf: new Native('getPrototypeOf', (world, _self, args, at) => call(world, OBJECT.members.getPrototypeOf, undefined, args, at)),
  ownKeys: new Native('ownKeys', (world, _self, args, at) => ['getOwnPropertyNames', 'getOwnPropertySymbols'].flatMap((name) => listOf(world, call(world, OBJECT.members[name], undefined, args, at)))),
  setPrototypeOf: new Native('setPrototypeOf', (world, _self, args, at) => (call(world, OBJECT.members.setPrototypeOf, undefined, args, at), true)),
  set: new Native('set', (world, _self, [object, key, value]) => {
    setMember(world, object, key, value);
    return true;
  }),
});
