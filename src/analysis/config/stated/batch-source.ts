import type { BatchSource } from '../../framework';

/** Names that tell for sure come first: a queue may be called after a table. */
const SOURCES: readonly [RegExp, BatchSource | undefined][] = [
  [/kafka|msk|rabbit|activemq|aws_mq/i, undefined],
  [/sqs/i, 'queue'],
  [/dynamo|kinesis/i, 'stream'],
  [/sns/i, 'topic'],
  [/queue/i, 'queue'],
  [/stream|table/i, 'stream'],
  [/topic/i, 'topic'],
];

/** What hands its messages or records over in batches, by the name of what connects it with the function, or by its own: `SqsEventSource`, `aws_sqs_queue.orders.arn`. */
export function batchSourceOf(name: string): BatchSource | undefined {
  return SOURCES.find(([pattern]) => pattern.test(name))?.[1];
}
