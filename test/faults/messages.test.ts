import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { analyzeBase } from '../../src/changes/base-analysis';
import { adviceWorth } from '../../src/editor/thread/advice-worth';
import { AnalysisClient } from '../../src/editor/thread/analysis-client';
import type { AnalysisThread, FromWorker, ToWorker } from '../../src/editor/thread/analysis-protocol';
import { answerAnalysis } from '../../src/editor/thread/answer-analysis';
import { answerQuestion } from '../../src/editor/answer-question';
import { computeFigures } from '../../src/editor/thread/compute-figures';
import { Session } from '../../src/editor/session';
import { webviewMessageSchema } from '../../src/messages';
import { pricedChanges } from '../../src/changes/priced-changes';
import { readProjectFile } from '../../src/inputs/read-project-file';
import { fault } from './fault';
import { editedService } from './edited-service';
import { printedSeed } from './seed';
import { writeFiles } from '../write-files';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withTypedArray: true });
const hostileText = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('', '..', '../..', '/etc/passwd', 'C:\\x', '__proto__', 'constructor', '\0', 'serverless.yml', 'src/config.ts', 'hosting-cost.json', '*', '!', '[', '{a,{b', '(?:a+)+', 'x'.repeat(10_000)));

describe('faults: messages', function () {
  this.timeout(0);
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'hosting-cost-messages-'));
    writeFiles(root, editedService);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  fault('random questions to the analysis thread (unknown projects, hostile files, globs and earlier states, in any order): each is answered once, and a reason says what went wrong', async (tally) => {
    const about = { root: fc.constantFrom(root, root, join(root, 'src'), '/nowhere', ''), exclude: fc.array(hostileText, { maxLength: 2 }), typed: fc.option(fc.record({ requestsPerMonth: fc.constantFrom(0, 1, 1e12), region: hostileText, handlers: fc.dictionary(hostileText, fc.record({ memoryMiB: fc.constantFrom(128, 10_240) })) }), { nil: undefined }) };
    const question = fc.oneof(
      fc.record({ kind: fc.constant('analyze'), cancelled: fc.boolean().map((is) => new Int32Array(new SharedArrayBuffer(4)).fill(Number(is))), ...about }),
      fc.record({ kind: fc.constant('estimate'), ...about }),
      fc.record({ kind: fc.constant('advise'), ...about }),
      fc.record({ kind: fc.constant('compare'), base: fc.record({ texts: fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 }), added: fc.array(hostileText, { maxLength: 3 }) }), ...about }),
      fc.record({ kind: fc.constant('text'), file: hostileText, text: fc.option(hostileText, { nil: undefined }), root: about.root }),
      fc.record({ kind: fc.constant('close'), root: about.root }),
    );
    const property = fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => tally.once(async () => {
      const posted: FromWorker[] = [];
      const answer = answerAnalysis({ createAnalyzer, computeFigures, readProjectFile, worthOf: adviceWorth, analyzeBase, changes: pricedChanges, post: (message) => void posted.push(structuredClone(message)), quietMs: 1e6 });
      const asked = questions.map((one, id) => ({ ...one, id }) as ToWorker & { id: number });
      asked.forEach((message) => answer(message));
      const ends = () => posted.flatMap((message) => (['done', 'advice', 'changes', 'cancelled', 'failed'].includes(message.kind) && 'id' in message ? [message.id] : []));
      const expected = asked.filter(({ kind }) => kind !== 'text' && kind !== 'close').map(({ id }) => id);
      while (!expected.every((id) => ends().includes(id))) await new Promise((resolve) => setTimeout(resolve, 1));
      assert.deepEqual(ends().sort((a, b) => a - b), expected);
      for (const message of posted) if (message.kind === 'failed') assert.ok(message.message.length > 5 && !/is not a function|Cannot read prop|undefined/.test(message.message), message.message);
      [root, join(root, 'src'), '/nowhere', ''].forEach((closed) => answer({ kind: 'close', root: closed }));
    }));
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 6), seed: printedSeed() });
  });

  fault('answers of the analysis thread out of order, twice, of unknown questions, and deaths in between: every question ends, with figures or a reason', async (tally) => {
    const event = fc.oneof(
      fc.record({ kind: fc.constantFrom('progress', 'costs', 'cancelled', 'failed', 'advice', 'changes'), id: fc.nat(6), done: fc.nat(), total: fc.nat(), what: hostileText, costs: fc.constant([]), calls: fc.constant([]), message: hostileText, notes: fc.constant([]), changes: fc.constant({ handlers: [] }) }),
      fc.record({ kind: fc.constant('handlers'), id: fc.nat(6), root: fc.constantFrom('/a', '/b'), handlers: fc.array(fc.record({ id: hostileText, awaitedCalls: fc.array(fc.nat(3)), body: fc.nat(3) }), { maxLength: 3 }), parts: fc.array(fc.tuple(fc.nat(3), fc.constant({}))) }),
      fc.record({ kind: fc.constant('done'), id: fc.nat(6), root: fc.constantFrom('/a', '/b'), handlerIds: fc.array(hostileText, { maxLength: 3 }), estimate: fc.constant({ options: [] }) }),
      fc.constantFrom('error', 'exit', 'cancel', 'text', 'close'),
    );
    const property = fc.asyncProperty(fc.array(event, { maxLength: 30 }), (events) => tally.once(async () => {
      const listeners: Record<string, ((value: never) => void)[]> = {};
      const thread = { postMessage: () => undefined, on: (name: string, listener: (value: never) => void) => void (listeners[name] ??= []).push(listener), terminate: () => undefined } as unknown as AnalysisThread;
      const client = new AnalysisClient(() => { for (const name of Object.keys(listeners)) delete listeners[name]; return thread; });
      const controller = new AbortController();
      const about = (name: string) => ({ root: name, exclude: [] });
      const questions = [client.analyze(about('/a'), { signal: controller.signal }), client.analyze(about('/b')), client.estimate(about('/a')), client.advise(about('/a')), client.compare(about('/b'), { texts: [], added: [] })];
      const ended = questions.map((one) => one.then(() => 'answered', (error: unknown) => { assert.ok(error !== undefined); return 'refused'; }));
      for (const one of events) {
        if (one === 'error') listeners['error']?.forEach((listen) => listen(new Error('lost') as never));
        else if (one === 'exit') listeners['exit']?.forEach((listen) => listen(1 as never));
        else if (one === 'cancel') controller.abort();
        else if (one === 'text') client.setText('/a', 'a.ts', 'x');
        else if (one === 'close') client.close('/a');
        else listeners['message']?.forEach((listen) => listen(one as never));
      }
      client.dispose();
      assert.ok((await Promise.all(ended)).every((end) => end === 'answered' || end === 'refused'));
    }));
    await fc.assert(property, { numRuns: RUNS, seed: printedSeed() });
  });

  fault('random messages of the webview, whole and spoilt in one place: what is wrong is named by its field, what is right is taken', async (tally) => {
    const good = fc.constantFrom<Record<string, unknown>>(
      { kind: 'open', file: 'src/a.ts', line: 1, column: 1 },
      { kind: 'change', inputs: { requestsPerMonth: 1, handlers: { 'a#b': { memoryMiB: 128 } } }, base: {} },
      { kind: 'save', inputs: { scenarios: { x: { requestsPerMonth: 1 } }, options: { render: { instances: 2 } } }, base: { region: 'us-east-1' } },
      { kind: 'export', format: 'md', content: 'x' },
    );
    const property = fc.asyncProperty(good, fc.nat(), anything, (message, place, spoilt) => tally.once(() => {
      assert.ok(webviewMessageSchema.safeParse(message).success);
      const keys = Object.keys(message);
      const parsed = webviewMessageSchema.safeParse({ ...message, [keys[place % keys.length]!]: spoilt });
      if (!parsed.success) assert.ok(parsed.error.issues.every(({ message: reason }) => reason.length > 0));
      else if (parsed.data.kind === 'open') assert.ok(!/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i.test(parsed.data.file));
      assert.ok(!webviewMessageSchema.safeParse({ ...message, more: spoilt }).success);
    }));
    await fc.assert(property, { numRuns: 3 * RUNS, seed: printedSeed() });
  });

  fault('random questions of agents (language-model tool and MCP): finite figures of the open projects, or a reason that names what is wrong', async (tally) => {
    const client = { analyze: async () => computeFigures(await createAnalyzer(root).analyze(), '', undefined), estimate: async ({ typed }: { typed: never }) => computeFigures(await analysis, '', typed), close: () => undefined } as never;
    const analysis = createAnalyzer(root).analyze();
    const session = new Session(root, 'orders', client, { excluded: () => [], unsavedTexts: () => [], openFiles: () => [] });
    const field = fc.oneof(hostileText, fc.constantFrom('3M', '50 rps', 'us-east-1', 'eu-west-1', '1e999', '-1', 'NaN', 'src/handlers/settle.ts#handler', 'settle'), anything);
    const property = fc.asyncProperty(fc.oneof(fc.record({ folder: fc.oneof(fc.constant(undefined), fc.constant('orders'), field), handler: field, requestsPerMonth: field, region: field }, { requiredKeys: [] }), anything), (question) => tally.once(async () => {
      try {
        const answer = await answerQuestion(question, (folder) => (folder === undefined || folder === 'orders' ? session : undefined));
        assert.doesNotMatch(answer, /:null,"likely"|NaN|Infinity/);
        assert.ok(JSON.parse(answer).handlers.length > 0);
      } catch (error) {
        assert.ok(error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError) && error.message.length > 5, (error as Error).stack);
      }
    }));
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 3), seed: printedSeed() });
  });

  fault('what is kept between sessions is cut, changed in one byte or replaced: it is not used, or the answer is as without it', async (tally) => {
    let kept = Buffer.alloc(0);
    const opened = (state: Buffer) => createAnalyzer(root, { store: { key: 'test', load: () => state, save: async (parts) => { kept = Buffer.concat(parts); } } });
    const first = opened(Buffer.alloc(0));
    const expected = JSON.stringify((await first.analyze()).handlers);
    assert.ok(await first.save());
    const spoil = fc.oneof(
      fc.nat(kept.length).map((length) => kept.subarray(0, length)),
      fc.tuple(fc.noBias(fc.nat(kept.length - 1)), fc.integer({ min: 1, max: 255 })).map(([at, by]) => { const copy = Buffer.from(kept); copy[at] = copy[at]! ^ by; return copy; }),
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
    );
    const property = fc.asyncProperty(spoil, (state) => tally.once(async () => assert.equal(JSON.stringify((await opened(state).analyze()).handlers), expected)));
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 3), seed: printedSeed() });
  });
});
