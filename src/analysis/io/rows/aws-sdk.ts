import type { LibraryValue } from '../../run/values/value';
import { LATENCIES } from '../latencies';
import type { IoRow, Latency } from '../row';
import { sentItems } from '../sent-items';

/** `@aws-sdk/client-dynamodb` → `dynamodb`; names that differ from the service's short name are spelled out. */
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  'bedrock-agent-runtime': 'bedrock',
  'bedrock-runtime': 'bedrock',
  'cloudwatch-events': 'eventbridge',
  'cloudwatch-logs': 'cloudwatch-logs',
  'cognito-identity-provider': 'cognito',
  'dynamodb-streams': 'dynamodb-streams',
  documentclient: 'dynamodb',
  cloudwatchevents: 'eventbridge',
  cognitoidentityserviceprovider: 'cognito',
  'secrets-manager': 'secretsmanager',
  sfn: 'stepfunctions',
  transcribeservice: 'transcribe',
};

function serviceName(name: string): string {
  return SERVICE_NAMES[name] ?? name;
}

function serviceOfPackage({ library, also }: LibraryValue): string {
  const client = [library, ...(also ?? []).map((other) => other.library)].find((name) => name.startsWith('@aws-sdk/client-'));
  if (library.startsWith('@aws-sdk/lib-dynamodb') || library === '@aws-sdk/util-dynamodb') return 'dynamodb';
  return serviceName((client ?? library).replace('@aws-sdk/client-', '').replace('@aws-sdk/', ''));
}

/** A command goes to its own service, whichever client sends it: `sqs.send(new PublishCommand(…))` asks SNS. */
function serviceOfCommand(call: LibraryValue): string {
  const [command] = call.args;
  const sent = command?.type === 'library' && command.path.endsWith('Command.new') && command.library.startsWith('@aws-sdk/client-') ? command : call;
  return serviceOfPackage(sent);
}

/** `client.send(new GetItemCommand(…))` → `GetItem`; an aggregated client's method by its name. */
function commandName(call: LibraryValue): string {
  const [command] = call.args;
  const options = command?.type === 'union' ? command.options : command ? [command] : [];
  for (const option of options) {
    const name = option.type === 'library' ? /(?<![A-Za-z0-9])([A-Za-z0-9]+?)(?:Command)?\.new$/.exec(option.path)?.[1] : option.type === 'object' ? option.base && /(?<![A-Za-z0-9])([A-Za-z0-9]+?)(?:Command)?\.new$/.exec(option.base.path)?.[1] : undefined;
    if (name) return name;
  }
  return 'send';
}

/** What sends a request of version 2 that was made before. */
const SENDING = new Set(['eachItem()', 'eachPage()', 'on()', 'promise()', 'send()']);

/** `docClient.get(…).promise()`, `s3.upload(…).send(callback)`, `s3.getObject(…).on('success', callback).send()`: the operation is the name before. */
function operationBeforeSending(call: LibraryValue): string {
  const steps = call.path.split('.').filter((step) => !SENDING.has(step));
  return (steps.at(-1) ?? '').replace('()', '');
}

function serviceOfV2({ path }: LibraryValue): string {
  const [first = '', second = ''] = path.split('.');
  const name = first === 'DynamoDB' && second === 'DocumentClient' ? 'dynamodb' : first.toLowerCase();
  return serviceName(name);
}

/** Latency of one operation; the service alone decides where the operation does not matter. */
function latencyOf(service: string, operation: string): Latency {
  const name = operation.toLowerCase();
  switch (service) {
    case 'bedrock':
      return LATENCIES.bedrock;
    case 'dynamodb':
      if (name.startsWith('scan')) return LATENCIES.dynamoDbScan;
      if (/^(batch|transact)/.test(name)) return LATENCIES.dynamoDbBatch;
      return name.startsWith('query') ? LATENCIES.dynamoDbQuery : LATENCIES.dynamoDbItem;
    case 'eventbridge':
      return LATENCIES.eventBridge;
    case 'firehose':
    case 'kinesis':
      return LATENCIES.kinesis;
    case 'kms':
      return LATENCIES.kms;
    case 'lambda':
      return name === 'invokeasync' ? LATENCIES.lambdaInvokeAsync : name.startsWith('invoke') ? LATENCIES.lambdaInvoke : LATENCIES.awsControlPlane;
    case 'opensearch':
      return LATENCIES.openSearch;
    case 'rds-data':
      return LATENCIES.sql;
    case 's3':
      if (/^(get|select|download)/.test(name)) return LATENCIES.s3Get;
      if (name.startsWith('head')) return LATENCIES.s3Head;
      return name.startsWith('list') ? LATENCIES.s3List : LATENCIES.s3Put;
    case 'secretsmanager':
      return LATENCIES.secretsManager;
    case 'sns':
      return LATENCIES.sns;
    case 'sqs':
      return LATENCIES.sqs;
    case 'ssm':
      return LATENCIES.ssm;
    case 'stepfunctions':
      return name.includes('sync') ? LATENCIES.stepFunctionsSync : LATENCIES.stepFunctionsStart;
    case 'sts':
      return LATENCIES.sts;
    default:
      return LATENCIES.awsControlPlane;
  }
}

/** Invoking with `InvocationType: 'Event'` does not wait for the function. */
function invocation(call: LibraryValue, operation: string): string {
  const [command] = call.args;
  const input = command?.type === 'library' ? command.args[0] : command;
  const type = input?.type === 'object' ? input.members.get('InvocationType') : undefined;
  const isEvent = type?.type === 'literal' ? type.value === 'Event' : type?.type === 'library' && type.path.endsWith('Event');
  return operation.toLowerCase() === 'invoke' && isEvent ? `${operation}Async` : operation;
}

const v3Operation = (call: LibraryValue): string => invocation(call, commandName(call));
const v3Method = (call: LibraryValue): string => invocation(call, operationBeforeSending(call));
const v3Latency = (call: LibraryValue): Latency => latencyOf(serviceOfCommand(call), v3Operation(call));
const v3MethodLatency = (call: LibraryValue): Latency => latencyOf(serviceOfPackage(call), v3Method(call));

/** Methods of a client that ask nobody. */
const LOCAL_METHODS = ['createPresignedPost', 'destroy', 'getSignedUrl', 'makeRequest', 'on', 'send', 'use'];

/** AWS SDK for JavaScript, version 3 (by package and command) and version 2 (by client and method). */
export const awsSdkRows: readonly IoRow[] = ([
  { library: '@aws-sdk/*', path: '**.send()', service: serviceOfCommand, operation: v3Operation, latency: v3Latency },
  { library: '@aws-sdk/lib-storage', path: 'Upload.new.done()', service: 's3', operation: 'Upload', latency: LATENCIES.s3Put },
  { library: '@aws-sdk/client-*', path: 'waitUntil*()', service: serviceOfPackage, operation: waiterName, latency: LATENCIES.awsControlPlane },
  { library: '@aws-sdk/client-*', path: 'paginate*()', when: 'awaited', service: serviceOfPackage, operation: paginatorName, latency: paginatorLatency },
  { library: '@aws-sdk/lib-dynamodb', path: 'paginate*()', when: 'awaited', service: 'dynamodb', operation: paginatorName, latency: paginatorLatency },
  { library: '@aws-sdk/lib-dynamodb', path: 'DynamoDBDocument.from().*()', service: 'dynamodb', operation: v3Method, latency: v3MethodLatency },
  { library: '@aws-sdk/client-*', path: '*.new.*()', except: LOCAL_METHODS, service: serviceOfPackage, operation: v3Method, latency: v3MethodLatency },
  ...secondVersion('aws-sdk', serviceOfV2),
  ...secondVersion('aws-sdk/clients/*', serviceOfClientModule),
] satisfies IoRow[]).map((row) => ({ ...row, items: sentItems }));

/** Version 2: a method makes a request, which a callback, `promise()` or `send()` sends. */
function secondVersion(library: string, service: (call: LibraryValue) => string): IoRow[] {
  const latency = (call: LibraryValue): Latency => latencyOf(service(call), v3Method(call));
  return [
    { library, path: 'S3.new.upload().promise()', service: 's3', operation: 'upload', latency: LATENCIES.s3Put },
    { library, path: '**.new.getObject().createReadStream()', service: 's3', operation: 'getObject', latency: LATENCIES.s3Get },
    { library, path: '**.new.*().promise()', service, operation: operationBeforeSending, latency },
    { library, path: '**.new.*().eachItem|eachPage|send()', callback: true, service, operation: operationBeforeSending, latency },
    { library, path: '**.new.*().**.on().send()', service, operation: operationBeforeSending, latency },
    { library, path: '**.new.*()', callback: true, except: LOCAL_METHODS, service, operation: v3Method, latency },
  ];
}

function waiterName({ path }: LibraryValue): string {
  return path.replace('()', '');
}

function paginatorName({ path }: LibraryValue): string {
  return path.replace('()', '').replace(/^paginate/, '');
}

function paginatorLatency(call: LibraryValue): Latency {
  return latencyOf(serviceOfPackage(call), paginatorName(call));
}

function serviceOfClientModule({ library }: LibraryValue): string {
  return serviceName(library.replace('aws-sdk/clients/', '').toLowerCase());
}
