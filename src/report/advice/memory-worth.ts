import type { Advice, Range, WorkloadHandler } from '../../domain';
import { l10n } from '../../l10n';
import { lowerMemory, type LowerMemory } from '../../estimate/requests/lower-memory';
import { requestDuration } from '../../estimate/requests/request-duration';
import { each, NOTHING } from './advice-savings';
import type { AdviceWorth } from './advice-worth';
import { duration, listed, memory, money, moneyRange } from '../words/format';
import type { Priced } from './priced';
import { worthAChange } from './worth-a-change';

/** Names of functions in one message. */
const MOST_NAMES = 3;

interface Lower {
  handler: WorkloadHandler;
  lower: LowerMemory;
}

/** Of memory that is stated far above what the work needs, for those of its functions for which it is; undefined where it is for none. */
export function memoryWorth({ users }: Advice, { sized, seconds, inputs, currency, lambda }: Priced): AdviceWorth | undefined {
  const lower = users.flatMap(({ handlerId }): Lower[] => {
    const handler = sized.get(handlerId);
    const found = handler && handler.durationMs === undefined ? lowerMemory(handler, lambda.function) : undefined;
    return found ? [{ handler: handler!, lower: found }] : [];
  });
  const [first] = lower.toSorted((a, b) => b.lower.memoryMiB - a.lower.memoryMiB);
  if (!first) return undefined;
  const savedPerMonth = each((part) => lower.reduce((sum, one) => sum + savedBy(one, part, seconds.get(one.handler.id) ?? 0, lambda), 0));
  // Less memory is worth nothing but money.
  if (!worthAChange(savedPerMonth.likely, inputs)) return undefined;
  // The others have the size that they need: nobody is told that they do not.
  const concerned = new Set(lower.map(({ handler }) => handler.id));
  const whom = { subjects: lower.map(({ handler }) => handler.name), users: users.filter(({ handlerId }) => concerned.has(handlerId)) };
  return { ...whom, savedMs: NOTHING, savedPerMonth: savedPerMonth.likely, message: reason(lower, first, savedPerMonth, { currency, lambda }) };
}

function billed(handler: WorkloadHandler, part: keyof Range, { function: rules }: Priced['lambda']): number {
  return requestDuration(handler, rules, part).billedMs;
}

function savedBy({ handler, lower }: Lower, part: keyof Range, secondCost: number, lambda: Priced['lambda']): number {
  const less = billed(handler, part, lambda) - (lower.billedMs[part] * lower.memoryMiB) / handler.memoryMiB;
  return (secondCost * less) / 1000;
}

function reason(all: readonly Lower[], { handler, lower }: Lower, saved: Range, { currency, lambda }: { currency: string; lambda: Priced['lambda'] }): string {
  const names = all.map((one) => one.handler.name);
  const shown = names.length > MOST_NAMES + 1 ? [...names.slice(0, MOST_NAMES), l10n.t('{0} more', names.length - MOST_NAMES)] : names;
  const [now, then] = [duration(billed(handler, 'likely', lambda)), duration(lower.billedMs.likely)];
  const [likely, range] = [money(saved.likely, currency), moneyRange(saved, currency)];
  const cost = range === likely ? likely : l10n.t('{0} (likely {1})', range, likely);
  const takes = now === then ? l10n.t('as long') : l10n.t('{0} instead of {1}', then, now);
  return l10n.t('{0} for {1}, whose work is nearly all waiting: of {2}, {3} compute at most. With {4} a request takes {5}, and a month on Lambda costs {6} less. How much memory the code uses was not measured: look at "Max Memory Used" in the log, or run AWS Lambda Power Tuning, before you change it.', memory(handler.memoryMiB), listed(shown), now, duration(handler.profile.cpuMs.high), memory(lower.memoryMiB), takes, cost);
}
