import { Bail } from '../bail';
import { call } from '../call';
import { Instance, Native, Steps, isCallable, isLibrary, type Datum } from '../values/datum';
import { useLibrary } from '../library';
import { memberOf } from '../members/member';
import { known } from '../operators';
import type { SimPromise } from '../values/sim-promise';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { TIMERS } from './timers';

/** Calls a function with something carried for all that it begins. */
function carrying(world: World, storage: Datum, store: Datum, run: () => Datum): Datum {
  const { context } = world;
  world.context = new Map(context).set(storage, store);
  world.carried.add(storage);
  try {
    return run();
  } finally {
    world.context = context;
  }
}

/** Names that only models of packages use. */
export const MODEL_NATIVES: Readonly<Record<string, Datum>> = {
  // Where the handler itself carries something, there is nothing outside of it; else what calls the handler may.
  __carried: new Native('carried', (world, _self, [storage]) => (world.context?.has(storage) ? world.context.get(storage) : world.carried.has(storage) || !world.project.isShared(storage) ? undefined : new Unknown())),
  __carry: new Native('carry', (world, _self, [storage, store, fn, ...args], at) => carrying(world, storage, store, () => call(world, fn, undefined, args, at))),
  __within: new Native('within', (world, _self, [fn]) => {
    const { context } = world;
    return new Native('bound', (running, self, args, at) => {
      const { context: before } = running;
      running.context = context;
      try {
        return call(running, fn, self, args, at);
      } finally {
        running.context = before;
      }
    });
  }),
  __enter: new Native('enter', (world, _self, [storage, store]) => (world.carried.add(storage), void (world.context = new Map(world.context).set(storage, store)))),
  __isFunction: new Native('isFunction', (_world, _self, [value]) => isCallable(value)),
  __isKnown: new Native('isKnown', (_world, _self, [value]) => !isLibrary(value) && !(known(value) instanceof Unknown)),
  __isList: new Native('isList', (world, _self, [value]) => Array.isArray(value) || value instanceof Set || value instanceof Map || value instanceof Steps || (!isLibrary(value) && known(value) instanceof Unknown) || (value instanceof Instance && memberOf(world, value, '@@iterator') !== undefined)),
  __isObject: new Native('isObject', (_world, _self, [value]) => (value instanceof Instance && !value.others) || Array.isArray(value) || value instanceof Steps || value instanceof Set || value instanceof Map),
  // What middleware of a package asks for by itself: `ssm({ … })`.
  __used: new Native('used', (world, _self, [middleware]) => (isLibrary(middleware) ? useLibrary(world, middleware) : undefined)),
  // Of promises that are settled: what comes from all of them is there once each is, whichever was last.
  __whenAll: new Native('whenAll', (world, _self, [promises]) => void (world.now = world.whenAll([world.now, ...(promises as SimPromise[]).map(({ mark }) => mark!)]))),
  __refuse: new Native('refuse', (_world, _self, [what]) => {
    throw new Bail(String(what));
  }),
  __sleep: TIMERS.__sleep,
};
