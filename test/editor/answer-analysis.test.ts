import assert from 'node:assert/strict';
import type { Advice, Analysis, Assumption, AwaitedCall, CostEstimate, Estimate, Handler, HandlerCost, Step } from '../../src/domain';
import { CHARACTERS_PER_MESSAGE } from '../../src/editor/thread/analysis-protocol';
import type { FromWorker, ToWorker } from '../../src/editor/thread/analysis-protocol';
import { answerAnalysis } from '../../src/editor/thread/answer-analysis';
import { HandlerUnpacker } from '../../src/editor/thread/handler-unpacker';
import type { DrivenAnalyzer } from '../../src/editor/thread/answered-project';
import { ReceivedHandlers } from '../../src/editor/thread/received-handlers';

const root = '/project';
const handlers = (count: number, line = 1) => Array.from({ length: count }, (_, index) => ({ id: `h${index}`, line, awaitedCalls: [] as AwaitedCall[] }) as Handler);
const analysisOf = (found: Handler[]): Analysis => ({ handlers: found, diagnostics: [], stats: { filesListed: 0, filesParsed: 0, bytesParsed: 0, durationMs: 0 } });
const flag = (value = 0) => new Int32Array(new SharedArrayBuffer(4)).fill(value);

class FakeAnalyzer implements DrivenAnalyzer {
  readonly calls: string[] = [];
  found: Handler[] = [];
  /** An analysis takes this long. */
  busy: Promise<void> | undefined;
  onAnalyze: NonNullable<Parameters<DrivenAnalyzer['analyze']>[0]> extends infer Hooks ? (hooks: Hooks) => void : never = () => undefined;

  async analyze(hooks: Parameters<DrivenAnalyzer['analyze']>[0] = {}): Promise<Analysis> {
    this.calls.push('analyze');
    this.onAnalyze(hooks);
    await this.busy;
    hooks.signal?.throwIfAborted();
    return analysisOf(this.found);
  }

  async advise({ signal }: { signal?: AbortSignal } = {}): Promise<Advice[]> {
    this.calls.push('advise');
    await new Promise((resolve) => setTimeout(resolve, 5));
    signal?.throwIfAborted();
    return [{ kind: 'independent-awaits', range: { file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 }, subjects: [], users: [] }];
  }

  setText(file: string, text: string | undefined): void {
    this.calls.push(`${file}=${text}`);
  }

  async save(): Promise<boolean> {
    this.calls.push('save');
    return true;
  }
}

describe('answerAnalysis', () => {
  let posted: FromWorker[];
  let analyzers: { analyzer: FakeAnalyzer; exclude: string[] }[];
  let projectFile: string | undefined;
  let ask: (message: ToWorker) => Promise<FromWorker[]>;
  let receive: (message: ToWorker) => void;
  let prepare: (analyzer: FakeAnalyzer) => void;
  let quietMs: number;
  let options: CostEstimate[];
  let assumptions: Assumption[];

  beforeEach(() => {
    posted = [];
    analyzers = [];
    projectFile = undefined;
    quietMs = 60_000;
    options = [];
    assumptions = [];
    prepare = () => undefined;
    let waiting: (() => void) | undefined;
    receive = answerAnalysis({
      createAnalyzer(_root, { exclude }) {
        const analyzer = new FakeAnalyzer();
        prepare(analyzer);
        analyzers.push({ analyzer, exclude });
        return analyzer;
      },
      computeFigures(analysis, text, typed) {
        const estimate = { region: text, options, assumptions, handlers: analysis.handlers.map(({ id }) => ({ id }) as HandlerCost) } as Estimate;
        return { analysis, savedInputs: {}, inputs: typed ?? {}, estimate, inputDiagnostics: [], callCosts: new Map(analysis.handlers.map(({ id }) => [id, [undefined]])) };
      },
      analyzeBase: async () => analysisOf([]),
      changes: (base, figures) => ({ currency: figures.inputs.region ?? 'USD', serviceName: 'AWS Lambda', before: base.handlers.length, after: figures.analysis.handlers.length, handlers: [], others: 0, hasFreeTier: true }),
      worthOf: (advice) => advice.map((one) => ({ ...one, message: '', savedMs: { low: 0, likely: 0, high: 0 }, savedPerMonth: 0 })),
      readProjectFile: () => projectFile,
      get quietMs() { return quietMs; },
      post(message) {
        posted.push(message);
        if (['advice', 'changes', 'done', 'failed', 'cancelled'].includes(message.kind)) waiting?.();
      },
    });
    ask = (message) => new Promise((resolve) => {
      const start = posted.length;
      waiting = () => resolve(posted.slice(start));
      receive(message);
      if (!('id' in message)) resolve([]);
    });
  });

  const done = (messages: FromWorker[]) => messages.find((message) => message.kind === 'done')!;
  const analyze = (id: number, cancelled = flag(), exclude: string[] = []): ToWorker => ({ kind: 'analyze', id, root, exclude, cancelled });

  it('sends long lists in portions that are quick to take in, the summary last', async () => {
    const name = 'a'.repeat(CHARACTERS_PER_MESSAGE / 10);
    const found = Array.from({ length: 25 }, (_, index) => ({ id: `${name}${index}`, awaitedCalls: [] as AwaitedCall[] }) as Handler);
    prepare = (analyzer) => (analyzer.found = found);
    const messages = await ask(analyze(1));
    assert.deepEqual([...new Set(messages.map(({ kind }) => kind))], ['handlers', 'costs', 'done']);
    assert.equal(messages.filter(({ kind }) => kind === 'handlers').length, 3);
    for (const message of messages) if (message.kind === 'handlers' || message.kind === 'costs') assert.ok(JSON.stringify(message).length < 3 * CHARACTERS_PER_MESSAGE);
    assert.deepEqual(messages.flatMap((message) => (message.kind === 'costs' ? message.costs.map(({ id }) => id) : [])), found.map(({ id }) => id));
    assert.equal(done(messages).handlerIds.length, 25);
  });

  it('sends portions of two projects as fast as their one receiver takes in both', async () => {
    prepare = (analyzer) => (analyzer.found = Array.from({ length: 12 }, (_, index) => ({ id: `${'a'.repeat(CHARACTERS_PER_MESSAGE)}${index}`, awaitedCalls: [] as AwaitedCall[] }) as Handler));
    const taken = flag();
    const portions = () => posted.filter(({ kind }) => kind === 'handlers' || kind === 'costs').length;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
    for (const folder of ['/one', '/other']) receive({ kind: 'analyze', id: 1, root: folder, exclude: [], cancelled: flag(), taken });
    for (let round = 0; round < 3; round++) {
      await pause();
      Atomics.store(taken, 0, portions());
      await pause();
      // Each of the two may have looked at the same moment.
      assert.ok(portions() - Atomics.load(taken, 0) <= 3, `${portions()} were sent, ${Atomics.load(taken, 0)} taken in`);
    }
    for (; posted.filter(({ kind }) => kind === 'done').length < 2; await pause()) Atomics.store(taken, 0, portions());
    assert.equal(portions(), 48);
  });

  it('sends a row that is too large for a portion alone', async () => {
    prepare = (analyzer) => (analyzer.found = ['a', 'b', 'c'].map((id, index) => ({ id, name: 'x'.repeat(index === 1 ? 2 * CHARACTERS_PER_MESSAGE : 1), awaitedCalls: [] as AwaitedCall[] }) as Handler));
    const messages = await ask(analyze(1));
    assert.deepEqual(messages.flatMap((message) => (message.kind === 'handlers' ? [message.handlers.map(({ id }) => id).join('')] : [])), ['a', 'b', 'c']);
  });

  it('sends what all options take for granted once', async () => {
    const assumption = (id: string): Assumption => ({ id, text: id, origin: 'assumed', source: '' });
    assumptions = ['traffic', 'memory'].map(assumption);
    options = ['a', 'b'].map((optionId) => ({ optionId, assumptions: [assumption(`prices ${optionId}`)] }) as CostEstimate);
    const messages = await ask(analyze(1));
    assert.deepEqual(messages.flatMap((message) => (message.kind === 'assumptions' ? message.assumptions.map(({ id }) => id) : [])), ['traffic', 'memory']);
    assert.deepEqual(done(messages).estimate.options.map(({ assumptions }) => assumptions.map(({ id }) => id)), [['prices a'], ['prices b']]);
  });

  it('sends what handlers have in common once, and everything of them', async () => {
    const call = (name: string) => ({ service: name }) as AwaitedCall;
    const [get, put, body] = [call('Get'), call('Put'), { kind: 'sequence', steps: [] } as unknown as Step];
    const found = [[get], [get, put], []].map((awaitedCalls, index) => ({ id: `h${index}`, awaitedCalls, body, init: body, line: index }) as unknown as Handler);
    prepare = (analyzer) => (analyzer.found = found);
    const messages = structuredClone(await ask(analyze(1))).flatMap((message) => (message.kind === 'handlers' ? [message] : []));
    assert.deepEqual(messages.flatMap(({ parts }) => parts.map(([, part]) => part)), [get, body, put]);
    const unpacker = new HandlerUnpacker();
    const unpacked = messages.flatMap((message) => unpacker.unpack(message));
    assert.deepEqual(unpacked, found);
    assert.equal(unpacked[0]!.awaitedCalls[0], unpacked[1]!.awaitedCalls[0]);
  });

  it('sends the handlers of open files while the others are followed, where there are no figures yet, and each handler once', async () => {
    const all = handlers(3);
    options = [{ optionId: 'aws-lambda' } as CostEstimate];
    const first: unknown[] = [];
    prepare = (analyzer) => {
      analyzer.found = all;
      analyzer.onAnalyze = (hooks) => {
        first.push(hooks?.first && [...hooks.first]);
        analyzer.busy = hooks?.onPart?.(analysisOf([all[1]!]));
      };
    };
    const messages = await ask({ ...analyze(1), openFiles: ['open.ts'] } as ToWorker);
    assert.deepEqual(messages.map((message) => [message.kind, message.kind === 'handlers' ? message.handlers.map(({ id }) => id) : message.kind === 'costs' ? message.costs.map(({ id }) => id) : message.kind === 'part' || message.kind === 'done' ? message.handlerIds : undefined]), [
      ['handlers', ['h1']], ['costs', ['h1']], ['part', ['h1']], ['handlers', ['h0', 'h2']], ['costs', ['h0', 'h1', 'h2']], ['done', ['h0', 'h1', 'h2']],
    ]);
    assert.deepEqual(messages.flatMap((message) => (message.kind === 'part' || message.kind === 'done' ? [message.estimate.options.length] : [])), [0, 1]);
    await ask(analyze(2));
    assert.deepEqual(first, [['open.ts'], undefined]);
  });

  it('sends again what the editor let go of with a part that names fewer handlers than one of a cancelled analysis', async () => {
    const all = handlers(3);
    const parts = [all, [all[1]!]];
    const cancelled = flag();
    prepare = (analyzer) => {
      analyzer.found = all;
      analyzer.onAnalyze = (hooks) => {
        const isCancelled = parts.length === 2;
        analyzer.busy = hooks?.onPart?.(analysisOf(parts.shift()!)).then(() => { if (isCancelled) { Atomics.store(cancelled, 0, 1); hooks.onProgress?.(1, 2, ''); } });
      };
    };
    assert.equal((await ask({ ...analyze(1, cancelled), openFiles: [] } as ToWorker)).at(-1)!.kind, 'cancelled');
    const received = new ReceivedHandlers();
    let named: string[] = [];
    for (const message of posted.concat(await ask({ ...analyze(2), openFiles: [] } as ToWorker))) {
      if (message.kind === 'handlers') received.keep(message);
      if (message.kind === 'part' || message.kind === 'done') named = received.named(root, message.handlerIds).map(({ id }) => id);
    }
    assert.deepEqual(named, ['h0', 'h1', 'h2']);
  });

  it('sends only the handlers that changed', async () => {
    prepare = (analyzer) => (analyzer.found = handlers(3));
    await ask(analyze(1));
    analyzers[0]!.analyzer.found = [...handlers(2), { id: 'h2', line: 9, awaitedCalls: [] as AwaitedCall[] } as Handler];
    const again = await ask(analyze(2));
    assert.deepEqual(again.flatMap((message) => (message.kind === 'handlers' ? message.handlers.map(({ id }) => id) : [])), ['h2']);
    assert.deepEqual(done(again).handlerIds, ['h0', 'h1', 'h2']);
  });

  it('compares with the earlier state; where no file differs from it, with the present one, whatever stands on disk meanwhile', async () => {
    prepare = (analyzer) => (analyzer.found = handlers(3));
    await ask(analyze(1));
    const compared = async (id: number, texts: [string, string][]) => (await ask({ kind: 'compare', id, root, exclude: [], base: { texts, added: [] } })).map((message) => message.kind === 'changes' && [message.changes!.before, message.changes!.after]);
    assert.deepEqual(await compared(2, [['a.ts', 'then']]), [[0, 3]]);
    assert.deepEqual(await compared(3, []), [[3, 3]]);
    assert.deepEqual(await compared(4, [['a.ts', 'then']]), [[0, 3]]);
  });

  it('goes on with the figures that are shown after somebody asked for others beside them', async () => {
    await ask(analyze(1));
    assert.deepEqual(done(await ask({ kind: 'estimate', id: 2, root, exclude: [], typed: { region: 'eu-west-1' }, turning: 'every' })).inputs, { region: 'eu-west-1' });
    const compared = async (id: number) => (await ask({ kind: 'compare', id, root, exclude: [], base: { texts: [], added: [] } })).map((message) => message.kind === 'changes' && message.changes.currency);
    assert.deepEqual(await compared(3), ['USD']);
    await ask({ kind: 'estimate', id: 4, root, exclude: [], typed: { region: 'eu-west-1' } });
    assert.deepEqual(await compared(5), ['eu-west-1']);
  });

  it('advises on the last figures, reads the code once, and gives up as soon as anything newer comes', async () => {
    assert.deepEqual(await ask({ kind: 'advise', id: 1, root, exclude: [] }), [{ kind: 'advice', id: 1, notes: [] }], 'nothing without figures');
    await ask(analyze(2));
    const advised = async (id: number) => (await ask({ kind: 'advise', id, root, exclude: [] })).map((message) => message.kind === 'advice' && message.notes.length);
    assert.deepEqual([await advised(3), await advised(4)], [[1], [1]]);
    assert.deepEqual(analyzers[0]!.analyzer.calls, ['analyze', 'advise']);
    await ask(analyze(5));
    void ask({ kind: 'advise', id: 6, root, exclude: [] });
    await new Promise((resolve) => setTimeout(resolve, 1));
    await ask(analyze(7));
    await ask({ kind: 'text', root, file: 'b.ts', text: '' });
    assert.deepEqual(posted.filter((message) => 'id' in message && message.id === 6), [{ kind: 'cancelled', id: 6 }]);
  });

  it('keeps what is known once nothing was asked for a while, and not again soon; nothing of a project that was closed', async () => {
    quietMs = 5;
    const calls = () => analyzers.flatMap(({ analyzer }) => analyzer.calls);
    await ask(analyze(1));
    while (!calls().includes('save')) await new Promise((resolve) => setTimeout(resolve, 5));
    await ask(analyze(2));
    await ask({ kind: 'close', root });
    // In one turn: however busy the machine is, its time has not come.
    const answered = ask({ ...analyze(3), root: '/other' } as ToWorker);
    receive({ kind: 'close', root: '/other' });
    await answered;
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(calls(), ['analyze', 'save', 'analyze', 'analyze']);
  });

  it('keeps nothing of a project that is closed while that waits for its turn', async () => {
    quietMs = 1;
    let end = (): void => undefined;
    prepare = (analyzer) => (analyzer.busy = new Promise((resolve) => (end = resolve)));
    const answered = ask(analyze(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    receive({ kind: 'close', root });
    end();
    await answered;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(analyzers.map(({ analyzer }) => analyzer.calls), [['analyze']]);
  });

  it('answers with a cancellation when nobody waits any more, before and during the analysis', async () => {
    assert.deepEqual(await ask(analyze(1, flag(1))), [{ kind: 'cancelled', id: 1 }]);
    const cancelled = flag();
    prepare = (analyzer) => (analyzer.onAnalyze = ({ onProgress } = {}) => {
      Atomics.store(cancelled, 0, 1);
      onProgress?.(1, 2, 'a.ts');
    });
    analyzers.forEach(({ analyzer }) => prepare(analyzer));
    const messages = await ask(analyze(2, cancelled));
    assert.equal(messages.at(-1)?.kind, 'cancelled');
  });

  it('says which request the code was read for, also when that was cancelled while the answer was on its way', async () => {
    prepare = (analyzer) => (analyzer.found = [{ id: 'a', awaitedCalls: [] as AwaitedCall[] } as Handler]);
    const reading = async (message: ToWorker) => done(await ask(message)).reading;
    const estimate = (id: number): ToWorker => ({ kind: 'estimate', id, root, exclude: [] });
    assert.deepEqual([await reading(analyze(1)), await reading(estimate(2))], [1, 1]);
    const { analyzer } = analyzers[0]!;
    const cancelled = flag();
    analyzer.onAnalyze = ({ onProgress } = {}) => {
      Atomics.store(cancelled, 0, 1);
      onProgress?.(1, 2, 'a.ts');
    };
    await ask(analyze(3, cancelled));
    assert.equal(await reading(estimate(4)), 1);
    const late = flag();
    analyzer.onAnalyze = () => undefined;
    analyzer.found = [{ id: 'b', awaitedCalls: [] as AwaitedCall[] } as Handler];
    const sent = ask(analyze(5, late));
    await new Promise(setImmediate);
    Atomics.store(late, 0, 1);
    await sent;
    assert.equal(await reading(estimate(6)), 5);
  });

  it('says what went wrong and goes on', async () => {
    prepare = (analyzer) => (analyzer.onAnalyze = () => {
      throw new Error('disk full');
    });
    assert.deepEqual(await ask(analyze(1)), [{ kind: 'failed', id: 1, message: 'disk full' }]);
    analyzers[0]!.analyzer.onAnalyze = () => undefined;
    assert.equal((await ask(analyze(2))).at(-1)?.kind, 'done');
  });

  it('keeps the order of texts and requests', async () => {
    await ask({ kind: 'text', root, file: 'a.ts', text: 'before' });
    await ask(analyze(1));
    await ask({ kind: 'text', root, file: 'a.ts', text: undefined });
    await ask(analyze(2));
    assert.deepEqual(analyzers[0]!.analyzer.calls, ['a.ts=before', 'analyze', 'a.ts=undefined', 'analyze']);
  });

  it('estimates without reading the code again, unsaved hosting-cost.json first', async () => {
    await ask(analyze(1));
    projectFile = 'on disk';
    assert.equal(done(await ask({ kind: 'estimate', id: 2, root, exclude: [] })).estimate.region, 'on disk');
    await ask({ kind: 'text', root, file: 'hosting-cost.json', text: 'unsaved' });
    const typed = { requestsPerMonth: 5 };
    const answer = done(await ask({ kind: 'estimate', id: 3, root, exclude: [], typed }));
    assert.equal(answer.estimate.region, 'unsaved');
    assert.deepEqual(answer.inputs, typed);
    assert.deepEqual(analyzers[0]!.analyzer.calls, ['analyze']);
  });

  it('reads the code for an estimate when it has not yet been read', async () => {
    assert.equal((await ask({ kind: 'estimate', id: 1, root, exclude: [] })).at(-1)?.kind, 'done');
    assert.deepEqual(analyzers[0]!.analyzer.calls, ['analyze']);
  });

  it('makes a new analyzer, with the unsaved texts, when the exclusions change', async () => {
    await ask({ kind: 'text', root, file: 'a.ts', text: 'unsaved' });
    await ask(analyze(1));
    await ask(analyze(2));
    await ask(analyze(3, flag(), ['legacy/**']));
    assert.deepEqual(analyzers.map(({ exclude }) => exclude), [[], ['legacy/**']]);
    assert.deepEqual(analyzers[1]!.analyzer.calls, ['a.ts=unsaved', 'analyze']);
  });

  it('forgets a project that is closed', async () => {
    await ask(analyze(1));
    await ask({ kind: 'close', root });
    await ask(analyze(2));
    assert.equal(analyzers.length, 2);
  });
});
