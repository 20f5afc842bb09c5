import type { Advice, AdviceUser, Range } from '../../domain';
import { requestDuration } from '../../estimate/requests/request-duration';
import { adviceReason } from './advice-reason';
import { adviceSavings, NOTHING } from './advice-savings';
import type { AdviceWorth } from './advice-worth';
import type { Priced } from './priced';
import { worthAChange } from './worth-a-change';

/** Below this, in ms of the mean request, nobody notices: what takes no time, or what hardly any request does. */
const LEAST_MS = 2;
/** So much of what the request takes anyway is lost in its spread. */
const LEAST_SHARE = 0.01;
/** Nobody waits for what a schedule starts; so much of a run, in ms, is worth a thought for its timeout alone. */
const LEAST_OF_A_SCHEDULE_MS = 1000;

/** What one handler gains. */
interface Gain {
  savedMs: Range;
  savedPerMonth: number;
  /** Somebody who waits for the answer could notice. */
  isNoticed: boolean;
}

/** Of advice that shortens waiting: the time that each handler saves, at what a second of it costs; undefined where that is worth nobody's while. */
export function waitingWorth(advice: Advice, priced: Priced): AdviceWorth | undefined {
  const { inputs, free, currency } = priced;
  const gains = advice.users.flatMap((user) => gainOf(advice.kind, user, priced) ?? []);
  const savedPerMonth = gains.reduce((total, gain) => total + gain.savedPerMonth, 0);
  if (!gains.some(({ isNoticed }) => isNoticed) && !worthAChange(savedPerMonth, inputs)) return undefined;
  const [{ savedMs } = { savedMs: NOTHING }] = gains.toSorted(({ savedMs: a }, { savedMs: b }) => b.likely - a.likely || b.high - a.high);
  const isFree = advice.users.some(({ handlerId }) => free.has(handlerId));
  return { savedMs, savedPerMonth, message: adviceReason(advice, savedMs, savedPerMonth, { isFree, currency }) };
}

function gainOf(kind: Advice['kind'], user: AdviceUser, { handlers, sized, seconds, inputs, lambda }: Priced): Gain | undefined {
  const [handler, workload] = [handlers.get(user.handlerId), sized.get(user.handlerId)];
  if (!handler || !workload) return undefined;
  const savedMs = adviceSavings(kind, user, handler, inputs);
  const least = handler.schedule ? LEAST_OF_A_SCHEDULE_MS : LEAST_MS;
  const isNoticed = savedMs.likely >= least && savedMs.likely >= LEAST_SHARE * requestDuration(workload, lambda.function, 'likely').durationMs;
  return { savedMs, savedPerMonth: ((seconds.get(user.handlerId) ?? 0) * savedMs.likely) / 1000, isNoticed };
}
