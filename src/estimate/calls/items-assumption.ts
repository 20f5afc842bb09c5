import type { Assumption, Handler, Range } from '../../domain';
import { callKey } from './call-key';

/** What one unit of a billed call holds, by service. */
const unitSizes: Record<string, string> = {
  dynamodb: '1 KB written and 4 KB read in DynamoDB', eventbridge: '64 KB in EventBridge', kinesis: '25 KB in Kinesis', sns: '64 KB in SNS', sqs: '64 KB in SQS',
};

/**
 * The most items that one call may carry, each of which is billed.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html
 */
const mostItems: Record<string, number> = {
  'dynamodb:batchget': 100, 'dynamodb:batchgetitem': 100, 'dynamodb:batchwrite': 25, 'dynamodb:batchwriteitem': 25,
  'dynamodb:transactget': 100, 'dynamodb:transactgetitems': 100, 'dynamodb:transactwrite': 100, 'dynamodb:transactwriteitems': 100,
  'eventbridge:putevents': 10, 'kinesis:putrecords': 500,
};

/** The calls of a handler that are billed by items. */
interface Items {
  services: string[];
  /** Batches and transactions of which the code says what they carry: how many items, by operation. */
  listed: [operation: string, items: Range][];
  /** Those of which it does not: what is said of them. */
  batches: string[];
}

const known = new WeakMap<Handler, Items>();

/** How many items calls of AWS services are billed for, and of which size; nothing where the code makes none that are billed so. */
export function itemsAssumption(handlers: readonly Handler[]): Assumption[] {
  const services = new Set<string>();
  const batches = new Set<string>();
  const listed = new Map<string, Range>();
  for (const handler of handlers) {
    const own = itemsOf(handler);
    for (const service of own.services) services.add(service);
    for (const batch of own.batches) batches.add(batch);
    for (const [operation, items] of own.listed) listed.set(operation, spanned(items, listed.get(operation)));
  }
  if (services.size === 0) return [];
  return [{
    id: 'call-items', origin: 'assumed', source: 'Our estimate: the code seldom says how many or how large; https://aws.amazon.com/dynamodb/pricing/on-demand/, https://aws.amazon.com/sqs/pricing/',
    text: [
      `One item is billed for each call, of up to ${[...services].sort().map((service) => unitSizes[service]).join(', ')}.`,
      ...(listed.size === 0 ? [] : [`Of calls that carry more, the items that the code lists are billed: ${[...listed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([operation, items]) => `${operation} (${spanText(items)})`).join(', ')}.`]),
      ...(batches.size === 0 ? [] : [`Calls that may carry more are billed for one, too: ${[...batches].sort().join(', ')}.`]),
    ].join(' '),
  }];
}

function itemsOf(handler: Handler): Items {
  const before = known.get(handler);
  if (before) return before;
  const own: Items = { services: [], batches: [], listed: [] };
  for (const { service, operation, items } of handler.awaitedCalls) {
    const key = callKey(`${service}:${operation}`);
    const name = key.slice(0, key.indexOf(':'));
    if (name in unitSizes) own.services.push(name);
    if (!(key in mostItems)) continue;
    if (items && (items.count.likely > 1 || items.count.high <= 1)) own.listed.push([operation, items.count]);
    else own.batches.push(`${operation} (up to ${mostItems[key]})`);
  }
  known.set(handler, own);
  return own;
}

/** From the fewest to the most that are billed. */
function spanned({ likely }: Range, before: Range | undefined): Range {
  return { low: Math.min(likely, before?.low ?? likely), likely, high: Math.max(likely, before?.high ?? likely) };
}

function spanText({ low, high }: Range): string {
  const [fewest, most] = [low, high].map((items) => items.toLocaleString('en-US', { maximumSignificantDigits: 3 }));
  return fewest === most ? fewest! : `${fewest} to ${most}`;
}
