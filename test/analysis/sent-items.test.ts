import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const IMPORTS = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocument, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import AWS from 'aws-sdk';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const full = DynamoDBDocument.from(new DynamoDBClient({}));
const old = new AWS.DynamoDB.DocumentClient();
const bus = new EventBridgeClient({});
const queue = new SQSClient({});
const write = (items) => db.send(new TransactWriteCommand({ TransactItems: items }));
`;

/** Each call that carries many, with its items and why, and the items that a request is expected to carry. */
async function itemsOf(body: string): Promise<{ calls: string[]; perRequest: Record<string, number> | undefined }> {
  const { handlers: [handler] } = await analyzeFiles({ 'handler.js': `${IMPORTS}export const handler = async (event) => { ${body} };` });
  const calls = handler!.awaitedCalls.map(({ operation, items }) => `${operation} ${items ? `${items.count.low}/${items.count.likely}/${items.count.high} ${items.reason}` : '-'}`);
  return { calls, perRequest: profile(handler!, {}).itemsPerRequest };
}

describe('items that one call carries', () => {
  const cases: { what: string; body: string; calls: string[]; perRequest?: Record<string, number> }[] = [
    { what: 'of a transaction', body: 'await db.send(new TransactWriteCommand({ TransactItems: [{ Put: {} }, { Update: {} }, { ConditionCheck: {} }] }));', calls: ['TransactWrite 3/3/3 a list of 3 items'], perRequest: { 'dynamodb:TransactWrite': 3 } },
    { what: 'of a transaction of the full client', body: 'await full.transactGet({ TransactItems: [{ Get: {} }, { Get: {} }] });', calls: ['transactGet 2/2/2 a list of 2 items'], perRequest: { 'dynamodb:transactGet': 2 } },
    { what: 'of a transaction of the second version', body: 'await old.transactWrite({ TransactItems: [{ Put: {} }, { Put: {} }] }).promise();', calls: ['transactWrite 2/2/2 a list of 2 items'], perRequest: { 'dynamodb:transactWrite': 2 } },
    { what: 'of lists by table', body: 'await db.send(new BatchGetCommand({ RequestItems: { orders: { Keys: [{ id: 1 }, { id: 2 }] }, users: { Keys: [{ id: 3 }] } } }));\nawait db.send(new BatchWriteCommand({ RequestItems: { orders: [{ PutRequest: {} }, { DeleteRequest: {} }] } }));', calls: ['BatchGet 3/3/3 a list of 2 items and a list of one item', 'BatchWrite 2/2/2 a list of 2 items'], perRequest: { 'dynamodb:BatchGet': 3, 'dynamodb:BatchWrite': 2 } },
    { what: 'of a list that only a request tells', body: 'await bus.send(new PutEventsCommand({ Entries: event.items.map((Detail) => ({ Detail })) }));', calls: ['PutEvents 1/1/10 the number of items is assumed'] },
    { what: 'and those after items that are listed', body: 'await db.send(new TransactWriteCommand({ TransactItems: [{ Put: {} }, ...event.items.map((Item) => ({ Put: { Item } }))] }));', calls: ['TransactWrite 2/2/11 the number of items is assumed'], perRequest: { 'dynamodb:TransactWrite': 2 } },
    { what: 'of one place, as many as it is handed on average', body: 'await write([{ Put: {} }]); await write([{ Put: {} }, { Put: {} }, { Put: {} }, { Put: {} }]);', calls: ['TransactWrite 1/2.5/4 lists of 1 to 4 items'], perRequest: { 'dynamodb:TransactWrite': 5 } },
    { what: 'of one place, of equal lists each', body: 'const two = () => write([{ Put: {} }, { Put: {} }]); await two(); await two(); await two(); await write([{ Put: {} }, { Put: {} }, { Put: {} }, { Put: {} }, { Put: {} }, { Put: {} }]);', calls: ['TransactWrite 2/3/6 lists of 2 to 6 items'], perRequest: { 'dynamodb:TransactWrite': 12 } },
    { what: 'of one place, of those that a few requests send less', body: 'if (event.id === "1") await write([{ Put: {} }]); else if (event.id === "2") await write([{ Put: {} }]); else await write([{ Put: {} }, { Put: {} }, { Put: {} }, { Put: {} }]);', calls: ['TransactWrite 1/1.75/4 lists of 1 to 4 items'], perRequest: { 'dynamodb:TransactWrite': 1.75 } },
    { what: 'are not known of tables that only a run names', body: 'await db.send(new BatchWriteCommand({ RequestItems: { [process.env.TABLE]: [{ PutRequest: {} }] } }));', calls: ['BatchWrite -'] },
    { what: 'are left out where a batch is billed as one', body: "await queue.send(new SendMessageBatchCommand({ Entries: [{ Id: '1' }, { Id: '2' }] }));", calls: ['SendMessageBatch -'] },
  ];
  for (const { what, body, calls, perRequest } of cases) it(what, async () => assert.deepEqual(await itemsOf(body), { calls, perRequest }));

  it('are the same after another handler that has made some of the calls', async () => {
    const second = 'export const second = async () => { await write([{ Put: {} }, { Put: {} }]); await write([{ Put: {} }, { Put: {} }]); await write([{ Put: {} }, { Put: {} }]); await write([{ Put: {} }]); };';
    const first = 'export const first = async () => { await write([{ Put: {} }, { Put: {} }]); await write([{ Put: {} }, { Put: {} }]); };';
    const { handlers } = await analyzeFiles({ 'handlers.js': `${IMPORTS}${first}${second}`, 'serverless.yml': 'service: orders\nprovider: { name: aws }\nfunctions:\n  first: { handler: handlers.first }\n  second: { handler: handlers.second }\n' });
    assert.deepEqual(handlers.map(({ awaitedCalls: [call] }) => call!.items!.count), [{ low: 2, likely: 2, high: 2 }, { low: 1, likely: 1.75, high: 2 }]);
  });
});
