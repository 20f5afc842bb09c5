import type { Advice, AdviceUser, Range } from '../../domain';
import { requestDuration } from '../../estimate/requests/request-duration';
import { adviceReason } from './advice-reason';
import { adviceReach, adviceSavings, NOTHING } from './advice-savings';
import type { AdviceWorth } from './advice-worth';
import type { Priced } from './priced';
import { worthAChange } from './worth-a-change';

/** Below this, in ms of a request that comes there, nobody notices. */
const LEAST_MS = 2;
/** So much of what the request takes anyway is lost in its spread. To wait at once is one line, and costs nothing. */
const LEAST_SHARE = { atOnce: 0.005, other: 0.01 };
/** Of the requests those that come there: fewer are hardly any. */
const LEAST_REACH = 0.01;
/** From here on it is what a request does. */
const ALL = 0.95;
/** Nobody waits for what a schedule starts; so much of a run, in ms, is worth a thought for its timeout alone. */
const LEAST_OF_A_SCHEDULE_MS = 1000;

/** What one handler gains. */
interface Gain {
  /** Of the mean request. */
  savedMs: Range;
  /** Of the requests that save anything, 0..1. */
  reach: number;
  savedPerMonth: number;
  /** Somebody who waits for the answer could notice. */
  isNoticed: boolean;
}

/** Of advice that shortens waiting: the time that each handler saves, at what a second of it costs; undefined where that is worth nobody's while. */
export function waitingWorth(advice: Advice, priced: Priced): AdviceWorth | undefined {
  const { inputs, free, isBilled, currency } = priced;
  const gains = advice.users.flatMap((user) => gainOf(advice.kind, user, priced) ?? []);
  const savedPerMonth = gains.reduce((total, gain) => total + gain.savedPerMonth, 0);
  if (!gains.some(({ isNoticed }) => isNoticed) && !worthAChange(savedPerMonth, inputs)) return undefined;
  const [{ savedMs, reach } = { savedMs: NOTHING, reach: 1 }] = gains.toSorted(({ savedMs: a }, { savedMs: b }) => b.likely - a.likely || b.high - a.high);
  const isFree = advice.users.some(({ handlerId }) => free.has(handlerId));
  return { savedMs, savedPerMonth, message: adviceReason(advice, ofThose(savedMs, reach), savedPerMonth, { isBilled, isFree, currency, isOfSome: reach < ALL }) };
}

function gainOf(kind: Advice['kind'], user: AdviceUser, { handlers, sized, seconds, inputs, lambda }: Priced): Gain | undefined {
  const [handler, workload] = [handlers.get(user.handlerId), sized.get(user.handlerId)];
  if (!handler || !workload) return undefined;
  const savedMs = adviceSavings(kind, user, handler, inputs);
  const isAtOnce = WAITS_AT_ONCE.has(kind);
  const reach = isAtOnce ? Math.max(LEAST_REACH, adviceReach(user, handler)) : 1;
  const least = handler.trigger === 'timer' ? LEAST_OF_A_SCHEDULE_MS : LEAST_MS;
  const saved = ofThose(savedMs, reach).likely;
  const isNoticed = saved >= least && saved >= LEAST_SHARE[isAtOnce ? 'atOnce' : 'other'] * requestDuration(workload, lambda.function, 'likely').durationMs;
  return { savedMs, reach, savedPerMonth: ((seconds.get(user.handlerId) ?? 0) * savedMs.likely) / 1000, isNoticed };
}

/** What a new connection costs a request is lost where hardly any comes by: a kept one is closed meanwhile. */
const WAITS_AT_ONCE: ReadonlySet<Advice['kind']> = new Set(['awaits-in-loop', 'independent-awaits']);

/** Of the requests that come there what all of them save on average. */
function ofThose(savedMs: Range, reach: number): Range {
  if (reach >= ALL) return savedMs;
  const likely = savedMs.likely / reach;
  return { low: savedMs.low, likely, high: Math.max(likely, savedMs.high) };
}
