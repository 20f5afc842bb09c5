import assert from 'node:assert/strict';
import { adviseFiles } from './advise-files';

const PUT = `import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const Bucket = process.env.RESULTS!;
export const handler = async (event: { id: string }) => {
  await s3.send(new PutObjectCommand({ Bucket, Key: event.id, Body: JSON.stringify(event) }));
  return { key: event.id };
};
`;
const GET = `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event: any) => {
  const [record] = event.Records;
  return s3.send(new GetObjectCommand({ Bucket: record.s3.bucket.name, Key: record.s3.object.key }));
};
`;
const PLAIN = `export const handler = async (event: unknown) => event;\n`;

const sam = (resources: string) => `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters: { ResultsName: { Type: String } }
Globals: { Function: { Runtime: nodejs20.x, Timeout: 30 } }
Resources:
${resources}`;
const fn = (name: string, file: string, more = '') => `  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ${file}.handler
      CodeUri: .
${more}`;
const environment = `      Environment: { Variables: { RESULTS: !Ref ResultsName } }\n`;
const startedByResults = `      Events: { Upload: { Type: S3, Properties: { Bucket: !Ref Results, Events: 's3:ObjectCreated:*' } } }\n`;
const bucket = `  Results: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref ResultsName } }\n`;
const OBJECT = { 'serverless.yml': '', 'template.yaml': sam(fn('Write', 'write', environment) + fn('Read', 'read', startedByResults) + bucket), 'write.ts': PUT, 'read.ts': GET };

const states = (first: string, second: string, more = '') => `{ "StartAt": "One", "States": {
  "One": { "Type": "Task", "Resource": "${first}", "Next": "Two" },
  "Two": { "Type": "Task", "Resource": "${second}", "End": true }${more}
} }`;
const machine = (type = 'STANDARD') => `  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: ${type}
      DefinitionUri: flow.asl.json
      DefinitionSubstitutions: { OneArn: !GetAtt One.Arn, TwoArn: !GetAtt Two.Arn }
`;
const FLOW = { 'serverless.yml': '', 'template.yaml': sam(fn('One', 'one') + fn('Two', 'two') + machine()), 'flow.asl.json': states('${OneArn}', '${TwoArn}'), 'one.ts': PLAIN, 'two.ts': PLAIN };

async function handOvers(files: Record<string, string>): Promise<string[]> {
  const advice = await adviseFiles(files);
  return advice.filter(({ kind }) => kind === 'hand-over').map(({ through, range: { file, line }, users }) => `${through} ${file}:${line} ${users.map(({ handlerId }) => handlerId.split('#')[0]).join(' > ')}`);
}

/** The project with other texts in its files. */
function changed(files: Record<string, string>, file: string, before: string | RegExp, after: string): Record<string, string> {
  const text = files[file]!.replace(before, after);
  assert.notEqual(text, files[file], 'the change is made');
  return { ...files, [file]: text };
}

describe('advice on hand-overs', () => {
  describe('through an object in S3', () => {
    it('is given where the bucket starts a function that begins by reading the object', async () => assert.deepEqual(await handOvers(OBJECT), ['object write.ts:5 write.ts > read.ts']));
    it('is given for a function that a loop of the template makes', async () => {
      const made = `  Fn::ForEach::Writers:
    - Name
    - [Write]
    - \${Name}:
        Type: AWS::Serverless::Function
        Properties: { Handler: write.handler, CodeUri: ., Environment: { Variables: { RESULTS: !Ref ResultsName } } }
`;
      const looped = { ...OBJECT, 'template.yaml': sam(made + fn('Read', 'read', startedByResults) + bucket) };
      assert.deepEqual(await handOvers(looped), ['object write.ts:5 write.ts > read.ts']);
    });

    it('knows a bucket by its resource, by its name and by an event of plain CloudFormation', async () => {
      const byResource = changed(changed(OBJECT, 'template.yaml', 'RESULTS: !Ref ResultsName', 'RESULTS: !Ref Results'), 'template.yaml', ', Properties: { BucketName: !Ref ResultsName } }', ' }');
      assert.equal((await handOvers(byResource)).length, 1);
      const byName = changed(changed(OBJECT, 'template.yaml', 'BucketName: !Ref ResultsName', 'BucketName: results'), 'write.ts', 'process.env.RESULTS!', `'results'`);
      assert.equal((await handOvers(byName)).length, 1);
      const notified = changed(changed(OBJECT, 'template.yaml', startedByResults, ''), 'template.yaml', 'BucketName: !Ref ResultsName }', 'BucketName: !Ref ResultsName, NotificationConfiguration: { LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: !GetAtt Read.Arn }] } }');
      assert.equal((await handOvers(notified)).length, 1);
    });

    it('reads serverless.yml', async () => {
      const service = 'service: x\nprovider: { name: aws, runtime: nodejs20.x, environment: { RESULTS: "${self:custom.bucket}-${opt:stage}" } }\ncustom: { bucket: results }\nfunctions:\n  write: { handler: write.handler }\n  read: { handler: read.handler, events: [{ s3: { bucket: "${self:custom.bucket}-${opt:stage}" } }] }\n';
      assert.deepEqual(await handOvers({ 'serverless.yml': service, 'write.ts': PUT, 'read.ts': GET }), ['object write.ts:5 write.ts > read.ts']);
    });

    it('reads the CDK', async () => {
      const stack = (connection: string) => `import { Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { S3EventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
export class App extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    const results = new Bucket(this, 'Results');
    const write = new NodejsFunction(this, 'Write', { entry: 'write.ts', environment: { RESULTS: results.bucketName } });
    const read = new NodejsFunction(this, 'Read', { entry: 'read.ts' });
    ${connection}
  }
}
`;
      for (const connection of ['read.addEventSource(new S3EventSource(results, { events: [EventType.OBJECT_CREATED] }));', 'results.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(read));']) {
        assert.deepEqual(await handOvers({ 'serverless.yml': '', 'cdk.json': '{}', 'stack.ts': stack(connection), 'write.ts': PUT, 'read.ts': GET }), ['object write.ts:5 write.ts > read.ts']);
      }
    });

    const others: Record<string, Record<string, string>> = {
      'another bucket': changed(OBJECT, 'write.ts', 'process.env.RESULTS!', 'process.env.OTHER!'),
      'a bucket that is only known at run time': changed(OBJECT, 'write.ts', 'PutObjectCommand({ Bucket,', 'PutObjectCommand({ Bucket: event.id,'),
      'many objects of one request, which start many functions at once': changed(OBJECT, 'write.ts', /await s3\.send\((.*)\);/, 'await Promise.all(["a", "b"].concat(event.id).map((id) => s3.send($1)));'),
      'a function that begins with something else': changed(OBJECT, 'read.ts', '  return s3', '  await fetch("https://x.test");\n  return s3'),
      'a function that reads another bucket': changed(OBJECT, 'read.ts', 'record.s3.bucket.name', 'process.env.OTHER'),
      'two that may take too long for one function': changed(OBJECT, 'template.yaml', 'Timeout: 30', 'Timeout: 600'),
      'a place with a comment': changed(OBJECT, 'write.ts', '  await s3', '  // hosting-cost-ignore-next-line: kept for the audit\n  await s3'),
    };
    for (const [what, files] of Object.entries(others)) it(`is silent about ${what}`, async () => assert.deepEqual(await handOvers(files), []));
  });

  describe('between two states of a state machine', () => {
    it('is given where nothing stands between two functions', async () => assert.deepEqual(await handOvers(FLOW), ['transition flow.asl.json:3 one.ts > two.ts']));

    it('knows lambda:invoke, and retries that everybody adds', async () => {
      const invoke = (name: string, next: string) => `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${${name}}" }, "Retry": [{ "ErrorEquals": ["Lambda.ServiceException", "Lambda.TooManyRequestsException"] }], ${next} }`;
      const text = `{ "StartAt": "One", "States": {\n "One": ${invoke('OneArn', '"Next": "Two"')},\n "Two": ${invoke('TwoArn', '"End": true')}\n} }`;
      assert.deepEqual(await handOvers({ ...FLOW, 'flow.asl.json': text }), ['transition flow.asl.json:3 one.ts > two.ts']);
    });

    it('reads serverless-step-functions and a definition in a template', async () => {
      const state = (name: string, next: string) => `          ${name}: { Type: Task, Resource: { Fn::GetAtt: [${name.toLowerCase()}, Arn] }, ${next} }\n`;
      const service = `service: x\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n  one: { handler: one.handler }\n  two: { handler: two.handler }\nstepFunctions:\n  stateMachines:\n    flow:\n      definition:\n        StartAt: One\n        States:\n${state('One', 'Next: Two')}${state('Two', 'End: true')}`;
      assert.deepEqual(await handOvers({ 'serverless.yml': service, 'one.ts': PLAIN, 'two.ts': PLAIN }), ['transition serverless.yml:13 one.ts > two.ts']);
      const inline = changed(FLOW, 'template.yaml', /DefinitionUri[^]*/, `Definition:\n        StartAt: One\n        States:\n          One: { Type: Task, Resource: !GetAtt One.Arn, Next: Two }\n          Two: { Type: Task, Resource: !GetAtt Two.Arn, End: true }\n`);
      assert.match((await handOvers(inline)).join(), /^transition template\.yaml:\d+ one\.ts > two\.ts$/);
    });

    it('reads the CDK', async () => {
      const stack = (more: string) => `import { Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
export class App extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    const one = new NodejsFunction(this, 'One', { entry: 'one.ts' });
    const two = new NodejsFunction(this, 'Two', { entry: 'two.ts' });
    const first = new LambdaInvoke(this, 'First', { lambdaFunction: one });
    const second = new LambdaInvoke(this, 'Second', { lambdaFunction: two });
    ${more}
    new sfn.StateMachine(this, 'Flow', { definitionBody: sfn.DefinitionBody.fromChainable(first.next(second)) });
  }
}
`;
      const project = (more: string) => ({ 'serverless.yml': '', 'cdk.json': '{}', 'stack.ts': stack(more), 'one.ts': PLAIN, 'two.ts': PLAIN });
      assert.deepEqual(await handOvers(project('')), ['transition stack.ts:11 one.ts > two.ts']);
      assert.deepEqual(await handOvers(project(`second.addRetry({ maxAttempts: 3 });`)), []);
    });

    const others: Record<string, Record<string, string>> = {
      'an express workflow, which has no transitions to bill': changed(FLOW, 'template.yaml', 'STANDARD', 'EXPRESS'),
      'a step that goes on by itself after an error': changed(FLOW, 'flow.asl.json', '"Next": "Two"', '"Next": "Two", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Two" }]'),
      'a step that is retried after any error': changed(FLOW, 'flow.asl.json', '"End": true', '"End": true, "Retry": [{ "ErrorEquals": ["States.ALL"] }]'),
      'a step that is reached in another way too': { ...FLOW, 'flow.asl.json': states('${OneArn}', '${TwoArn}', ',\n "Again": { "Type": "Wait", "Seconds": 5, "Next": "Two" }') },
      'a step that waits for a token': changed(FLOW, 'flow.asl.json', '"Resource": "${TwoArn}"', '"Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { "FunctionName": "${TwoArn}" }'),
      'a function of somebody else': changed(FLOW, 'flow.asl.json', '${TwoArn}', 'arn:aws:lambda:eu-west-1:123456789012:function:theirs'),
      'a state whose comment says so': changed(FLOW, 'flow.asl.json', '"End": true', '"Comment": "hosting-cost-ignore: retried by hand", "End": true'),
    };
    for (const [what, files] of Object.entries(others)) it(`is silent about ${what}`, async () => assert.deepEqual(await handOvers(files), []));

    it('finds the object that goes from one step to the next', async () => {
      const read = GET.replace('  const [record] = event.Records;\n', '').replace('record.s3.bucket.name', 'process.env.RESULTS').replace('record.s3.object.key', 'event.key');
      const wired = { ...FLOW, 'template.yaml': sam(fn('One', 'one', environment) + fn('Two', 'two', environment) + machine() + bucket), 'one.ts': PUT, 'two.ts': read };
      assert.deepEqual(await handOvers(wired), ['transition flow.asl.json:3 one.ts > two.ts', 'object one.ts:5 one.ts > two.ts']);
      assert.deepEqual(await handOvers(changed(wired, 'two.ts', 'event.key', `'settings.json'`)), ['transition flow.asl.json:3 one.ts > two.ts']);
    });
  });

  describe('by an execution', () => {
    const START = `import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
const sfn = new SFNClient({});
export const handler = async (event: unknown) => sfn.send(new StartExecutionCommand({ stateMachineArn: process.env.FLOW, input: JSON.stringify(event) }));
`;
    const single = `{ "StartAt": "One", "States": { "One": { "Type": "Task", "Resource": "\${OneArn}", "End": true } } }`;
    const files = { ...FLOW, 'template.yaml': sam(fn('One', 'one') + fn('Two', 'two', '      Environment: { Variables: { FLOW: !Ref Flow } }\n') + machine()), 'two.ts': START, 'flow.asl.json': single };

    it('is given where the state machine does nothing but call one function', async () => assert.deepEqual(await handOvers(files), ['execution two.ts:3 two.ts > one.ts']));
    it('is silent where the state machine does more', async () => {
      assert.deepEqual(await handOvers(changed(files, 'flow.asl.json', '"End": true }', '"Next": "Wait" }, "Wait": { "Type": "Wait", "Seconds": 60, "End": true }')), []);
      assert.deepEqual(await handOvers(changed(files, 'two.ts', 'process.env.FLOW', 'process.env.OTHER')), []);
    });
  });
});
