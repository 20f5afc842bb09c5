import { Bail } from '../bail';
import { call } from '../call';
import { Native, isCallable, type Datum } from '../datum';
import { Unknown } from '../unknown';
import type { World } from '../world';
import { TIMERS } from './timers';

/** Calls a function with something carried for all that it begins. */
function carrying(world: World, storage: Datum, store: Datum, run: () => Datum): Datum {
  const { context } = world;
  world.context = new Map(context).set(storage, store);
  try {
    return run();
  } finally {
    world.context = context;
  }
}

/** Names that only models of packages use. */
export const MODEL_NATIVES: Readonly<Record<string, Datum>> = {
  __carried: new Native('carried', (world, _self, [storage]) => (world.context?.has(storage) ? world.context.get(storage) : new Unknown())),
  __carry: new Native('carry', (world, _self, [storage, store, fn, ...args], at) => carrying(world, storage, store, () => call(world, fn, undefined, args, at))),
  __enter: new Native('enter', (world, _self, [storage, store]) => void (world.context = new Map(world.context).set(storage, store))),
  __isFunction: new Native('isFunction', (_world, _self, [value]) => isCallable(value)),
  __refuse: new Native('refuse', (_world, _self, [what]) => {
    throw new Bail(String(what));
  }),
  __sleep: TIMERS.__sleep,
};
