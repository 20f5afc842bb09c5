import assert from 'node:assert/strict';
import type { Handler, ProjectInputs } from '../../src/domain';
import { workload } from '../../src/estimate/workload';
import { callCosts } from '../../src/report/call-costs';
import { callHover } from '../../src/report/code/call-hover';
import { handlerHover } from '../../src/report/code/handler-hover';
import type { Reason } from '../../src/report/words/reason';
import { sampleCall, sampleEstimate, sampleHandler } from './sample';

/** Those who make the handler's first call, with what it costs them. */
function users(handler: Handler) {
  const costs = callCosts([handler], workload([handler], {}), sampleEstimate(), {});
  return [{ handler, cost: costs.get(handler.id)?.[0] }];
}

describe('hovers', () => {
  it('on a handler: both bills, waiting, duration, and why', () => {
    const hover = handlerHover(sampleHandler({ memoryMiB: 512 }), sampleEstimate(), { requestsPerMonth: 30e6 });
    assert.deepEqual(hover.facts.map(({ label, value }) => `${label} ${value}`), ['AWS Lambda $230 a month', 'AWS Fargate $52 a month', 'Waiting 80%', 'Duration 10 ms']);
    assert.deepEqual(hover.reasons.map(({ text, origin }) => `${text} (${origin})`), ['30M requests a month (typed)', '512 MiB of memory (found)', 'DynamoDB GetItem takes 2–20 ms (assumed)']);
    assert.deepEqual(hover.links.map(({ location }) => `${location.file}:${location.line}`), ['serverless.yml:12', 'src/orders-table.ts:9']);
  });

  it('on a handler: how much memory is assumed, and whose default that is', () => {
    const reasonOf = (framework: string) => handlerHover(sampleHandler({ framework }), sampleEstimate(), {}).reasons[1];
    assert.deepEqual(reasonOf('serverless-framework'), { text: '1 GiB of memory', origin: 'assumed', source: 'Default of the Serverless Framework' });
    const read = (memoryMiB: number) => handlerHover(sampleHandler({ memoryMiB }), sampleEstimate(), {}).reasons[1]!.source;
    assert.deepEqual([1024, 512].map(read), ['serverless.yml:12, or the default where it states none', 'serverless.yml:12']);
    assert.deepEqual(reasonOf('sam'), { text: '128 MiB of memory', origin: 'assumed', source: 'Default of AWS Lambda, SAM and the CDK' });
  });

  it('on a handler: operations of a service that wait equally long are one reason', () => {
    const rows = ['users.find', 'users.insert', 'orders.find', 'orders.insert', 'carts.find', 'carts.insert', 'users.find'].map((operation) => sampleCall({ service: 'postgres', operation, latencySource: 'a list of rows' }));
    const textsOf = (count: number) => handlerHover(sampleHandler({ awaitedCalls: [...rows.slice(0, count), sampleCall()] }), sampleEstimate(), {}).reasons.slice(2).map(({ text, source }) => `${text}: ${source}`);
    assert.deepEqual(textsOf(2), ['PostgreSQL users.find and users.insert take 2–20 ms: a list of rows', 'DynamoDB GetItem takes 2–20 ms: AWS Knowledge Center']);
    assert.deepEqual(textsOf(7)[0], 'PostgreSQL users.find, users.insert, orders.find, orders.insert, carts.find and 1 more take 2–20 ms: a list of rows');
  });

  it('on a handler: typed values win and are named as typed', () => {
    const handlers = { 'src/get-order.ts#handler': { requestsPerMonth: 5, memoryMiB: 2048, ioWaitMs: 40, cpuMs: 3 } };
    const { reasons } = handlerHover(sampleHandler(), sampleEstimate(), { handlers });
    assert.deepEqual(reasons.map(({ origin }) => origin), ['typed', 'typed', 'typed', 'typed']);
    assert.match(reasons[1]!.text, /^2 GiB/);
  });

  it('on a handler that only a deployment calls: that its traffic is no share of the project\'s', () => {
    const [{ origin, source }] = handlerHover(sampleHandler({ isForDeployment: true }), sampleEstimate(), { requestsPerMonth: 30e6 }).reasons as [Reason];
    assert.equal(origin, 'assumed');
    assert.match(source, /one of each deployment.*serverless\.yml:12/);
  });

  it('on a handler that the estimate does not know: what is known', () => {
    const hover = handlerHover(sampleHandler({ file: 'src/new.ts' }), sampleEstimate(), {});
    assert.deepEqual([hover.facts, hover.reasons], [[], []]);
    assert.equal(hover.title, 'getOrder');
  });

  it('on an await: how long it waits and what Lambda bills meanwhile', () => {
    const handler = sampleHandler();
    const hover = callHover(handler.awaitedCalls[0]!, users(handler), {});
    assert.equal(hover.title, 'DynamoDB GetItem');
    assert.deepEqual(hover.facts.map(({ label, value }) => `${label} ${value}`), ['Waits 5 ms a call', 'getOrder up to $2.0 a month']);
    assert.equal(hover.facts[1]!.note, '1 call a request; billed while nothing computes');
  });

  it('on an await: that the free tier covers its time, where it does and there is some', () => {
    const free = sampleEstimate();
    free.options[0]!.charges = [{ ...free.options[0]!.charges[1]!, description: 'Duration, arm64 (free tier)', listUnitPrice: 0, listCost: 0 }];
    const billOf = (estimate = free, inputs: ProjectInputs = {}, handler = sampleHandler()) => {
      const cost = callCosts([handler], workload([handler], inputs), estimate, inputs).get(handler.id)?.[0];
      return callHover(handler.awaitedCalls[0]!, [{ handler, cost }], inputs).facts[1]!.value;
    };
    assert.equal(billOf(), 'nothing');
    assert.equal(billOf(free, { latenciesMs: { dynamodb: 0 } }), 'up to $0 a month', 'no time');
    assert.equal(billOf(free, {}, sampleHandler({ body: { kind: 'sequence', steps: [] } })), 'up to $0 a month', 'no calls');
    const idle = sampleEstimate();
    idle.handlers[0]!.requestsPerMonth = 0;
    assert.equal(billOf(idle), 'up to $0 a month', 'no requests');
    assert.equal(billOf({ ...idle, options: free.options }), 'up to $0 a month', 'no requests');
  });

  it('on an await: the most special typed latency wins', () => {
    const call = sampleCall({ service: 'http', operation: 'GET', host: 'api.example.com' });
    const { facts, reasons } = callHover(call, [], { latenciesMs: { 'http': 1, 'http:api.example.com': 33, 'dynamodb': 4 } });
    assert.equal(facts[0]?.value, '33 ms a call');
    assert.equal(reasons[0]?.origin, 'typed');
  });

  it('on an await: what is typed for SQL holds for every engine of which nothing is typed', () => {
    const call = (service: string) => sampleCall({ service, operation: 'findMany', host: undefined });
    const shown = (service: string, latenciesMs: Record<string, number>) => callHover(call(service), [], { latenciesMs }).facts[0]?.value;
    for (const service of ['d1', 'mssql', 'mysql', 'oracle', 'postgres', 'sql', 'sqlite']) {
      assert.equal(shown(service, { sql: 77 }), '77 ms a call', service);
      assert.equal(shown(service, { 'sql': 77, 'sql:findMany': 78 }), '78 ms a call', service);
      assert.equal(shown(service, { sql: 77, [service]: 79 }), '79 ms a call', service);
    }
    assert.equal(shown('mongodb', { sql: 77 }), shown('mongodb', {}));
  });

  it('on a call that many handlers share: the dearest bills, and the others together', () => {
    const [user] = users(sampleHandler());
    const many = Array.from({ length: 1_000 }, (_, index) => ({ handler: sampleHandler({ id: `${index}`, name: `handler ${index}` }), cost: { ...user!.cost!, costPerMonth: index } }));
    const { facts } = callHover(sampleHandler().awaitedCalls[0]!, many, {});
    const free = callHover(sampleHandler().awaitedCalls[0]!, many.map(({ handler, cost }) => ({ handler, cost: { ...cost, costPerMonth: 0, isFree: true as const } })), {}).facts.at(-1)!;
    assert.deepEqual([free.value, free.note], ['nothing', "together; the account's free tier covers that time"]);
    assert.deepEqual(facts.slice(1).map(({ label }) => label), [999, 998, 997, 996, 995, 994, 993, 992].map((index) => `handler ${index}`).concat('992 more handlers'));
    // 0 + 1 + … + 991
    assert.match(facts.at(-1)!.value, /\$490,?000|\$492,?000|\$491,?536/);
  });

  it('on a call that one handler too many shares for a list: that one alone', () => {
    const [user] = users(sampleHandler());
    const nine = Array.from({ length: 9 }, (_, index) => ({ handler: sampleHandler({ id: `${index}` }), cost: user!.cost! }));
    assert.equal(callHover(sampleHandler().awaitedCalls[0]!, nine, {}).facts.at(-1)!.label, '1 more handler');
  });

  it('on a call that loading makes for many handlers: no bill by the request', () => {
    const call = sampleCall({ phase: 'init' });
    const many = Array.from({ length: 20 }, (_, index) => ({ handler: sampleHandler({ id: `${index}`, awaitedCalls: [call] }) }));
    assert.equal(callHover(call, many, {}).facts.length, 1);
  });

  it('on a call that nobody waits for: no bill', () => {
    const call = sampleCall({ awaited: false, multiplicity: 'per-item' });
    const { facts, subtitle } = callHover(call, users(sampleHandler({ awaitedCalls: [call] })), {});
    assert.equal(facts.length, 1);
    assert.match(subtitle, /for each item, not waited for/);
  });

  it('on a call that loading makes: when, and no bill by the request', () => {
    const call = sampleCall({ phase: 'init' });
    const { facts, subtitle } = callHover(call, users(sampleHandler({ awaitedCalls: [call] })), {});
    assert.equal(facts.length, 1);
    assert.match(subtitle, /when the code is loaded/);
  });
});
