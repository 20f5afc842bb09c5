import type { CallSite } from '../../run/call-site';
import { LATENCY_OF_SLEEP } from '../../io/rows/node';
import type { World } from '../world';
import { neverLater, type Mark } from './mark';

/** What a clock showed at a moment, some ms later; less what it showed at another one. */
interface ClockTime {
  of: Mark;
  minus?: Mark | undefined;
  ms: number;
}

/** Numbers of one path that came from a clock: which latencies they hang on. Each time that a clock is read it shows a fraction of its own, so that no other number is one of these. */
export class ClockTimes {
  private readonly known = new Map<number, ClockTime>();
  private reads = 0;
  private alike = 0;

  /** What a clock shows now that shows `ms`. */
  read(now: Mark, ms: number): number {
    const shown = ms + ++this.reads * FRACTION_MS;
    this.known.set(shown, { of: now, ms: 0 });
    return shown;
  }

  /** `left operator right` of two numbers; undefined where it is as the numbers say. */
  operate(world: World, operator: string, left: number, right: number): number | boolean | undefined {
    if (this.known.size === 0) return undefined;
    const [a, b] = [this.known.get(left), this.known.get(right)];
    if (!a && !b) return undefined;
    if (operator === '+' || operator === '-') {
      const sign = operator === '+' ? 1 : -1;
      return this.keep(left + sign * right, sum(a ?? { ms: left }, b ?? { ms: right }, sign));
    }
    const isMirrored = operator.startsWith('>');
    if (!isMirrored && !operator.startsWith('<')) return undefined;
    const [less, more] = isMirrored ? [b ?? { ms: right }, a ?? { ms: left }] : [a ?? { ms: left }, b ?? { ms: right }];
    return compare(world, less, more, operator.length === 2);
  }

  /** When something is over that takes as long as from one moment until another one, as far as the number says so. */
  endOf(world: World, delayMs: number): Mark | undefined {
    const time = this.known.get(delayMs);
    if (!time?.minus || time.ms < 0 || !isAtOnce(time.minus, world.now)) return undefined;
    const end = waitAfter(world, time.of, time.ms);
    return neverLater(end, world.now) ? world.now : neverLater(world.now, end) ? end : world.whenAll([world.now, end]);
  }

  private keep(number: number, time: ClockTime | number | undefined): number | undefined {
    if (typeof time !== 'object') return time;
    const other = this.known.get(number);
    // Two distances may be as long as each other, with as many reads of the clock between.
    const own = other && !isSame(other, time) ? number + ++this.alike * FRACTION_OF_DISTANCE_MS : number;
    this.known.set(own, time);
    return own;
  }
}

/** What a double still tells apart in our time. */
const FRACTION_MS = 2 ** -11;
/** The same in distances, which are shorter than an hour. */
const FRACTION_OF_DISTANCE_MS = 2 ** -30;

function isSame(a: ClockTime, b: ClockTime): boolean {
  return a.of === b.of && a.minus === b.minus && a.ms === b.ms;
}

type Time = Partial<ClockTime> & { ms: number };

/** A time, a number where no moment is left, or undefined where it is neither a moment nor a distance of two. */
function sum(a: Time, b: Time, sign: 1 | -1): ClockTime | number | undefined {
  const plus = [a.of, sign === 1 ? b.of : b.minus].filter((mark) => mark !== undefined);
  const minus = [a.minus, sign === 1 ? b.minus : b.of].filter((mark) => mark !== undefined);
  for (const mark of [...minus]) {
    const at = plus.indexOf(mark);
    if (at < 0) continue;
    plus.splice(at, 1);
    minus.splice(minus.indexOf(mark), 1);
  }
  const ms = a.ms + sign * b.ms;
  const [of] = plus;
  if (plus.length > 1 || minus.length > 1) return undefined;
  return of ? { of, minus: minus[0], ms } : minus.length === 0 ? ms : undefined;
}

/** Whether `less < more`, or `<=`. Undefined where no two moments are compared. */
function compare(world: World, less: Time, more: Time, orEqual: boolean): boolean | undefined {
  const difference = sum(more, less, -1);
  if (typeof difference === 'number') return orEqual ? difference >= 0 : difference > 0;
  // A moment against a number, such as 0.
  if (!difference?.minus) return undefined;
  // `minus` < `of` + ms
  const first = waitAfter(world, difference.minus, Math.max(0, -difference.ms));
  const then = waitAfter(world, difference.of, Math.max(0, difference.ms));
  const holds = orEqual ? first.ms <= then.ms + SAME_MS : first.ms < then.ms - SAME_MS;
  if (isAtOnce(first, then)) return orEqual;
  if (holds ? neverLater(first, then) : neverLater(then, first)) return holds;
  return world.orders.decide(...(holds ? ([first, then, orEqual] as const) : ([then, first, !orEqual] as const))) === holds;
}

const SAME_MS = 1e-6;

function waitAfter(world: World, mark: Mark, ms: number): Mark {
  if (ms < SAME_MS) return mark;
  const call: CallSite = { site: world.place, library: 'node:timers', service: 'sleep', operation: 'setTimeout', latency: LATENCY_OF_SLEEP, fixedMs: ms };
  return { order: world.nextNumber(), ms: mark.ms + ms, after: [mark], how: 'call', call };
}

/** Whether two moments are one whatever the calls take. */
function isAtOnce(a: Mark, b: Mark): boolean {
  return neverLater(a, b) && neverLater(b, a);
}
