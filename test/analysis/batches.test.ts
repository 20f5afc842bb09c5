import assert from 'node:assert/strict';
import type { Handler, Step } from '../../src/domain';
import { analyzeFiles } from './analyze-files';
import { waitOf } from './wait-of';

const EACH = 'for (const record of event.Records) await fetch(`https://w7.test/${record.body}`);';
const handler = (body: string): string => `export const handler = async (event) => { ${body} };\n`;

/** The only handler of a project, or the one of that name. */
async function handlerOf(files: Record<string, string>, name?: string): Promise<Handler> {
  const { handlers } = await analyzeFiles(files);
  const found = name === undefined ? handlers[0] : handlers.find((one) => one.name === name);
  assert.ok(found, handlers.map((one) => one.name).join());
  return found;
}

const serverless = (event: string, code = handler(EACH)): Promise<Handler> =>
  handlerOf({ 'serverless.yml': `service: a\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n  f:\n    handler: src/f.handler\n    events:\n${event.replace(/^/gm, '      ')}\n`, 'src/f.js': code });

const reasonsIn = (step: Step): string[] => {
  const reasons = step.kind === 'loop' ? [step.reason] : [];
  const inner = step.kind === 'sequence' ? step.steps : step.kind === 'branch' ? step.arms.map((arm) => arm.body) : 'body' in step ? [step.body] : [];
  return [...reasons, ...inner.flatMap(reasonsIn)];
};

describe('batches', () => {
  it('are as long as is stated at most, and say so', async () => {
    const found = await serverless('- sqs: { arn: "arn:aws:sqs:eu-west-1:1:orders", batchSize: 4 }');
    assert.deepEqual(waitOf(found), [7, 28]);
    assert.deepEqual(reasonsIn(found.body), ['the batch size is 4']);
    assert.equal(found.awaitedCalls[0]?.multiplicity, 'per-item');
  });

  it('are as long as their source makes them where nothing is stated', async () => {
    const queue = await serverless('- sqs: arn:aws:sqs:eu-west-1:1:orders');
    assert.deepEqual(waitOf(queue), [7, 70]);
    assert.deepEqual(reasonsIn(queue.body), ['SQS hands over 10 messages at most where no batch size is stated']);
    const stream = await serverless('- stream: arn:aws:kinesis:eu-west-1:1:stream/clicks');
    assert.deepEqual(waitOf(stream), [7, 700]);
    assert.deepEqual(reasonsIn(stream.body), ['a stream hands over 100 records at most where no batch size is stated']);
    assert.deepEqual(waitOf(await serverless('- sns: orders')), [7, 7]);
  });

  it('are assumed where something else calls the function too', async () => {
    assert.deepEqual(waitOf(await serverless('- sqs: { arn: "arn:aws:sqs:eu-west-1:1:orders", batchSize: 4 }\n- eventBridge: { eventBus: default, pattern: { source: [a] } }')), [7, 70]);
  });

  it('bound what goes through them in other ways', async () => {
    const three = (body: string): Promise<Handler> => serverless('- sqs: { arn: "arn:aws:sqs:eu-west-1:1:orders", batchSize: 3 }', body);
    assert.deepEqual(waitOf(await three(handler('const { Records } = event; for (let i = 0; i < Records.length; i++) await fetch(`https://w7.test/${Records[i].body}`);'))), [7, 21]);
    assert.deepEqual(waitOf(await three(handler('for (const id of [...new Set(event.Records.map((record) => record.messageId))]) await fetch(`https://w7.test/${id}`);'))), [7, 21]);
    assert.deepEqual(waitOf(await three(handler('await Promise.all(event.Records.map((record) => fetch(`https://w7.test/${record.body}`))); if (event.Records.length > 3) await fetch("https://w9.test");'))), [7, 7]);
    assert.deepEqual(waitOf(await three("import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';\nconst processor = new BatchProcessor(EventType.SQS);\nconst one = async (record) => { await fetch('https://w7.test/' + record.body); };\nexport const handler = async (event, context) => processPartialResponse(event, one, processor, { context, processInParallel: false });\n")), [7, 21]);
  });

  it('are what a processor of Powertools is told to go through', async () => {
    const waits = (made: string, rest: string): Promise<[number, number]> => serverless('- sqs: { arn: "arn:aws:sqs:eu-west-1:1:orders", batchSize: 3 }', `import { BatchProcessor, EventType, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';\nclass Own extends BatchProcessor { async prepare() { await fetch('https://w5.test'); } }\nconst processor = new ${made};\nconst one = async (record) => { await fetch('https://w7.test/' + record.body); };\nexport const handler = async (event, context) => { processor.register(event.Records, one, { context${rest} }); await processor.process(); return processor.response(); };\n`).then(waitOf);
    assert.deepEqual(await waits('BatchProcessor(EventType.SQS)', ''), [7, 7]);
    assert.deepEqual(await waits('BatchProcessor(EventType.SQS)', ', processInParallel: false'), [7, 21]);
    assert.deepEqual(await waits('SqsFifoPartialProcessorAsync()', ''), [7, 21]);
    assert.deepEqual(await waits('Own(EventType.SQS)', ''), [12, 12]);
  });

  it('of thousands are not followed one by one', async () => {
    assert.deepEqual(waitOf(await serverless('- sqs: { arn: "arn:aws:sqs:eu-west-1:1:orders", batchSize: 5000 }')), [7, 35_000]);
  });

  it('are read from SAM', async () => {
    const sam = (events: string, more = ''): Promise<Handler> =>
      handlerOf({ 'template.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: f.handler\n      Runtime: nodejs22.x\n      CodeUri: src/\n${events}${more}`, 'src/f.js': handler(EACH) });
    assert.deepEqual(waitOf(await sam('      Events:\n        Orders: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn, BatchSize: 2 } }\n')), [7, 14]);
    assert.deepEqual(waitOf(await sam('      Events:\n        Rows: { Type: DynamoDB, Properties: { Stream: !GetAtt Rows.StreamArn, StartingPosition: LATEST } }\n')), [7, 700]);
    assert.deepEqual(waitOf(await sam('', '  Mapping:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt OrdersQueue.Arn, BatchSize: 5 }\n')), [7, 35]);
  });

  it('are read from the CDK', async () => {
    const cdk = (source: string): Promise<Handler> =>
      handlerOf({
        'cdk.json': '{ "app": "npx ts-node bin/app.ts" }',
        'bin/app.ts': `import { App, Stack } from 'aws-cdk-lib';\nimport { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nimport { SqsEventSource, SnsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';\nimport { Topic } from 'aws-cdk-lib/aws-sns';\nconst app = new App();\nconst stack = new Stack(app, 'a');\nconst fn = new NodejsFunction(stack, 'f', { entry: 'src/f.js', handler: 'handler' });\nfn.addEventSource(${source});\n`,
        'src/f.js': handler(EACH),
      });
    assert.deepEqual(waitOf(await cdk("new SqsEventSource(new Queue(stack, 'q'), { batchSize: 6 })")), [7, 42]);
    assert.deepEqual(waitOf(await cdk("new SnsEventSource(new Topic(stack, 't'))")), [7, 7]);
  });

  it('are read from Terraform', async () => {
    const terraform = (more: string): Promise<Handler> =>
      handlerOf({ 'main.tf': `resource "aws_lambda_function" "f" {\n  function_name = "f"\n  handler = "f.handler"\n  runtime = "nodejs22.x"\n  filename = "src.zip"\n}\ndata "archive_file" "f" {\n  type = "zip"\n  source_dir = "src"\n  output_path = "src.zip"\n}\n${more}`, 'src/f.js': handler(EACH) });
    assert.deepEqual(waitOf(await terraform('resource "aws_lambda_event_source_mapping" "m" {\n  event_source_arn = aws_sqs_queue.orders.arn\n  function_name = aws_lambda_function.f.arn\n  batch_size = 3\n}\n')), [7, 21]);
    assert.deepEqual(waitOf(await terraform('resource "aws_lambda_event_source_mapping" "m" {\n  event_source_arn = aws_dynamodb_table.queue.stream_arn\n  function_name = aws_lambda_function.f.arn\n}\n')), [7, 700]);
  });

  it('are read from Pulumi', async () => {
    const pulumi = (more: string): Promise<Handler> =>
      handlerOf({
        'Pulumi.yaml': 'name: a\nruntime: nodejs\nmain: index.ts\n',
        'index.ts': `import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\nconst queue = new aws.sqs.Queue('orders');\nconst f = new aws.lambda.Function('f', { handler: 'f.handler', runtime: 'nodejs22.x', code: new pulumi.asset.FileArchive('./src') });\n${more}\n`,
        'src/f.js': handler(EACH),
      }, 'f');
    assert.deepEqual(waitOf(await pulumi("new aws.lambda.EventSourceMapping('m', { eventSourceArn: queue.arn, functionName: f.arn, batchSize: 3 });")), [7, 21]);
    const callback = await handlerOf({
      'Pulumi.yaml': 'name: a\nruntime: nodejs\nmain: index.ts\n',
      'index.ts': `import * as aws from '@pulumi/aws';\nconst queue = new aws.sqs.Queue('orders');\nqueue.onEvent('taker', async (event) => { ${EACH} }, { batchSize: 2 });\n`,
    });
    assert.deepEqual(waitOf(callback), [7, 14]);
  });

  it('are read from SST', async () => {
    const sst = await handlerOf({
      'sst.config.ts': "export default $config({ app() { return { name: 'a', home: 'aws' }; }, async run() { const queue = new sst.aws.Queue('Orders'); queue.subscribe('src/f.handler', { batch: { size: 5 } }); } });\n",
      'src/f.js': handler(EACH),
    });
    assert.deepEqual(waitOf(sst), [7, 35]);
  });

  it("are those of Cloudflare's queues", async () => {
    const worker = (consumer: string): Promise<Handler> =>
      handlerOf({ 'wrangler.toml': `name = "a"\nmain = "src/index.js"\n[[queues.consumers]]\nqueue = "orders"\n${consumer}`, 'src/index.js': 'export default { async queue(batch) { for (const message of batch.messages) { await fetch(`https://w7.test/${message.id}`); message.ack(); } } };\n' });
    assert.deepEqual(waitOf(await worker('max_batch_size = 25\n')), [7, 175]);
    assert.deepEqual(waitOf(await worker('')), [7, 70]);
  });

  it('are told apart where one function has two', async () => {
    const files = { 'serverless.yml': 'service: a\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n  few:\n    handler: src/f.few\n    events: [{ sqs: { arn: "arn:aws:sqs:eu-west-1:1:a", batchSize: 1 } }]\n  many:\n    handler: src/f.many\n    events: [{ sqs: { arn: "arn:aws:sqs:eu-west-1:1:b", batchSize: 8 } }]\n', 'src/f.js': `const each = async (event) => { ${EACH} };\nexport { each as few, each as many };\n` };
    const { handlers } = await analyzeFiles(files);
    assert.deepEqual(handlers.map(waitOf), [[7, 7], [7, 56]]);
  });
});
