import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Assumption, CostEstimate, HandlerCost } from '../../src/domain';
import type { Figures } from '../../src/editor/figures';
import { AnalysisClient } from '../../src/editor/thread/analysis-client';
import type { AnalysisThread } from '../../src/editor/thread/analysis-protocol';
import type { PackedHandler } from '../../src/editor/thread/packed-handler';
import type { FromWorker, Summary, ToWorker } from '../../src/editor/thread/analysis-protocol';

/** A thread that records what it is asked and answers when the test says so. */
class FakeThread extends EventEmitter implements AnalysisThread {
  readonly received: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(message: FromWorker): void {
    this.emit('message', message);
  }

  /** The last request. */
  get asked(): ToWorker & { id: number } {
    return this.received.filter((message) => 'id' in message).at(-1) as ToWorker & { id: number };
  }
}

const root = '/project';
const question = { root, exclude: [] };
const handler = (id: string, line = 1) => ({ id, line, awaitedCalls: [] as number[] }) as PackedHandler;
const cost = (id: string) => ({ id }) as HandlerCost;
const summary = (handlerIds: string[]) => ({ handlerIds, stats: {}, analysisDiagnostics: [], savedInputs: {}, inputs: {}, estimate: { region: 'us-east-1', options: [] }, inputDiagnostics: [] }) as unknown as Summary;

describe('AnalysisClient', () => {
  let threads: FakeThread[];
  let client: AnalysisClient;
  const thread = () => threads.at(-1)!;
  const finish = (id: number, ids: string[]) => thread().answer({ kind: 'done', id, root, ...summary(ids) });

  beforeEach(() => {
    threads = [];
    client = new AnalysisClient(() => {
      threads.push(new FakeThread());
      return thread();
    });
  });
  afterEach(() => client.dispose());

  it('hands on figures of the handlers that are known so far, and then those of all', async () => {
    const parts: Figures[] = [];
    const answer = client.analyze(question, { onPart: (figures) => void parts.push(figures) });
    const { id } = thread().asked;
    const send = (name: string): void => {
      thread().answer({ kind: 'handlers', id, root, handlers: [handler(name)], parts: [] });
      thread().answer({ kind: 'costs', id, costs: [cost(name)], calls: [[name, []]] });
    };
    send('b');
    thread().answer({ kind: 'part', id, root, ...summary(['b']) });
    send('a');
    thread().answer({ kind: 'costs', id, costs: [cost('b')], calls: [['b', []]] });
    finish(id, ['a', 'b']);
    const told = ({ analysis, estimate, callCosts }: Figures): unknown[] => [analysis.handlers.map((one) => one.id), estimate.handlers.map((one) => one.id), [...callCosts.keys()]];
    assert.deepEqual(parts.map(told), [[['b'], ['b'], ['b']]]);
    assert.deepEqual(told(await answer), [['a', 'b'], ['a', 'b'], ['a', 'b']]);
  });

  it('ends the thread with the last project that is closed, and starts another for the next', async () => {
    const first = client.analyze(question);
    finish(thread().asked.id, []);
    await first;
    const other = client.analyze({ ...question, root: '/other' });
    client.close(root);
    assert.equal(thread().terminated, false);
    assert.deepEqual(thread().received.at(-1), { kind: 'close', root });
    thread().answer({ kind: 'done', id: thread().asked.id, root: '/other', ...summary([]) });
    await other;
    client.close('/other');
    assert.ok(thread().terminated);
    const again = client.analyze(question);
    assert.equal(threads.length, 2);
    finish(thread().asked.id, []);
    await again;
  });

  it('keeps nothing that the thread still answers to a project that is closed', async () => {
    const [early, other] = [client.analyze(question), client.analyze({ ...question, root: '/other' })];
    const [first, second] = thread().received.flatMap((message) => ('id' in message ? [message.id] : []));
    thread().answer({ kind: 'done', id: second!, root: '/other', ...summary([]) });
    await other;
    client.close(root);
    const again = client.analyze(question);
    const { id } = thread().asked;
    thread().answer({ kind: 'handlers', id, root, handlers: [handler('a')], parts: [] });
    thread().answer({ kind: 'handlers', id: first!, root, handlers: [handler('b')], parts: [] });
    finish(first!, ['b']);
    await assert.rejects(early, { name: 'AbortError' });
    finish(id, ['a']);
    assert.deepEqual((await again).analysis.handlers.map((found) => found.id), ['a']);
    client.close('/other');
    client.close(root);
    assert.ok(thread().terminated);
  });

  it('starts no thread before the first request', () => {
    client.setText(root, 'a.ts', 'text');
    assert.equal(threads.length, 0);
  });

  it('puts the portions together in the order that the worker names', async () => {
    const figures = client.analyze(question);
    const { id } = thread().asked;
    thread().answer({ kind: 'handlers', id, root, handlers: [handler('b')], parts: [] });
    thread().answer({ kind: 'handlers', id, root, handlers: [handler('a')], parts: [] });
    thread().answer({ kind: 'costs', id, costs: [cost('a')], calls: [['a', [{ costPerMonth: 2, callsPerRequest: 1 }]]] });
    thread().answer({ kind: 'costs', id, costs: [cost('b')], calls: [['b', []]] });
    const assumption = (name: string): Assumption => ({ id: name, text: name, origin: 'assumed', source: '' });
    thread().answer({ kind: 'assumptions', id, assumptions: [assumption('traffic')] });
    thread().answer({ kind: 'assumptions', id, assumptions: [assumption('memory')] });
    const own = summary(['a', 'b']);
    thread().answer({ kind: 'done', id, root, ...own, estimate: { ...own.estimate, options: [{ assumptions: [assumption('prices')] } as CostEstimate] } });
    const { analysis, estimate, callCosts } = await figures;
    assert.deepEqual(estimate.assumptions.map((one) => one.id), ['traffic', 'memory']);
    assert.deepEqual(estimate.options.map(({ assumptions }) => assumptions.map((one) => one.id)), [['prices']]);
    assert.deepEqual([callCosts.get('a')?.[0]?.costPerMonth, callCosts.get('b')], [2, []]);
    assert.deepEqual(analysis.handlers.map((found) => found.id), ['a', 'b']);
    assert.deepEqual(estimate.handlers.map((found) => found.id), ['a', 'b']);
  });

  it('keeps unchanged handlers and forgets the ones that are gone', async () => {
    const first = client.analyze(question);
    thread().answer({ kind: 'handlers', id: thread().asked.id, root, handlers: [handler('a'), handler('b')], parts: [] });
    finish(thread().asked.id, ['a', 'b']);
    const before = (await first).analysis.handlers;
    const second = client.analyze(question);
    thread().answer({ kind: 'handlers', id: thread().asked.id, root, handlers: [handler('b', 7)], parts: [] });
    finish(thread().asked.id, ['a', 'b']);
    const after = (await second).analysis.handlers;
    assert.equal(after[0], before[0]);
    assert.equal(after[1]!.line, 7);
    const third = client.analyze(question);
    finish(thread().asked.id, ['b']);
    assert.deepEqual((await third).analysis.handlers.map(({ id }) => id), ['b']);
  });

  it('keeps handlers that arrive after the request was cancelled, because they are not sent again', async () => {
    const controller = new AbortController();
    const cancelled = client.analyze(question, { signal: controller.signal });
    const { id } = thread().asked;
    controller.abort();
    await assert.rejects(cancelled, { name: 'AbortError' });
    thread().answer({ kind: 'handlers', id, root, handlers: [handler('a')], parts: [] });
    finish(id, ['a']);
    const next = client.analyze(question);
    finish(thread().asked.id, ['a']);
    assert.deepEqual((await next).analysis.handlers.map((found) => found.id), ['a']);
  });

  it('answers a cancel at once and tells the worker through shared memory', async () => {
    const controller = new AbortController();
    const figures = client.analyze(question, { signal: controller.signal });
    const { asked } = thread();
    assert.ok(asked.kind === 'analyze');
    assert.equal(Atomics.load(asked.cancelled, 0), 0);
    controller.abort();
    assert.equal(Atomics.load(asked.cancelled, 0), 1);
    await assert.rejects(figures, { name: 'AbortError' });
  });

  it('asks again of a new thread, with the unsaved texts, when the thread dies', async () => {
    client.setText(root, 'a.ts', 'unsaved');
    const figures = client.analyze(question);
    const { asked } = thread();
    thread().answer({ kind: 'costs', id: asked.id, costs: [cost('half')], calls: [['half', []]] });
    const lost = thread();
    lost.emit('error', new Error('out of memory'));
    lost.emit('exit', 1);
    assert.equal(threads.length, 2);
    assert.deepEqual(thread().received[0], { kind: 'text', root, file: 'a.ts', text: 'unsaved' });
    assert.equal(thread().asked.id, asked.id);
    finish(asked.id, []);
    assert.deepEqual((await figures).estimate.handlers, []);
    assert.equal((await figures).callCosts.size, 0);
  });

  it('gives up a request that ends the thread twice, and says why', async () => {
    const figures = client.analyze(question);
    thread().emit('error', new Error('out of memory'));
    thread().emit('error', new Error('out of memory'));
    await assert.rejects(figures, /ended unexpectedly \(out of memory\)/);
    assert.equal(threads.length, 2);
  });

  it('starts a new thread for the next request after one that died idle', async () => {
    const first = client.analyze(question);
    finish(thread().asked.id, []);
    await first;
    thread().emit('exit', 1);
    const second = client.analyze(question);
    assert.equal(threads.length, 2);
    finish(thread().asked.id, []);
    await second;
  });

  it('ignores what a lost thread still says', async () => {
    const figures = client.analyze(question);
    const [lost] = threads;
    const { id } = thread().asked;
    lost!.emit('error', new Error('gone'));
    lost!.answer({ kind: 'failed', id, message: 'late' });
    finish(id, []);
    assert.equal((await figures).estimate.region, 'us-east-1');
  });

  it('sends a text only while it differs from the file', () => {
    void client.analyze(question).catch(() => undefined);
    client.setText(root, 'a.ts', undefined);
    client.setText(root, 'a.ts', 'x');
    client.setText(root, 'a.ts', undefined);
    assert.deepEqual(thread().received.filter(({ kind }) => kind === 'text').map((message) => 'text' in message && message.text), ['x', undefined]);
  });

  it('rejects what is unanswered when it is disposed of, and ends the thread', async () => {
    const figures = client.analyze(question);
    client.dispose();
    await assert.rejects(figures, { name: 'AbortError' });
    assert.ok(thread().terminated);
  });

  it('survives the end of a real thread: by an exception, by an exit, and by too little memory', async () => {
    const ends = ["throw new Error('broken')", 'process.exit(3)', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length))'];
    for (const end of ends) {
      const scripts = [`require('node:worker_threads').parentPort.once('message', () => { ${end} })`, echo];
      const real = new AnalysisClient(() => new Worker(scripts.shift()!, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }));
      const { estimate } = await real.analyze(question);
      assert.equal(estimate.region, 'us-east-1', end);
      real.dispose();
    }
  });
});

/** A thread that answers every request with no handlers. */
const echo = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, root }) => parentPort.postMessage({ kind: 'done', id, root, ...${JSON.stringify(summary([]))} }));
`;
