import { Bail } from '../bail';
import { Native, type Datum } from '../values/datum';
import { Moment } from '../values/moment';
import { known } from '../operators';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { attempt } from './host-members';

/** Requests begin at some day; only how long they take is known. */
const BEGIN_MS = 1_700_000_000_000;

const PARTS = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'] as const;

/** The moment that a clock shows, in ms since 1970. */
export const nowMs = new Native('now', (world) => world.clockTimes.read(world.now, BEGIN_MS + world.now.ms));

/** `new Date(…)`: of the moment, or of what the code says. Functions run in UTC, as on AWS Lambda and in containers. */
function makeDate(world: World, given: Datum[]): Datum {
  const parts = given.map(known);
  if (parts[0] instanceof Moment) return copyOf(parts[0]);
  if (parts.length === 0) return momentOf(world.clockTimes.read(world.now, BEGIN_MS + world.now.ms));
  if (!parts.every((part) => typeof part === 'number' || typeof part === 'string')) return new Unknown();
  const ms = parts.length === 1 ? new Date(parts[0]!).getTime() : Date.UTC(...(parts as [number, number]));
  if (Number.isNaN(ms)) return dateOf(ms);
  return (typeof parts[0] === 'string' && !/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(parts[0])) ? new Unknown() : dateOf(ms);
}

/** Nobody knows which day it is when a request comes: only the distance between two moments is told. */
function momentOf(ms: number): Moment {
  const moment = new Moment(new Date(ms));
  tell(moment, ['getTime', 'valueOf'], (at) => at.getTime());
  tell(moment, ['toISOString', 'toJSON', ...PARTS.flatMap(readersOf)], () => new Unknown());
  return moment;
}

/** `new Date(date)` */
function copyOf({ at, members }: Moment): Moment {
  return members.has('setTime') ? dateOf(at.getTime()) : momentOf(at.getTime());
}

function dateOf(ms: number): Moment {
  const date = new Moment(new Date(ms));
  for (const part of PARTS) tell(date, readersOf(part), (at) => at[`getUTC${part}`]());
  for (const part of PARTS) if (part !== 'Day') tell(date, [`set${part}`, `setUTC${part}`], (at, args) => set(at, part, args));
  tell(date, ['getTime', 'valueOf'], (at) => at.getTime());
  tell(date, ['toISOString'], (at) => at.toISOString());
  tell(date, ['toJSON'], (at) => at.toJSON());
  tell(date, ['getTimezoneOffset'], () => 0);
  tell(date, ['setTime'], (at, [time]) => {
    if (typeof time !== 'number') throw new Bail('sets a date to something unknown');
    return at.setTime(time);
  });
  tell(date, ['toString', 'toDateString', 'toUTCString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'], () => new Unknown());
  return date;
}

type Part = (typeof PARTS)[number];

function readersOf(part: Part): string[] {
  return [`get${part}`, `getUTC${part}`];
}

function tell(moment: Moment, names: readonly string[], value: (at: Date, args: Datum[]) => Datum): void {
  for (const name of names) {
    const method = (world: World, _self: Datum, args: Datum[]): Datum => {
      if (name.startsWith('set')) world.project.mayChange(world, moment);
      return attempt(world, () => value(moment.at, args));
    };
    moment.members.set(name, new Native(name, method));
  }
}

function set(at: Date, part: Exclude<Part, 'Day'>, args: Datum[]): number {
  const numbers = args.map(known);
  if (!numbers.every((value) => typeof value === 'number')) throw new Bail('sets a date to something unknown');
  (at[`setUTC${part}`] as (...values: unknown[]) => number)(...numbers);
  if (Number.isNaN(at.getTime())) throw new Bail('sets a date to what is none');
  return at.getTime();
}

function utc(_world: World, _self: Datum, args: Datum[]): Datum {
  const parts = args.map(known);
  return parts.every((part) => typeof part === 'number') ? Date.UTC(...(parts as [number, number])) : new Unknown();
}

/** The global `Date`. */
export const DATE = new Native('Date', () => new Unknown(), { now: nowMs, parse: new Native('parse', (world, _self, args) => {
    const date = makeDate(world, args);
    return args.length > 0 && date instanceof Moment ? date.at.getTime() : new Unknown();
  }), UTC: new Native('UTC', utc) }, makeDate);
