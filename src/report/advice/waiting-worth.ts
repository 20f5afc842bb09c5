import type { Advice } from '../../domain';
import { adviceReason } from './advice-reason';
import { adviceSavings, NOTHING } from './advice-savings';
import type { AdviceWorth } from './advice-worth';
import type { Priced } from './priced';

/** Kinds whose likely gain says how many requests come there; a loop's likely number of rounds may be one. */
const ONCE_A_REQUEST: ReadonlySet<Advice['kind']> = new Set(['client-per-request', 'waits-for-lambda']);

/** What hardly any request does, such as telling of an error, is not worth a thought, in ms of the mean request. */
const LEAST_MS = 0.5;

/** Of advice that shortens waiting: the time that each handler saves, at what a second of it costs. */
export function waitingWorth(advice: Advice, { handlers, seconds, inputs, hosted, currency }: Priced): AdviceWorth | undefined {
  const gains = advice.users.flatMap((user) => {
    const handler = handlers.get(user.handlerId);
    return handler ? [{ savedMs: adviceSavings(advice.kind, user, handler, inputs), secondCost: seconds.get(handler.id) ?? 0 }] : [];
  });
  const savedMs = gains.map((gain) => gain.savedMs).sort((a, b) => b.likely - a.likely || b.high - a.high)[0] ?? NOTHING;
  if (ONCE_A_REQUEST.has(advice.kind) && savedMs.likely < LEAST_MS) return undefined;
  const savedPerMonth = gains.reduce((total, gain) => total + (gain.secondCost * gain.savedMs.likely) / 1000, 0);
  return { savedMs, savedPerMonth, message: adviceReason(advice, savedMs, savedPerMonth, { isFreeTierUsed: hosted.settings.freeTier, currency }) };
}
