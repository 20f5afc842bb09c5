import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Step } from '../../src/domain';
import { callCounts } from '../../src/estimate/calls/call-counts';

const call = (index: number): Step => ({ kind: 'call', call: index });
const sequence = (...steps: Step[]): Step => ({ kind: 'sequence', steps });
const nothing = sequence();
const times = (count: number) => ({ low: count, likely: count, high: count });
const likely = (body: Step, calls: number) => callCounts(body, calls).map((count) => Number(count.likely.toPrecision(12)));

class Left {
  constructor(readonly to: number) {}
}

/** Runs the steps with the arms that are drawn; a drawn arm beyond those given is the first. Returns the arms taken, with how many there were. */
function runOnce(body: Step, drawn: readonly number[], counts: number[]): { arms: number; chance: number }[] {
  const taken: { arms: number; chance: number }[] = [];
  const run = (step: Step): void => {
    if (step.kind === 'call') counts[step.call]!++;
    else if (step.kind === 'sequence') step.steps.forEach(run);
    else if (step.kind === 'loop') for (let round = 0; round < step.iterations.likely; round++) run(step.body);
    else if (step.kind === 'exit') throw new Left(step.to);
    else if (step.kind === 'branch') {
      const arm = step.arms[drawn[taken.length] ?? 0]!;
      taken.push({ arms: step.arms.length, chance: arm.probability });
      run(arm.body);
    } else if (step.kind === 'scope') catching(() => run(step.body), step.id, () => undefined);
    else if (step.kind === 'try') {
      try {
        catching(() => run(step.body), step.handler ? 0 : -1, () => run(step.handler!));
      } finally {
        if (step.finalizer) run(step.finalizer);
      }
    }
  };
  catching(() => run(body), 0, () => undefined);
  return taken;
}

function catching(body: () => void, to: number, then: () => void): void {
  try {
    body();
  } catch (error) {
    if (!(error instanceof Left) || error.to !== to) throw error;
    then();
  }
}

/** Every way through the steps, one after another. */
function everyWay(body: Step, calls: number): { chance: number; counts: number[] }[] {
  const ways: { chance: number; counts: number[] }[] = [];
  const open: number[][] = [[]];
  for (let drawn = open.pop(); drawn; drawn = open.pop()) {
    const counts = Array.from({ length: calls }, () => 0);
    const taken = runOnce(body, drawn, counts);
    ways.push({ chance: taken.reduce((product, { chance }) => product * chance, 1), counts });
    for (let index = drawn.length; index < taken.length; index++) {
      const before = [...drawn, ...Array.from({ length: index - drawn.length }, () => 0)];
      for (let arm = 1; arm < taken[index]!.arms; arm++) open.push([...before, arm]);
    }
  }
  return ways;
}

const calls = 4;
/** Steps inside the scopes with these ids; each may be left. */
const steps = (depth: number, ids: readonly number[]): fc.Arbitrary<Step> => {
  const leaf = fc.oneof(fc.nat(calls - 1).map(call), fc.constantFrom(...ids).map((to): Step => ({ kind: 'exit', to })));
  if (depth === 0) return leaf;
  const inner = steps(depth - 1, ids);
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    { weight: 3, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((all) => sequence(...all)) },
    { weight: 3, arbitrary: fc.tuple(inner, fc.option(inner), fc.constantFrom(0.1, 0.25, 0.5)).map(([one, other, probability]): Step => ({ kind: 'branch', arms: [{ probability, body: one }, { probability: 1 - probability, body: other ?? nothing }] })) },
    { weight: 1, arbitrary: fc.tuple(inner, fc.nat(2)).map(([body, count]): Step => ({ kind: 'loop', iterations: times(count), concurrency: 1, body, reason: '' })) },
    { weight: 1, arbitrary: steps(depth - 1, [...ids, depth]).map((body): Step => ({ kind: 'scope', id: depth, body })) },
    { weight: 1, arbitrary: fc.tuple(inner, fc.option(inner), fc.option(fc.nat(calls - 1).map(call))).map(([body, handler, finalizer]): Step => ({ kind: 'try', body, handler: handler ?? undefined, finalizer: finalizer ?? undefined })) },
  );
};

describe('how often a request makes a call', () => {
  it('counts what an early end leaves out as not made', () => {
    const guarded = sequence(call(0), { kind: 'branch', arms: [{ probability: 0.1, body: { kind: 'exit', to: 1 } }, { probability: 0.9, body: nothing }] }, call(1));
    assert.deepEqual(likely({ kind: 'scope', id: 1, body: guarded }, 2), [1, 0.9]);
    assert.deepEqual(callCounts({ kind: 'scope', id: 1, body: guarded }, 2)[1], { low: 0, likely: 0.9, high: 1 });
  });

  it('leaves a loop at its break, and goes on after it', () => {
    const found: Step = { kind: 'branch', arms: [{ probability: 0.5, body: { kind: 'exit', to: 1 } }, { probability: 0.5, body: nothing }] };
    const loop: Step = { kind: 'scope', id: 1, body: { kind: 'loop', iterations: { low: 0, likely: 3, high: 10 }, concurrency: 1, body: sequence(call(0), found), reason: '' } };
    assert.deepEqual(callCounts(sequence(loop, call(1)), 2), [{ low: 0, likely: 1.75, high: 10 }, { low: 1, likely: 1, high: 1 }]);
  });

  it('is the mean over every way, weighed by its chance, and between the fewest and the most', () => {
    fc.assert(fc.property(steps(4, [0]), (body) => {
      const ways = everyWay(body, calls);
      fc.pre(ways.length <= 2000);
      for (const [index, count] of callCounts(body, calls).entries()) {
        const made = ways.map(({ counts }) => counts[index]!);
        const mean = ways.reduce((sum, { chance, counts }) => sum + chance * counts[index]!, 0);
        assert.ok(Math.abs(count.likely - mean) < 1e-9, `call ${index}: ${count.likely} for ${mean}`);
        assert.ok(count.low <= Math.min(...made) && count.high >= Math.max(...made), `call ${index}: ${JSON.stringify(count)} for ${Math.min(...made)} to ${Math.max(...made)}`);
      }
    }), { numRuns: 2000 });
  });
});
