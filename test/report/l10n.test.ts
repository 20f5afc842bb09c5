import assert from 'node:assert/strict';
import words from '../../l10n/bundle.l10n.json';
import type { Advice } from '../../src/domain';
import { l10n } from '../../src/l10n';
import { adviceReason } from '../../src/report/advice/advice-reason';
import { billParts } from '../../src/report/bill-parts';
import { budgetOverruns } from '../../src/report/budget-overruns';
import { callHover } from '../../src/report/code/call-hover';
import { callHint } from '../../src/report/code/call-hint';
import { handlerHover } from '../../src/report/code/handler-hover';
import { handlerLens } from '../../src/report/code/handler-lens';
import { handlerLabel } from '../../src/report/words/handler-label';
import { headline } from '../../src/report/headline';
import { latencyAssumptions } from '../../src/report/latency-assumptions';
import { parseTraffic } from '../../src/report/parse-traffic';
import { sidebar } from '../../src/report/sidebar';
import { waterfall } from '../../src/report/waterfall';
import { range, sampleAnalysis, sampleCall, sampleEstimate, sampleHandler } from './sample';

/** As if somebody had translated all of it: every letter of our words is a capital one, `{0}` stays. */
const shouted = Object.fromEntries(Object.keys(words).map((text) => [text, text.toUpperCase()]));

/** Letters that nobody has translated; what varies are names, figures and units, which stay as they are. */
const untranslated = (text: string, ...names: string[]) => names.reduce((left, name) => left.replaceAll(name, ''), text).match(/\b[a-z]{3,}\b/g) ?? [];

describe('sentences in another language', () => {
  before(() => l10n.speak(shouted));
  after(() => l10n.speak());

  const handler = sampleHandler({ awaitedCalls: [sampleCall({ multiplicity: 'per-item', awaited: true }), sampleCall({ awaited: false })] });
  const [free, paid] = [{ costPerMonth: 12, callsPerRequest: 2, isFree: true }, { costPerMonth: 12, callsPerRequest: 1 }];

  for (const [lambda, container] of [[range(1), range(90)], [range(1, 20, 95), range(90)], [range(50), range(50)], [range(50, 100, 150), range(60)], [range(100), range(5)]] as const) {
    it(`the headline of $${lambda.likely} against $${container.likely}`, () => {
      const { sentence, detail } = headline(sampleEstimate(lambda, container));
      assert.deepEqual(untranslated(`${sentence} ${detail}`), []);
    });
  }

  it('the sidebar', () => {
    const estimate = sampleEstimate();
    estimate.options[0]!.limits = ['LIMIT'];
    const items = sidebar(sampleAnalysis([handler]), estimate, {}, { groupBy: 'folder', costs: new Map([[handler.id, [free, paid]]]) });
    const all = JSON.stringify(items.map(function texts({ label, description, tooltip, children }): unknown { return [label, description, tooltip, children.map(texts)]; }));
    assert.deepEqual(untranslated(all, handler.id, 'getOrder', 'findOrder', 'src', 'orders-table.ts', 'arm64', 'orders'), []);
  });

  it('hovers, lenses and hints', () => {
    const estimate = sampleEstimate();
    const hovers = [handlerHover(handler, estimate, {}), handlerHover(handler, estimate, { requestsPerMonth: 1, handlers: { [handler.id]: { memoryMiB: 128, cpuMs: 3, ioWaitMs: 4, requestsPerMonth: 5 } } }), callHover(sampleCall(), [{ handler, cost: free }, { handler, cost: paid }], {})];
    const texts = hovers.flatMap(({ subtitle, facts, reasons }) => [subtitle, ...facts.flatMap(({ label, value, note }) => [label, value, note ?? '']), ...reasons.map(({ text }) => text)]);
    const hints = [handlerLens(estimate.handlers[0]!, estimate).text, callHint([{ call: sampleCall({ phase: 'init' }), users: [{ handler }] }], {})!.text, callHint([{ call: sampleCall(), users: [{ handler, cost: paid }] }], {})!.text];
    assert.deepEqual(untranslated([...texts, ...hints].join('\n'), 'getOrder', 'findOrder', 'serverless-framework', '@aws-sdk/lib-dynamodb', 'orders'), []);
  });

  it('advice', () => {
    const kinds: Advice['kind'][] = ['independent-awaits', 'awaits-in-loop', 'client-per-request', 'waits-for-lambda'];
    const advice = (kind: Advice['kind']): Advice => ({ kind, range: handler.range, subjects: ['ONE', 'TWO'], users: [] });
    const all = [...kinds.map(advice), { ...advice('waits-for-lambda'), subjects: ['ONE'] }];
    const texts = all.flatMap((one) => [true, false].map((isFree) => adviceReason(one, range(2, 5, 9), 12, { isBilled: true, isFree, currency: 'USD' })));
    assert.deepEqual(untranslated(texts.join('\n')), []);
  });

  it('what the panel shows: parts of the bill, time lines, waits, labels, budgets, what cannot be read', () => {
    const { rows } = waterfall({ ...handler, body: { kind: 'loop', iterations: range(2, 5, 9), concurrency: 0, reason: 'assumed', body: { kind: 'parallel', mode: 'all', branches: [{ kind: 'call', call: 0 }, { kind: 'wait', ms: 3 }] } } }, {});
    const texts = [
      ...billParts(sampleEstimate().lambdaBill).flatMap(({ label, meaning }) => [label, meaning]),
      ...rows.map(({ text = '' }) => text),
      ...latencyAssumptions([handler], {}).map(({ text }) => text),
      ...(['datasource', 'http', 'other', 'pubsub', 'timer'] as const).map((trigger) => handlerLabel({ name: 'x', trigger })),
      ...budgetOverruns(sampleEstimate(), { budgetPerMonth: 1 }).map(({ message }) => message),
      ...['x', '3 / fortnight', '9e20'].map((text) => JSON.stringify(parseTraffic(text))),
    ];
    assert.ok(rows.length >= 4);
    assert.deepEqual(untranslated(texts.join('\n'), 'error', 'fortnight'), []);
  });
});
