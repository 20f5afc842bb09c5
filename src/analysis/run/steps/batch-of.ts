import type { Range } from '../../../domain';
import type { BatchSource, HandlerDeclaration } from '../../framework';

/** The list in the event of a handler that is given several messages or records at once. */
export interface Batch {
  /** Member of the event. */
  member: string;
  count: Range;
  reason: string;
}

/** `most`: items of one request where nothing is stated. */
interface SourceRow {
  member: string;
  most: number;
  isFixed?: true;
  words: string;
  /** Page that says so. */
  docs: string;
}

const SOURCES: Record<BatchSource, SourceRow> = {
  'cloudflare queue': { member: 'messages', most: 10, words: 'a queue hands over 10 messages at most', docs: 'https://developers.cloudflare.com/queues/configuration/batching-retries/' },
  queue: { member: 'Records', most: 10, words: 'SQS hands over 10 messages at most', docs: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html' },
  stream: { member: 'Records', most: 100, words: 'a stream hands over 100 records at most', docs: 'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html' },
  topic: { member: 'Records', most: 1, isFixed: true, words: 'SNS hands over one message at a time', docs: 'https://aws.amazon.com/sns/faqs/' },
};

/** How many items one request brings, at most as many as the handler's event source is told or gives by itself. How full batches are only a run could tell: one is what they have at least. */
export function batchOf({ batchSource, batchSize }: Pick<HandlerDeclaration, 'batchSize' | 'batchSource'>): Batch | undefined {
  if (!batchSource) return undefined;
  const { member, most, isFixed, words } = SOURCES[batchSource];
  const stated = isFixed || batchSize === undefined || batchSize < 1 ? undefined : Math.floor(batchSize);
  return { member, count: { low: 1, likely: 1, high: stated ?? most }, reason: stated === undefined ? (isFixed ? words : `${words} where no batch size is stated`) : `the batch size is ${stated}` };
}
