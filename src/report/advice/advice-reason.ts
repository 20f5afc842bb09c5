import type { Advice, Range } from '../../domain';
import { l10n } from '../../l10n';
import { duration, durationRange, listed, money } from '../words/format';

/** Why, in words: what the code does, what else it could do, and what that is worth. `isBilled`: Lambda, which bills waiting, is among what is compared; `isFree`: its free tier covers the time that is saved; `isOfSome`: only some requests come there, each saving `savedMs`. */
export function adviceReason({ kind, subjects, edits }: Advice, savedMs: Range, savedPerMonth: number, { isBilled, isFree, currency, isOfSome = false }: { isBilled: boolean; isFree: boolean; currency: string; isOfSome?: boolean }): string {
  const cost = money(savedPerMonth, currency);
  const shorterBy = shorter(savedMs, isOfSome);
  const onLambda = isFree ? l10n.t('{0}; on Lambda the free tier covers that time', shorterBy) : l10n.t('{0}, {1} a month on Lambda', shorterBy, cost);
  const worth = isBilled ? onLambda : shorterBy;
  const [subject = ''] = subjects;
  switch (kind) {
    case 'independent-awaits':
      return l10n.t('{0} wait one after another, though they only read and none needs the other. At once, {1}. If several fail, the first failure to arrive is the one that is thrown.', listed(subjects), worth);
    case 'awaits-in-loop':
      return l10n.t('The loop waits for {0} item by item, though no round needs another. At once, {1}. With very many items, begin a limited number at a time.', listed(subjects), worth);
    case 'client-per-request':
      return [l10n.t('A new {0} is made each time, and with it a new connection. Made once, outside of the function, {1}.', subject, worth), edits ? '' : l10n.t('Move it by hand: its name is taken there, it may fail without a key, or something depends on where it is made.')].filter(Boolean).join(' ');
    case 'waits-for-lambda': {
      const [callee, likely, range] = [l10n.t('the Lambda function {0}', subject), duration(savedMs.likely), durationRange(savedMs)];
      const bill = isFree ? l10n.t('covered by the free tier') : l10n.t('{0} a month', cost);
      const waits = isBilled
        ? l10n.t('Waits for the answer of {0}: while that one works, this one is billed too, {1} a request ({2}), {3}.', callee, likely, range, bill)
        : l10n.t('Waits for the answer of {0}: {1} a request ({2}).', callee, likely, range);
      const otherwise = subjects.length > 1 ? l10n.t('Call its code here, or hand the work over without waiting (InvocationType "Event", a queue).') : l10n.t('Nothing uses that answer: hand the work over without waiting (InvocationType "Event", a queue).');
      return `${waits} ${otherwise}`;
    }
    default:
      return `${listed(subjects)}: ${worth}.`;
  }
}

function shorter(savedMs: Range, isOfSome: boolean): string {
  const [likely, range] = [duration(savedMs.likely), durationRange(savedMs)];
  const words = isOfSome ? l10n.t('a request that comes here is {0} shorter', likely) : l10n.t('a request is {0} shorter', likely);
  return range === likely ? words : `${words} (${range})`;
}
