import { LATENCY_OF_SLEEP } from '../../io/rows/node';
import type { CallSite } from '../../run/call-site';
import { call } from '../call';
import { Native, objectOf, type Datum } from '../values/datum';
import type { Mark } from '../marks/mark';
import { known } from '../operators';
import { settle } from '../promises';
import { SimPromise } from '../values/sim-promise';
import type { World } from '../world';

/** The moment some time from now. */
function sleepMark(world: World, delay: Datum): Mark {
  const ms = known(delay);
  const fixedMs = ms === undefined || ms === null ? 0 : typeof ms === 'number' || typeof ms === 'string' ? Number(ms) : undefined;
  const end = typeof ms === 'number' && world.clockTimes.endOf(world, ms);
  if (end) return end;
  const call: CallSite = {
    site: world.place,
    library: 'node:timers',
    service: 'sleep',
    operation: 'setTimeout',
    latency: LATENCY_OF_SLEEP,
    ...(fixedMs !== undefined && { fixedMs: fixedMs > 0 ? fixedMs : 0 }),
  };
  return call.fixedMs === 0 ? world.now : world.afterCall(call, call.fixedMs ?? LATENCY_OF_SLEEP.p50Ms);
}

/** A timer as Node.js gives it out: what it is called off by, of an interval every tick of it. */
function timer(id: number | number[]): Datum {
  const self = objectOf({ '@@id': id, '@@made': 'Timeout' });
  for (const name of ['ref', 'unref']) self.members.set(name, new Native(name, () => self));
  self.members.set('hasRef', new Native('hasRef', () => true));
  return self;
}

const setTimeout = new Native('setTimeout', (world, _self, [callback, delay, ...args], at) => timer(world.later(sleepMark(world, delay), () => void call(world, callback, undefined, args, at))));

const setImmediate = new Native('setImmediate', (world, _self, [callback, ...args], at) => timer(world.later(world.now, () => void call(world, callback, undefined, args, at))));

const clear = new Native('clearTimeout', (world, _self, [value]) => {
  if (typeof value === 'object' && value !== null && 'members' in value && value.members instanceof Map) {
    const { members } = value as { members: Map<string, Datum> };
    const ids = members.get('@@id');
    for (const id of Array.isArray(ids) ? ids : [ids]) world.cancel(Number(id));
    members.set('@@cleared', true);
  }
  return undefined;
});

const setInterval = new Native('setInterval', (world, _self, [callback, delay, ...args], at) => {
  const ticks: number[] = [];
  const { place } = world;
  const again = (): void => {
    // Whatever was called meanwhile, it is this one that ticks.
    world.place = place;
    const id = world.later(sleepMark(world, delay), () => {
      again();
      call(world, callback, undefined, args, at);
    });
    ticks.push(id);
  };
  again();
  return timer(ticks);
});

/** Sleeps; models of packages use it. */
const sleep = new Native('sleep', (world, _self, [delay, value]) => {
  const promise = new SimPromise();
  promise.isResolved = true;
  const mark = sleepMark(world, delay);
  world.later(mark, () => settle(world, promise, 'done', value));
  return promise;
});

const queueMicrotask = new Native('queueMicrotask', (world, _self, [callback, ...args], at) => world.soon(world.now, () => void call(world, callback, undefined, args, at)));

/** The global timers. */
export const TIMERS: Readonly<Record<string, Native>> = { setTimeout, setImmediate, setInterval, clearTimeout: clear, clearInterval: clear, clearImmediate: clear, queueMicrotask, __sleep: sleep };
