import type { Advice, Range } from '../../domain';
import { duration, durationRange, listed, money } from '../format';

/** Why, in words: what the code does, what else it could do, and what that is worth. `isFree`: the account's free tier covers the time that is saved. */
export function adviceReason({ kind, subjects, edits }: Advice, savedMs: Range, savedPerMonth: number, { isFree, currency }: { isFree: boolean; currency: string }): string {
  const perMonth = `${money(savedPerMonth, currency)} a month`;
  const worth = `${shorter(savedMs)}${isFree ? '; on Lambda the free tier covers that time' : `, ${perMonth} on Lambda`}`;
  const [subject = ''] = subjects;
  switch (kind) {
    case 'independent-awaits':
      return `${listed(subjects)} wait one after another, though they only read and none needs the other. At once, ${worth}. If several fail, the first failure to arrive is the one that is thrown.`;
    case 'awaits-in-loop':
      return `The loop waits for ${listed(subjects)} item by item, though no round needs another. At once, ${worth}. With very many items, begin a limited number at a time.`;
    case 'client-per-request':
      return `A new ${subject} is made each time, and with it a new connection. Made once, outside of the function, ${worth}.${edits ? '' : ' Move it by hand: its name is taken there, it may fail without a key, or something depends on where it is made.'}`;
    case 'waits-for-lambda':
      return `Waits for the answer of ${subject ? `the Lambda function ${subject}` : 'another Lambda function'}: while that one works, this one is billed too, ${duration(savedMs.likely)} a request (${durationRange(savedMs)})${isFree ? ', covered by the free tier' : `, ${perMonth}`}. Call its code here, or hand the work over without waiting (InvocationType "Event", a queue).`;
    default:
      return `${listed(subjects)}: ${worth}.`;
  }
}

function shorter(savedMs: Range): string {
  const [likely, range] = [duration(savedMs.likely), durationRange(savedMs)];
  return `a request is ${likely} shorter${range === likely ? '' : ` (${range})`}`;
}
