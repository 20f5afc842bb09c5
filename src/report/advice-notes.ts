import type { Advice, Estimate, Handler, ProjectInputs, Range, Workload } from '../domain';
import { adviceReason } from './advice-reason';
import { adviceSavings } from './advice-savings';
import { secondCosts } from './second-costs';

/** Advice with what it is worth. */
export interface AdviceNote extends Advice {
  /** Why, in ms and money, for the reader. */
  message: string;
  /** Of one request of the handler that gains the most, in ms. */
  savedMs: Range;
  /** On Lambda, all handlers that run the place, in the estimate's currency. */
  savedPerMonth: number;
}

/** What each advice would save, the dearest first. */
export function adviceNotes(advice: readonly Advice[], handlers: readonly Handler[], hosted: Workload, estimate: Estimate, inputs: ProjectInputs): AdviceNote[] {
  const byId = new Map(handlers.map((handler) => [handler.id, handler]));
  const seconds = secondCosts(hosted, estimate);
  const notes = advice.map((one) => {
    const gains = one.users.flatMap((user) => {
      const handler = byId.get(user.handlerId);
      return handler ? [{ savedMs: adviceSavings(one.kind, user, handler, inputs), secondCost: seconds.get(handler.id) ?? 0 }] : [];
    });
    const savedMs = gains.map((gain) => gain.savedMs).sort((a, b) => b.likely - a.likely || b.high - a.high)[0] ?? { low: 0, likely: 0, high: 0 };
    const savedPerMonth = gains.reduce((total, gain) => total + (gain.secondCost * gain.savedMs.likely) / 1000, 0);
    return { ...one, savedMs, savedPerMonth, message: adviceReason(one, savedMs, savedPerMonth, { isFreeTierUsed: hosted.settings.freeTier, currency: estimate.currency }) };
  });
  return notes.sort((a, b) => b.savedPerMonth - a.savedPerMonth || b.savedMs.high - a.savedMs.high);
}
