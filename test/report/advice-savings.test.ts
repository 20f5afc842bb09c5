import assert from 'node:assert/strict';
import type { Step } from '../../src/domain';
import { waitOf } from '../../src/estimate/time/wait-of';
import { adviceSavings } from '../../src/report/advice/advice-savings';
import { lognormalRange } from '../estimate/lognormal-range';
import { sampleCall, sampleHandler } from './sample';

const latencyMs = lognormalRange(10, 0.6);
const call = (index: number): Step => ({ kind: 'call', call: index });
const loop = (concurrency: number): Step => ({ kind: 'loop', iterations: { low: 10, likely: 10, high: 10 }, concurrency, body: call(0), reason: '' });
const saved = (kind: 'independent-awaits' | 'awaits-in-loop', body: Step, awaits: number[][]) => {
  const calls = awaits.flat().map(() => sampleCall({ latencyMs }));
  return adviceSavings(kind, { handlerId: 'one', awaits }, sampleHandler({ awaitedCalls: calls, body }), {});
};
const expected = (body: Step) => waitOf(body, [latencyMs, latencyMs, latencyMs]).likely;

describe('what following advice saves of a request', () => {
  it('is what the estimate gets shorter by when its calls are waited for at once', () => {
    const [before, after]: Step[] = [{ kind: 'sequence', steps: [0, 1, 2].map(call) }, { kind: 'parallel', mode: 'all', branches: [0, 1, 2].map(call) }];
    const { low, likely } = saved('independent-awaits', before!, [[0], [1], [2]]);
    assert.ok(Math.abs(likely - (expected(before!) - expected(after!))) < 1e-6, `${likely}`);
    assert.ok(Math.abs(low - 2 * latencyMs.low) < 1e-9, `${low}`);
  });

  it('is what the estimate gets shorter by when all rounds of a loop are', () => {
    const { low, likely } = saved('awaits-in-loop', loop(1), [[0]]);
    assert.ok(Math.abs(likely - (expected(loop(1)) - expected(loop(0)))) < 1e-6, `${likely}`);
    assert.ok(Math.abs(low - 9 * latencyMs.low) < 1e-9, `${low}`);
  });
});
