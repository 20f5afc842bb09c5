import { Bail } from '../bail';
import { call } from '../call';
import { Instance, isCallable, type Closure, type Datum, type Native } from './datum';
import { Host, isHostValue } from './host';
import { known } from '../operators';
import { Unknown } from './unknown';
import { stepsOf } from '../steps-of';
import { NOWHERE } from '../../run/nowhere';
import type { World } from '../world';

/** Longest text and longest list that are computed with. */
export const MOST_KNOWN = 10_000;

/** Nothing of the program: an argument that only a run could tell. */
const NOT_KNOWN = Symbol('not known');

/** A value of the program for a method of this process; `NOT_KNOWN` where only a run could tell. */
function toHost(world: World, given: Datum): unknown {
  const value = known(given);
  if (value instanceof Host) return value.value;
  if (value === null || typeof value !== 'object') return typeof value === 'string' && value.length > MOST_KNOWN ? NOT_KNOWN : value;
  if (isCallable(value)) return callbackFor(world, value);
  if (Array.isArray(value)) return value.length > MOST_KNOWN ? NOT_KNOWN : toHostList(world, value);
  return value instanceof Instance && !value.others && !value.cls ? toHostObject(world, value) : NOT_KNOWN;
}

/** Arguments for a method of this process; undefined where only a run could tell one of them. */
export function argsForHost(world: World, args: readonly Datum[]): unknown[] | undefined {
  const given = args.map((arg) => toHost(world, arg));
  return given.includes(NOT_KNOWN) ? undefined : given;
}

function callbackFor(world: World, callback: Closure | Native): (...args: unknown[]) => unknown {
  return (...args) => {
    const result = toHost(world, call(world, callback, undefined, args.map((arg) => fromHost(world, arg)), NOWHERE));
    if (result === NOT_KNOWN) throw new Bail('a callback of the platform answers something unknown');
    return result;
  };
}

function toHostList(world: World, list: readonly Datum[]): unknown {
  const items = list.map((item) => toHost(world, item));
  return items.includes(NOT_KNOWN) ? NOT_KNOWN : items;
}

function toHostObject(world: World, { members }: Instance): unknown {
  const entries = [...members].map(([name, member]) => [name, toHost(world, member)] as const);
  return entries.some(([, member]) => member === NOT_KNOWN) ? NOT_KNOWN : Object.fromEntries(entries);
}

/** What a method of this process gave, as a value of the program. */
export function fromHost(world: World, value: unknown): Datum {
  if (typeof value === 'string') return value.length > MOST_KNOWN ? new Unknown() : value;
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (isHostValue(value)) return 'byteLength' in value && value.byteLength > 8 * MOST_KNOWN ? new Unknown() : new Host(value);
  if (Array.isArray(value)) return matchOrList(world, value);
  if (typeof value === 'object' && typeof (value as Iterator<unknown>).next === 'function') return stepsOf(world, () => itemsOf(world, value as Iterable<unknown>));
  if (typeof value !== 'object') throw new Bail('something of the platform');
  const object = new Instance();
  for (const [name, member] of Object.entries(value)) object.members.set(name, fromHost(world, member));
  return object;
}

/** What a pattern found is a list with further members. */
function matchOrList(world: World, found: unknown[]): Datum {
  const list = found.map((item) => fromHost(world, item));
  const { index, groups } = found as unknown as { index?: number; groups?: object };
  return index === undefined ? list : Object.assign(list, { index, groups: groups && fromHost(world, groups) });
}

/** Items one after the other. */
export function* itemsOf(world: World, values: Iterable<unknown>): Iterable<Datum> {
  for (const value of values) yield fromHost(world, value);
}
