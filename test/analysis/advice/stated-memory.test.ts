import assert from 'node:assert/strict';
import { memoryLine } from '../../../src/analysis/advice/memory-line';
import { adviseFiles } from './advise-files';

const ASK = `export const handler = async (event: { id: string }) => (await fetch('https://api.test/' + event.id)).json();\n`;
const service = (provider: string, functions: string) => `service: x\nprovider:\n  name: aws\n  runtime: nodejs20.x\n${provider}functions:\n${functions}`;
const own = service('', '  ask:\n    handler: ask.handler\n    memorySize: 2048\n');

async function places(files: Record<string, string>): Promise<string[]> {
  const advice = await adviseFiles({ 'ask.ts': ASK, ...files });
  return advice.filter(({ kind }) => kind === 'memory').map(({ range: { file, line, column, endColumn }, subjects }) => `${file}:${line}:${column}-${endColumn} ${subjects.join()}`);
}

describe('stated memory', () => {
  it('is found with its function in serverless.yml', async () => assert.deepEqual(await places({ 'serverless.yml': own }), ['serverless.yml:8:5-21 ask']));

  it('is found once for all functions that take it from the service', async () => {
    const files = { 'serverless.yml': service('  memorySize: 2048\n', '  ask:\n    handler: ask.handler\n  again:\n    handler: again.handler\n  other:\n    handler: other.handler\n    memorySize: 512\n'), 'again.ts': ASK, 'other.ts': ASK };
    assert.deepEqual(await places(files), ['serverless.yml:5:3-19 ask,again', 'serverless.yml:13:5-20 other']);
  });

  it('is found in SAM, the CDK and Terraform', async () => {
    const template = `Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    MemorySize: 1024\nResources:\n  Ask:\n    Type: AWS::Serverless::Function\n    Properties:\n      MemorySize: 3008\n      CodeUri: .\n      Handler: ask.handler\n      Runtime: nodejs20.x\n  Again:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: .\n      Handler: again.handler\n      Runtime: nodejs20.x\n`;
    assert.deepEqual(await places({ 'serverless.yml': '', 'template.yaml': template, 'again.ts': ASK }), ['template.yaml:4:5-21 Again', 'template.yaml:9:7-23 Ask']);
    const stack = `import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nexport function add(scope: any) {\n  new NodejsFunction(scope, 'Ask', {\n    entry: 'ask.ts',\n    memorySize: 1024,\n  });\n  new NodejsFunction(scope, 'Again', { entry: 'again.ts', memorySize: 512 });\n}\n`;
    assert.deepEqual(await places({ 'serverless.yml': '', 'cdk.json': '{}', 'stack.ts': stack, 'again.ts': ASK }), ['stack.ts:5:5-21 Ask', 'stack.ts:7:59-74 Again']);
    const terraform = `resource "aws_lambda_function" "ask" {\n  function_name = "ask"\n  filename      = "\${path.module}/ask.zip"\n  handler       = "ask.handler"\n  runtime       = "nodejs20.x"\n  memory_size   = 1024\n}\n`;
    assert.deepEqual(await places({ 'serverless.yml': '', 'main.tf': terraform }), ['main.tf:6:3-23 ask']);
  });

  const silent: Record<string, Record<string, string>> = {
    'a default that nobody has written': { 'serverless.yml': service('', '  ask:\n    handler: ask.handler\n') },
    'a number that is put in when it is deployed': { 'serverless.yml': own.replace('2048', '${self:custom.memory}\ncustom:\n  memory: 2048') },
    'a function that reads files': { 'serverless.yml': own, 'ask.ts': `import { readFile } from 'node:fs/promises';\n${ASK.replace('event.id', `(await readFile('id'))`)}` },
    'a package that is known to need it, wherever it is imported': { 'serverless.yml': own, 'ask.ts': `import { shrink } from './shrink';\n${ASK.replace('event.id', 'shrink(event.id)')}`, 'shrink.ts': `import sharp from 'sharp';\nexport const shrink = (id: string) => String(sharp(id));\n` },
    'records by the batch': { 'serverless.yml': own.replace('    memorySize', '    events:\n      - sqs: { arn: "arn:aws:sqs:eu-west-1:1:q", batchSize: 100 }\n    memorySize') },
    'a function that is given minutes': { 'serverless.yml': own.replace('    memorySize', '    timeout: 300\n    memorySize') },
    'code that waits for nothing': { 'serverless.yml': own, 'ask.ts': 'export const handler = async () => 1;\n' },
    'a place with a comment': { 'serverless.yml': own.replace('    memorySize', '    # hosting-cost-ignore-next-line: measured\n    memorySize') },
  };
  for (const [what, files] of Object.entries(silent)) it(`is not spoken of for ${what}`, async () => assert.deepEqual(await places(files), []));

  it('is not taken from the function beside it', () => {
    const text = 'functions:\n  a:\n    handler: a.handler\n  b:\n    handler: b.handler\n    memorySize: 1024\n';
    assert.equal(memoryLine(text, 2, 1024), undefined);
    assert.deepEqual(memoryLine(text, 4, 1024), { line: 6, column: 5, endColumn: 21 });
    assert.equal(memoryLine(text, 4, 512), undefined);
    assert.equal(memoryLine('', 4, 512), undefined, 'the file is gone meanwhile');
  });
});
