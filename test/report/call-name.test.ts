import assert from 'node:assert/strict';
import { analysisDocument } from '../../src/report/documents/analysis-document';
import { callHover } from '../../src/report/code/call-hover';
import { latencyAssumptions } from '../../src/report/latency-assumptions';
import { estimateAnswer } from '../../src/report/estimate-answer';
import { callName } from '../../src/report/words/call-name';
import { range, sampleAnalysis, sampleCall, sampleEstimate, sampleHandler } from './sample';

describe('the name of a call', () => {
  const unknown = (library: string) => sampleCall({ library, service: 'unknown', operation: 'get', latencyMs: range(1, 88, 250) });
  const analysis = sampleAnalysis([sampleHandler({ awaitedCalls: [unknown('left-lib'), unknown('@right/lib'), unknown('left-lib')] })]);

  it('is that of the service', () => assert.equal(callName(sampleCall({ service: 'http', operation: 'GET', host: 'api.example.com' })), 'HTTP GET api.example.com'));
  it('is that of the package where its service is not known', () => assert.equal(callName(unknown('left-lib')), 'left-lib get'));
  it('names every package in the line of the assumption that they share', () => {
    assert.deepEqual(latencyAssumptions(analysis.handlers, {}).map(({ id, text }) => [id, text]), [['latency unknown:get', 'left-lib get and @right/lib get take 1–250 ms.']]);
  });
  it('has beside it the whole range of what calls under one key wait', () => {
    const query = (latencyMs: ReturnType<typeof range>) => sampleCall({ service: 'postgres', operation: 'query', latencyMs, latencySource: 'our estimate' });
    const handlers = [sampleHandler({ awaitedCalls: [query(range(1.4, 2, 5)), query(range(3, 8, 18)), query(range(1.4, 2, 5))] })];
    assert.deepEqual(latencyAssumptions(handlers, {}).map(({ text }) => text), ['PostgreSQL query takes 1.4–18 ms.']);
    assert.deepEqual(latencyAssumptions(handlers, { latenciesMs: { 'postgres:query': 7 } }).map(({ text }) => text), ['PostgreSQL query takes 7 ms.']);
  });
  it('is that of the service in the line of many operations of which the same is assumed, each of which is below it', () => {
    const call = (operation: string, host?: string) => sampleCall({ service: host ? 'http' : 'postgres', operation, host, latencyMs: operation === 'connect' ? range(7.5, 27, 54) : range(1.4, 8, 18), latencySource: operation === 'connect' ? 'TLS' : 'a list of rows' });
    const of = (operations: string[]) => [sampleHandler({ awaitedCalls: [...operations.map((operation) => call(operation)), ...['a', 'b', 'c', 'd'].map((name) => call('GET', `${name}.example.com`))] })];
    const [first, ...others] = latencyAssumptions(of(['connect', 'users.find', 'users.update', 'orders.find', 'orders.insert']), {});
    const { operations, ...row } = first!;
    assert.deepEqual(row, { id: 'latency postgres', text: 'PostgreSQL: 5 operations take 1.4–54 ms.', origin: 'assumed', source: 'TLS; a list of rows' });
    assert.deepEqual(operations![1], { id: 'latency postgres:users.find', text: 'PostgreSQL users.find takes 1.4–18 ms.', origin: 'assumed', source: 'a list of rows' });
    assert.deepEqual([operations!.length, others.map(({ id }) => id)], [5, ['a', 'b', 'c', 'd'].map((name) => `latency http:${name}.example.com`)]);
    assert.deepEqual(latencyAssumptions(of(['connect', 'users.find', 'users.update', 'orders.find']), {}).slice(0, 4).map(({ id }) => id), ['latency postgres:connect', 'latency postgres:users.find', 'latency postgres:users.update', 'latency postgres:orders.find']);
    // What is typed over an operation, or over the service, leaves each line where it is.
    const typed = (latenciesMs: Record<string, number>) => latencyAssumptions(of(['connect', 'users.find', 'users.update', 'orders.find', 'orders.insert']), { latenciesMs }).filter(({ id }) => id.startsWith('latency postgres')).map((one) => [one.id, one.text, one.origin, one.operations?.map(({ text }) => text)]);
    const each = ['PostgreSQL connect takes 7.5–54 ms.', 'PostgreSQL users.find takes 5 ms.', ...['users.update', 'orders.find', 'orders.insert'].map((operation) => `PostgreSQL ${operation} takes 1.4–18 ms.`)];
    assert.deepEqual(typed({ 'postgres:users.find': 5 }), [['latency postgres', 'PostgreSQL: 5 operations take 1.4–54 ms.', 'assumed', each]]);
    assert.deepEqual(typed({ 'postgres:users.find': 5, 'postgres': 6 }), [['latency postgres', 'PostgreSQL takes 6 ms.', 'typed', ['PostgreSQL users.find takes 5 ms.']]]);
    assert.deepEqual(typed({ postgres: 6 }), [['latency postgres', 'PostgreSQL takes 6 ms.', 'typed', undefined]]);
    assert.deepEqual(typed({ 'postgres:users.find': 5, 'sql': 6 }), [['latency postgres:users.find', 'PostgreSQL users.find takes 5 ms.', 'typed', undefined]]);
    assert.deepEqual(latencyAssumptions(of(['users.find', 'orders.find']), { latenciesMs: { postgres: 5 } }).at(-1), { id: 'latency postgres', text: 'PostgreSQL takes 5 ms.', origin: 'typed', source: 'latenciesMs "postgres"' });
  });
  it('stands in the hover, in the terminal and in the answer for agents', () => {
    assert.equal(callHover(unknown('left-lib'), [], {}).title, 'left-lib get');
    assert.match(JSON.stringify(analysisDocument(analysis, {}, 'shop')), /"left-lib get"/);
    assert.match(JSON.stringify(estimateAnswer({ projectName: 'shop', analysis, inputs: {}, estimate: sampleEstimate() })), /"library":"left-lib"/);
  });
});
