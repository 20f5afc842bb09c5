import type { Advice, AdviceUser, Range } from '../../domain';
import { l10n } from '../../l10n';
import { callCounts } from '../../estimate/calls/call-counts';
import { typedPrices } from '../../estimate/prices/typed-prices';
import { adviceSavings, NOTHING } from './advice-savings';
import type { AdviceWorth } from './advice-worth';
import { duration, durationRange, money } from '../words/format';
import type { Priced } from './priced';
import { worthAChange } from './worth-a-change';

/** Of a hand-over from one function to another: what both wait for it, and the requests and transitions that are billed for it at list prices. */
export function handOverWorth(advice: Advice, priced: Priced): AdviceWorth | undefined {
  const [from, to] = advice.users;
  if (!from || !to) return undefined;
  const isWaitedFor = advice.through === 'object';
  const [send, receive] = isWaitedFor ? [waitOf(from, priced), waitOf(to, priced)] : [NOTHING, NOTHING];
  const savedMs: Range = { low: send.low + receive.low, likely: send.likely + receive.likely, high: send.high + receive.high };
  const waiting = ((priced.seconds.get(from.handlerId) ?? 0) * send.likely + (priced.seconds.get(to.handlerId) ?? 0) * receive.likely) / 1000;
  const units = perHandOver(advice, priced) * timesPerMonth(from, priced);
  if (!worthAChange(waiting + units, priced.inputs)) return undefined;
  return { savedMs, savedPerMonth: waiting + units, message: reason(advice, { send, receive, savedMs, units, waiting }, priced) };
}

function waitOf(user: AdviceUser, { handlers, inputs }: Priced): Range {
  const handler = handlers.get(user.handlerId);
  return handler ? adviceSavings('waits-for-lambda', user, handler, inputs) : NOTHING;
}

/** List prices of what each hand-over is billed for; what has no sourced price in the region is left out. */
function perHandOver({ unbilled = [] }: Advice, { prices, lambda, hosted: { settings } }: Priced): number {
  const book = typedPrices(prices, lambda, settings);
  return unbilled.reduce((sum, skuId) => sum + (book.find(skuId, settings.region)?.tiers[0]?.unitPrice ?? 0), 0);
}

function timesPerMonth({ handlerId, awaits }: AdviceUser, { handlers, sized }: Priced): number {
  const [handler, { requestsPerMonth } = { requestsPerMonth: 0 }] = [handlers.get(handlerId), sized.get(handlerId)];
  const calls = awaits.flat();
  if (!handler) return 0;
  const counts = callCounts(handler.body, handler.awaitedCalls.length);
  return requestsPerMonth * (calls.length > 0 ? calls.reduce((sum, call) => sum + (counts[call]?.likely ?? 0), 0) : 1);
}

interface Parts {
  send: Range;
  receive: Range;
  savedMs: Range;
  units: number;
  waiting: number;
}

function reason({ through, subjects }: Advice, { send, receive, savedMs, units, waiting }: Parts, { currency }: Priced): string {
  const [machine = '', from = '', to = ''] = subjects;
  const billed = money(units, currency);
  if (through === 'transition') {
    return l10n.t('{0}: {1} hands over to {2}, and nothing stands between the two. Each time a state transition and an invocation are billed, {3} a month. In one function the data would stay in memory; leave them apart where each must be retried or watched by itself.', machine, from, to, billed);
  }
  if (through === 'execution') {
    return l10n.t('Starts an execution of {0}, which does nothing but call {1}: each time a state transition is billed, {2} a month. Invoke it without waiting instead (InvocationType "Event"), which is retried too.', machine, to, billed);
  }
  return l10n.t('Hands over to {0} through an object in S3: {1} to write it here, {2} to read it there, {3} together ({4}), {5} a month on Lambda; and {6} a month for the requests. If nobody else needs the object, do the work here, or hand over the data itself.', to, duration(send.likely), duration(receive.likely), duration(savedMs.likely), durationRange(savedMs), money(waiting, currency), billed);
}
