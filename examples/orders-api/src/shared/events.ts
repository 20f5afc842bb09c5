import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const queue = new SQSClient({});

export async function publish(type: string, detail: object): Promise<void> {
  await queue.send(new SendMessageCommand({ QueueUrl: process.env.EVENTS_QUEUE_URL, MessageBody: JSON.stringify({ type, ...detail }) }));
}
