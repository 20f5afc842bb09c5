import assert from 'node:assert/strict';
import type { Range, Step } from '../../src/domain';
import { waterfall } from '../../src/report/waterfall';
import { range, sampleCall, sampleHandler } from './sample';

/** Calls 0, 1, 2 wait 10, 20 and 40 ms. */
const awaitedCalls = [10, 20, 40].map((ms) => sampleCall({ latencyMs: { low: ms, likely: ms, high: ms } }));
const call = (index: number): Step => ({ kind: 'call', call: index });
const sequence = (...steps: Step[]): Step => ({ kind: 'sequence', steps });
const of = (body: Step) => waterfall(sampleHandler({ awaitedCalls, body }), {});
const bars = (body: Step) => of(body).rows.map(({ depth, call: index, text, startMs, endMs }) => [depth, index ?? text, startMs, endMs]);

describe('the time line of a handler', () => {
  it('puts one await behind the other', () => assert.deepEqual(bars(sequence(call(0), call(1))), [[0, 0, 0, 10], [0, 1, 10, 30]]));
  it('puts what runs at once below each other and goes on after the last', () => {
    assert.deepEqual(bars(sequence({ kind: 'parallel', mode: 'all', branches: [call(0), call(2)] }, call(1))), [
      [0, 'at once, goes on when all are done', 0, 40], [1, 0, 0, 10], [1, 2, 0, 40], [0, 1, 40, 60],
    ]);
  });
  it('goes on after the first of a race', () => assert.deepEqual(bars(sequence({ kind: 'parallel', mode: 'race', branches: [call(0), call(2)] }, call(1))).at(-1), [0, 1, 10, 30]));
  it('draws all rounds of a loop as one bar', () => {
    const loop = (concurrency: number): Step => ({ kind: 'loop', iterations: { low: 1, likely: 5, high: 10 }, concurrency, body: call(0), reason: '' });
    assert.deepEqual(bars(loop(1)), [[0, '×5 (up to 10), one after another', 0, 50], [1, 0, 0, 50]]);
    assert.deepEqual(bars(loop(0)), [[0, '×5 (up to 10), all at once', 0, 10], [1, 0, 0, 10]]);
    assert.deepEqual(bars(loop(2)), [[0, '×5 (up to 10), 2 at once', 0, 25], [1, 0, 0, 25]]);
  });
  it('says how often a loop runs at most, and whether that is assumed', () => {
    const loop = (iterations: Range, reason: string): Step => ({ kind: 'loop', iterations, concurrency: 1, body: call(0), reason });
    assert.equal(bars(loop(range(1, 1, 10), 'the number of items is assumed'))[0]![1], '×1 (assumed, up to 10), one after another');
    assert.equal(bars(loop(range(3), '3 iterations'))[0]![1], '×3, one after another');
  });
  it('counts what some requests do as often as it happens', () => {
    const branch: Step = { kind: 'branch', arms: [{ probability: 0.25, body: call(2) }, { probability: 0.75, body: call(1) }] };
    assert.deepEqual(bars(sequence(branch, call(0))), [[0, 'in 25% of requests', 0, 10], [1, 2, 0, 10], [0, 'in 75% of requests', 10, 25], [1, 1, 10, 25], [0, 0, 25, 35]]);
  });
  it('knows that those who returned early wait no more', () => {
    const guard: Step = { kind: 'branch', arms: [{ probability: 0.5, body: { kind: 'exit', to: 1 } }, { probability: 0.5, body: sequence() }] };
    assert.deepEqual(bars({ kind: 'scope', id: 1, body: sequence(call(1), guard, call(2)) }), [[0, 1, 0, 20], [0, 2, 20, 40]]);
  });
  it('goes on behind a scope with those who left it', () => {
    const inner: Step = { kind: 'scope', id: 2, body: sequence({ kind: 'branch', arms: [{ probability: 0.5, body: { kind: 'exit', to: 2 } }, { probability: 0.5, body: sequence() }] }, call(2)) };
    assert.deepEqual(bars(sequence(inner, call(0))), [[0, 2, 0, 20], [0, 0, 20, 30]]);
  });
  it('lets those who were thrown out go on in the catch', () => {
    const thrower: Step = { kind: 'branch', arms: [{ probability: 0.5, body: { kind: 'exit', to: 0 } }, { probability: 0.5, body: sequence() }] };
    assert.deepEqual(bars(sequence({ kind: 'try', body: sequence(thrower, call(2)), handler: call(1) }, call(0))), [[0, 2, 0, 20], [0, 1, 20, 30], [0, 0, 30, 40]]);
  });
  it('starts what is awaited later and waits for the rest of it', () => {
    assert.deepEqual(bars(sequence({ kind: 'start', id: 1, body: call(2) }, call(0), { kind: 'join', ids: [1], mode: 'all' }, call(1))), [[0, 2, 0, 40], [0, 0, 0, 10], [0, 1, 40, 60]]);
  });
  it('draws nothing for a handler that waits for nothing', () => assert.deepEqual(of(sequence()), { rows: [], waitMs: 0 }));
});
