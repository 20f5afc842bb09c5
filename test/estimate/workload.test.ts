import assert from 'node:assert/strict';
import { frameworks } from '../../src/analysis/frameworks';
import { siteWorkOf } from '../../src/analysis/io/site-work';
import type { AwaitedCall, Handler } from '../../src/domain';
import { workload } from '../../src/estimate/workload';
import { range } from './sample-workload';

function handler(name: string, fields: Partial<Handler> = {}): Handler {
  const file = `src/${name}.ts`;
  return {
    id: `${file}#handler`, name, framework: 'serverless-framework', trigger: 'http', frontDoor: 'http-api', file, export: 'handler', line: 3,
    range: { file, line: 3, column: 14, endLine: 3, endColumn: 21 }, evidence: { file: 'serverless.yml', line: 12, reason: 'functions' },
    awaitedCalls: [], body: { kind: 'sequence', steps: [] }, init: { kind: 'sequence', steps: [] }, ownCpuMs: range(0.5, 1, 3), loadMs: range(50, 100, 200), ...fields,
  };
}

const assumption = (text: RegExp, handlers: Handler[], inputs: Parameters<typeof workload>[1]) => workload(handlers, inputs).assumptions!.find((one) => text.test(one.text));

describe('workload', () => {
  it('shares the project\'s requests among the handlers that have none of their own', () => {
    const scheduled = handler('nightly', { trigger: 'timer', frontDoor: 'none', schedule: { requestsPerMonth: 30, reason: 'cron(0 3 * * ? *)' } });
    const handlers = [handler('list'), handler('create'), handler('import'), scheduled];
    const { handlers: result } = workload(handlers, { requestsPerMonth: 600_000, handlers: { 'src/import.ts#handler': { requestsPerMonth: 5 } } });
    assert.deepEqual(result.map(({ requestsPerMonth }) => requestsPerMonth), [300_000, 300_000, 5, 30]);
    assert.deepEqual(result.map(({ peakToMean }) => peakToMean), [undefined, undefined, undefined, 1]);
  });

  it('takes what is typed before a schedule', () => {
    const scheduled = handler('nightly', { trigger: 'timer', schedule: { requestsPerMonth: 30, reason: 'daily' } });
    const [result] = workload([scheduled], { handlers: { [scheduled.id]: { requestsPerMonth: 7 } } }).handlers;
    assert.deepEqual([result!.requestsPerMonth, result!.peakToMean], [7, undefined]);
  });

  it('takes a handler\'s own peak before that of the project and of a schedule', () => {
    const { handlers: [timed, plain] } = workload([handler('timed', { trigger: 'timer', schedule: { requestsPerMonth: 100, reason: 'rate' } }), handler('plain')], { peakToMean: 4, handlers: { 'src/timed.ts#handler': { peakToMean: 7 } } });
    assert.deepEqual([timed!.peakToMean, plain!.peakToMean], [7, undefined]);
  });

  it('says for how many items calls of AWS services are billed, and which may carry more', () => {
    const call = (service: string, operation: string) => ({ service, operation, library: '@aws-sdk', latencyMs: range(1, 2, 3), cpuMs: 1 }) as AwaitedCall;
    const calls = [call('dynamodb', 'BatchWriteItem'), call('eventbridge', 'PutEvents'), call('dynamodb', 'GetItem'), call('s3', 'GetObject')];
    const [one] = [handler('list', { awaitedCalls: calls })];
    const found = assumption(/is billed for each call/, [one!, handler('create')], {});
    assert.deepEqual([found?.id, found?.text], ['call-items', 'One item is billed for each call, of up to 1 KB written and 4 KB read in DynamoDB, 64 KB in EventBridge. Calls that may carry more are billed for one, too: BatchWriteItem (up to 25), PutEvents (up to 10).']);
    const listed = (operation: string, count: AwaitedCall['latencyMs']) => ({ ...call('dynamodb', operation), items: { count, reason: 'a list' } });
    const counted = assumption(/is billed for each call/, [handler('list', { awaitedCalls: [listed('TransactWrite', range(3)), listed('BatchGet', range(2, 2, 11)), listed('BatchWrite', range(1, 1, 10)), listed('TransactGet', range(1))] }), handler('create', { awaitedCalls: [listed('TransactWrite', range(2))] })], {});
    assert.equal(counted?.text, 'One item is billed for each call, of up to 1 KB written and 4 KB read in DynamoDB. Of calls that carry more, the items that the code lists are billed: BatchGet (2), TransactGet (1), TransactWrite (2 to 3). Calls that may carry more are billed for one, too: BatchWrite (up to 25).');
    const single = assumption(/is billed for each call/, [handler('list', { awaitedCalls: [call('sqs', 'SendMessage')] })], {});
    assert.equal(single?.text, 'One item is billed for each call, of up to 64 KB in SQS.');
    assert.equal(assumption(/is billed for each call/, [handler('list', { awaitedCalls: [call('s3', 'GetObject')] })], {}), undefined);
  });

  it('assumes a million requests, and says so', () => {
    const { handlers } = workload([handler('list'), handler('create')], {});
    assert.deepEqual(handlers.map(({ requestsPerMonth }) => requestsPerMonth), [500_000, 500_000]);
    const traffic = assumption(/1,000,000 requests/, [handler('list'), handler('create')], {});
    assert.equal(traffic?.origin, 'assumed');
    assert.equal(assumption(/2,000 requests/, [handler('list')], { requestsPerMonth: 2000 })?.origin, 'typed');
  });

  it('says where a schedule was found', () => {
    const scheduled = handler('nightly', { trigger: 'timer', schedule: { requestsPerMonth: 30, reason: 'rate(1 day)' } });
    const found = assumption(/nightly: 30 requests a month: rate\(1 day\)/, [scheduled], {});
    assert.deepEqual([found?.origin, found?.source], ['found', 'serverless.yml:12']);
  });

  it('adds the runs of a schedule to the share of a handler that others call too, at the project\'s peak', () => {
    const warmed = handler('warmed', { schedule: { requestsPerMonth: 8766, reason: 'rate(5 minutes)' } });
    const handlers = [warmed, handler('list')];
    const [first, second] = workload(handlers, { requestsPerMonth: 600_000 }).handlers;
    assert.deepEqual([first!.requestsPerMonth, first!.peakToMean, second!.requestsPerMonth], [308_766, undefined, 300_000]);
    assert.equal(assumption(/warmed: 8,766 requests a month beside its share: rate\(5 minutes\)/, handlers, {})?.origin, 'found');
    assert.equal(assumption(/600,000 requests a month, equally shared by the 2 handlers/, handlers, { requestsPerMonth: 600_000 })?.origin, 'typed');
    assert.equal(workload(handlers, { handlers: { [warmed.id]: { requestsPerMonth: 7 } } }).handlers[0]!.requestsPerMonth, 7);
  });

  it('lets what only a deployment calls run once in each of twenty deployments, and shares the traffic among the others', () => {
    const tables = handler('tables', { trigger: 'other', frontDoor: 'none', isForDeployment: true });
    const handlers = [handler('list'), tables, handler('create')];
    const requests = (inputs: Parameters<typeof workload>[1]) => workload(handlers, inputs).handlers.map(({ requestsPerMonth }) => requestsPerMonth);
    assert.deepEqual(requests({}), [500_000, 20, 500_000]);
    assert.deepEqual(requests({ requestsPerMonth: 4000, handlers: { [tables.id]: { requestsPerMonth: 3 } } }), [2000, 3, 2000]);
    const assumed = assumption(/tables: 20 requests a month: one of each deployment/, handlers, {});
    assert.deepEqual([assumed?.origin, assumed?.source], ['assumed', 'serverless.yml:12']);
    assert.match(assumption(/equally shared/, handlers, {})!.text, /by the 2 handlers/);
  });

  it('takes memory as typed, else as found, else as the framework has it', () => {
    const memory = (one: Handler, mib?: number) => workload([one], mib === undefined ? {} : { handlers: { [one.id]: { memoryMiB: mib } } }).handlers[0]!.memoryMiB;
    assert.equal(memory(handler('a', { memoryMiB: 256 }), 3008), 3008);
    assert.equal(memory(handler('a', { memoryMiB: 256 })), 256);
    assert.equal(memory(handler('a')), 1024);
    assert.equal(memory(handler('a', { framework: 'sam' })), 128);
    assert.equal(assumption(/a: 128 MiB/, [handler('a', { framework: 'sam' })], {})?.origin, 'assumed');
  });

  it('gives the server of a site its memory: of every framework whose own work is counted, and of no other', () => {
    const names = ['next/app-route', 'next/pages-api', 'next/ssr', 'next/middleware', ...frameworks.map(({ name }) => name)];
    const isSite = (framework: string) => /server of a site/.test(assumption(/of memory on Lambda/, [handler('a', { framework })], {})!.source);
    assert.deepEqual(names.filter(isSite), names.filter((name) => siteWorkOf(name) !== undefined));
    assert.equal(workload([handler('a', { framework: 'next/ssr' })], {}).handlers[0]!.memoryMiB, 1024);
  });

  it('has settings that are typed, and defaults around them', () => {
    const { settings } = workload([handler('a')], { region: 'eu-west-1', peakToMean: 8, freeTier: false, container: { minTasks: 3, architecture: 'arm64' } });
    assert.deepEqual(settings, {
      region: 'eu-west-1', architecture: 'x86_64', freeTier: false, hoursPerMonth: 730, peakToMean: 8,
      container: { minTasks: 3, targetUtilization: 0.65, frontDoor: 'alb', architecture: 'arm64' },
    });
  });

  it('puts no load balancer before a project that nobody calls by HTTP', () => {
    const front = (one: Handler) => workload([one], {}).settings.container.frontDoor;
    assert.equal(front(handler('consume', { trigger: 'pubsub', frontDoor: 'none' })), 'none');
    assert.equal(front(handler('list')), 'alb');
  });

  it('runs the container on the processor that all handlers are configured for', () => {
    const container = (...architectures: Handler['architecture'][]) => workload(architectures.map((architecture, index) => handler(`h${index}`, { architecture })), {}).settings.container.architecture;
    assert.equal(container('arm64', 'arm64'), 'arm64');
    assert.equal(container('arm64', undefined), undefined);
    assert.equal(workload([handler('a', { architecture: 'arm64' })], { container: { architecture: 'x86_64' } }).settings.container.architecture, 'x86_64');
  });

  it('runs at least one task, and ignores fields that are there without a value', () => {
    const { container } = workload([handler('a')], { container: { minTasks: 0, targetUtilization: undefined } }).settings;
    assert.deepEqual([container.minTasks, container.targetUtilization], [1, 0.65]);
  });

  it('says which share of requests goes which way, where some handler\'s code leaves it open', () => {
    const arms = [{ probability: 0.1, body: { kind: 'exit' as const, to: 1 } }, { probability: 0.9, body: { kind: 'sequence' as const, steps: [] } }];
    const branching = handler('pay', { body: { kind: 'scope', id: 1, body: { kind: 'branch', arms } } });
    const said = assumption(/which way a request goes/, [handler('list'), branching], {});
    assert.match(said!.text, /: 10% leave a function early or are refused, 2% end in an error, 2% lack what is optional, 1% make what is made once; every other way is as likely as its alternative\.$/);
    assert.deepEqual([said!.origin, assumption(/which way a request goes/, [handler('list')], {})], ['assumed', undefined]);
  });

  it('takes the routes of a site for one function, those of each site for one of their own', () => {
    const route = (id: string, framework: string, site: string) => handler(id, { framework, site });
    const { handlers } = workload([
      route('a', 'next/app-route', 'app/web'), route('b', 'next/pages-api', 'app/web'), route('c', 'next/ssr', 'app/admin'), route('d', 'nuxt', ''), handler('plain'),
    ], {});
    const [first, second, ...others] = handlers.map(({ server }) => server);
    assert.equal(first, second);
    assert.equal(new Set([first, ...others]).size, 4);
    assert.equal(others.at(-1), undefined);
  });
});
