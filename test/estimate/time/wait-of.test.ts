import { strict as assert } from 'node:assert';
import type { JoinMode, Range, Step } from '../../../src/domain';
import { Simulation } from '../../../src/estimate/time/simulation';
import { TiedSteps } from '../../../src/estimate/time/tied-steps';
import { TimedSteps } from '../../../src/estimate/time/timed-steps';
import { waitOf } from '../../../src/estimate/time/wait-of';
import { lognormalRange } from '../lognormal-range';
import { everyPath } from './every-path';
import { CALLS, randomSteps } from './random-steps';

/** Steps that a path-by-path answer takes. */
const MOST = 2_000;

/** Powers of two, so that sums are exact in any order. */
const latencies: Range[] = Array.from({ length: CALLS }, (_, call) => ({ low: 2 ** call, likely: 3 * 2 ** call, high: 4 * 2 ** call }));

const call = (index: number): Step => ({ kind: 'call', call: index });
const sequence = (...steps: Step[]): Step => ({ kind: 'sequence', steps });
const nothing = sequence();
const start = (id: number, body: Step): Step => ({ kind: 'start', id, body });
const join = (mode: JoinMode, ...ids: number[]): Step => ({ kind: 'join', ids, mode });
const either = (condition: string | undefined, one: Step, other: Step): Step => ({ kind: 'branch', ...(condition !== undefined && { condition }), arms: [one, other].map((body) => ({ probability: 0.5, body })) });
const rounds = (count: number, body: Step, concurrency = 1, most = count): Step => ({ kind: 'loop', iterations: { low: count, likely: count, high: most }, concurrency, body, reason: '' });
const ends = (step: Step): [low: number, high: number] => {
  const { low, longestPath } = waitOf(step, latencies);
  return [low, longestPath];
};

describe('waitOf', () => {
  it('has the shortest and the longest of all paths, however few of them it follows', () => {
    let compared = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const step = randomSteps(randomNumbers(seed));
      const low = everyPath(step, latencies, 'low', MOST);
      const high = everyPath(step, latencies, 'high', MOST);
      if (low === undefined || high === undefined) continue;
      compared++;
      const wait = waitOf(step, latencies);
      assert.deepEqual({ low: wait.low, high: wait.longestPath }, { low, high: Math.max(low, high) }, `seed ${seed}`);
    }
    assert.ok(compared > 60, `${compared} compared`);
  });

  it('bounds the work where many conditions and what was begun keep paths apart, and stays between the ends', () => {
    const count = 700;
    const tests = Array.from({ length: count }, (_, id) => sequence(either(`1:c${id}`, start(id, call(1)), start(id, call(2))), either(undefined, call(0), nothing)));
    const again = Array.from({ length: count }, (_, id) => either(`1:c${id}`, join('all', id), nothing));
    const { low, likely, high } = waitOf({ kind: 'scope', id: 1, body: sequence(...tests, ...again) }, latencies);
    assert.equal(low, 0);
    // The last of what is begun and waited for ends then; where paths are one, the other arm's may stand for it.
    assert.ok(high >= count * 4 + 4 && high <= count * 4 + 16, `${high}`);
    assert.ok(likely > count && likely < count * 2, `${likely}`);
  });

  it('takes as long whichever steps of others were run before, where the work is bounded too', () => {
    const block = (scope: number, other: number): Step => {
      const ids = Array.from({ length: 140 }, (_, id) => scope * 1000 + id);
      const tests = ids.map((id) => sequence(either(`${scope}:c${id}`, start(id, call(1)), start(id, call(other))), either(undefined, call(0), nothing)));
      return { kind: 'scope', id: scope, body: sequence(...tests, ...ids.map((id) => either(`${scope}:c${id}`, join('all', id), nothing))) };
    };
    const expected = (step: Step, factor: number) => new Simulation('likely', new TimedSteps(new TiedSteps(step), latencies.map(({ low, likely, high }) => ({ low: factor * low, likely: factor * likely, high: factor * high })))).total().now;
    const both = sequence(block(1, 2), block(2, 3));
    const cold = expected(both, 1);
    expected(sequence(block(1, 2), call(3)), 2);
    assert.equal(expected(both, 2), 2 * cold);
  });

  it('bounds the work in each round of a loop too, and takes every round for as long as those that it followed', () => {
    const [count, times] = [150, 120];
    const tests = Array.from({ length: count }, (_, id) => sequence(either(`1:c${id}`, start(id, call(1)), start(id, call(2))), either(undefined, call(0), nothing)));
    const again = Array.from({ length: count }, (_, id) => either(`1:c${id}`, join('all', id), nothing));
    const { low, likely, high } = waitOf({ kind: 'scope', id: 1, body: rounds(times, sequence(...tests, ...again)) }, latencies);
    assert.equal(low, 0);
    assert.ok(high >= times * count * 4 && high <= times * (count * 4 + 16), `${high}`);
    assert.ok(likely > times * count && likely < times * count * 2, `${likely}`);
  });

  it('waits in the next round of a loop for what the last one began', () => {
    const begin = (call: number): Step => ({ kind: 'start', id: 7, body: { kind: 'call', call } });
    const either = (...arms: Step[]): Step => ({ kind: 'branch', arms: arms.map((body) => ({ probability: 1 / arms.length, body })) });
    const body: Step = { kind: 'sequence', steps: [{ kind: 'join', ids: [7], mode: 'all' }, either({ kind: 'exit', to: 1 }, { kind: 'sequence', steps: [] }), either(begin(2), begin(3))] };
    const { low, high } = waitOf({ kind: 'scope', id: 1, body: rounds(3, body) }, latencies);
    assert.deepEqual({ low, high }, { low: 0, high: 2 * 32 });
  });

  it('lets a value of the module decide alike in every call of a helper and outside it', () => {
    const helper = either('0:FLAG', call(3), nothing);
    const twice = sequence(helper, sequence(helper));
    // Set: 2 * 32; not set: 32 and 16.
    assert.deepEqual(ends(sequence(twice, either('!0:FLAG', sequence(call(3), call(2)), nothing))), [12, 64]);
    const both = sequence(helper, either('!0:FLAG', call(3), nothing));
    assert.deepEqual(ends(sequence(both, helper)), [8, 64]);
  });

  it('lets a value of the module decide alike in every call of the one helper that tests it', () => {
    const helper: Step = { kind: 'scope', id: 2, body: either('0:FLAG', { kind: 'exit', to: 0 }, call(3)) };
    // It throws in the first call or in none.
    assert.deepEqual(ends({ kind: 'try', body: sequence(helper, helper), handler: sequence(call(3), call(2)) }), [12, 64]);
  });

  it('waits in a later round of a loop for what was begun before the loop', () => {
    const race = either(undefined, join('race', 7, 19), nothing);
    // 7 is done at once, whatever the round.
    assert.deepEqual(ends(sequence(start(7, nothing), start(19, call(0)), rounds(2, race), call(3), join('race', 19))), [8, 32]);
    const round = sequence(either(undefined, call(0), call(1)), join('all', 7), call(0));
    assert.deepEqual(ends(sequence(start(7, call(3)), rounds(2, either(undefined, call(0), round)))), [2, 32 + 4 + 8 + 4]);
  });

  it('waits for what is long done where it is begun, when those who wait go on before', () => {
    const beside = [start(15, call(1)), start(20, sequence(call(3), start(27, call(2))))];
    const behind = [join('all', 15), call(3), call(3), join('all', 27)];
    assert.deepEqual(ends(sequence(...beside, ...behind)), [2 + 16, 8 + 64]);
    // Begun in what runs beside.
    assert.deepEqual(ends(sequence(start(20, sequence(...beside)), ...behind)), [2 + 16, 8 + 64]);
    const parallel: Step = { kind: 'parallel', mode: 'all', branches: [sequence(...beside), sequence(...behind)] };
    assert.deepEqual(ends(parallel), [2 + 16, 8 + 64]);
    // What is done sooner decides, not who goes on sooner.
    const first = sequence(start(15, call(1)), call(2));
    const second = sequence(start(15, call(0)), call(2), call(0));
    assert.deepEqual(ends(sequence(start(20, either(undefined, first, second)), join('all', 15))), [1, 8]);
  });

  it('goes through all rounds of a long loop that may be left early', () => {
    const count = 1_000;
    const leave = (probability: number, ...steps: Step[]): Step => ({ kind: 'scope', id: 1, body: rounds(count, sequence(call(0), { kind: 'branch', arms: [{ probability, body: sequence(...steps, { kind: 'exit', to: 1 }) }, { probability: 1 - probability, body: nothing }] })) });
    assert.deepEqual(ends(leave(0.5, call(3))), [1 + 8, count * 4 + 32]);
    for (const probability of [1 / 10, 1 / 500, 1 / 100_000]) {
      let reached = 0;
      for (let round = 0; round < count; round++) reached += (1 - probability) ** round;
      const { likely } = waitOf(leave(probability), latencies);
      assert.ok(Math.abs(likely / (3 * reached) - 1) < 1e-9, `${likely} for ${3 * reached}`);
    }
    // What the last round began is done 32 ms after it began.
    assert.deepEqual(ends(sequence(rounds(count, sequence(start(7, call(3)), call(0))), join('all', 7))), [count - 1 + 8, (count - 1) * 4 + 32]);
  });

  it('knows which way a condition went behind many others that nobody tests any more', () => {
    const exit: Step = { kind: 'exit', to: 1 };
    const others = Array.from({ length: 7 }, (_, index) => either(`1:other${index}`, call(0), nothing)).flatMap((test) => [test, { ...test }]);
    const step: Step = { kind: 'scope', id: 1, body: sequence(either('1:known', nothing, exit), ...others, either('1:known', call(3), nothing)) };
    // Half of the requests: each of the others with a half twice, then surely the last call.
    assert.ok(Math.abs(waitOf(step, latencies).likely - 0.5 * (7 * 0.5 * 2 * 3 + 24)) < 1e-9);
  });

  it('has the shortest and the longest of more ways through steps that run at once than it follows', () => {
    const wait: Step = { kind: 'wait', ms: 24 };
    const many = (one: Step, other: Step): Range => {
      const branches = Array.from({ length: 7 }, (_, index) => either(`1:test${index}`, one, other));
      const behind = branches.map((_, index) => either(`1:test${index}`, nothing, nothing));
      return waitOf({ kind: 'scope', id: 1, body: sequence({ kind: 'parallel', mode: 'all', branches }, ...behind) }, latencies);
    };
    for (const { low, likely, high } of [many(wait, nothing), many(nothing, wait)]) {
      assert.deepEqual([low, high], [0, 24]);
      assert.ok(Math.abs(likely - 24 * (1 - 1 / 128)) < 1e-9, `${likely}`);
    }
  });

  it('expects the later of two equal calls that run at once, however the code begins them', () => {
    // E[max] of two is twice the mean x Φ(σ / √2), and Φ(1) = 0.8413447461.
    const latency = lognormalRange(1, Math.SQRT2);
    const later = 2 * Math.E * 0.8413447461;
    const ways: Step[] = [
      { kind: 'parallel', mode: 'all', branches: [call(0), call(0)] },
      sequence(start(1, call(0)), start(2, call(0)), join('all', 1, 2)),
      sequence(rounds(2, start(1, call(0))), join('all', 1)),
      sequence(start(1, call(0)), call(1), join('all', 1), start(2, rounds(2, call(0), 0)), join('all', 2)),
      rounds(2, call(0), 0),
      rounds(2, call(0), 5),
    ];
    for (const step of ways) {
      const { likely } = waitOf(step, [latency, { low: 0, likely: 0, high: 0 }]);
      const once = step === ways[3] ? Math.E : 0;
      assert.ok(Math.abs(likely - once - later) < 1e-3, `${JSON.stringify(step)}: ${likely} instead of ${once + later}`);
    }
  });

  it('expects the last of many calls that run at once later than nine of ten calls take, and says how late it may be', () => {
    // Of 100 the mean and the 90th percentile of the longest, with Python's NormalDist over 200,000 quantiles of U^(1/100).
    const latency = lognormalRange(1, 1);
    const { low, likely, high, longestPath } = waitOf(rounds(100, call(0), 0), [latency]);
    assert.deepEqual([low, longestPath], [latency.low, latency.high]);
    assert.ok(Math.abs(likely / 13.5946 - 1) < 1e-2, `${likely}`);
    assert.ok(Math.abs(high / 21.6466 - 1) < 0.1, `${high}`);
    // Two of them are expected earlier than that: the longest path says how late they may be.
    const two = waitOf({ kind: 'parallel', mode: 'all', branches: [call(0), call(0)] }, [latency]);
    assert.ok(two.likely < two.high && two.high === latency.high, JSON.stringify(two));
  });

  it('is exact where every path takes the same time', () => {
    for (let arms = 2; arms <= 40; arms++) {
      const { low, likely, high } = waitOf({ kind: 'branch', arms: Array.from({ length: arms }, () => ({ probability: 1 / arms, body: call(0) })) }, [{ low: 0.1, likely: 0.1, high: 0.1 }]);
      assert.deepEqual([low, likely, high], [0.1, 0.1, 0.1], `${arms} arms`);
    }
  });

  it('expects the last of thousands that a loop begins as late as if they began at once', () => {
    const latency = lognormalRange(1, 1);
    const wait = (count: number) => waitOf(sequence(rounds(count, start(1, call(0))), join('all', 1)), [latency]).likely;
    const atOnce = (count: number) => waitOf(rounds(count, call(0), 0), [latency]).likely;
    for (const count of [300, 10_000]) assert.ok(Math.abs(wait(count) / atOnce(count) - 1) < 0.2, `${wait(count)} instead of ${atOnce(count)}`);
  });

  it('lets the next of a pool begin when one ends', () => {
    const pool = (sigma: number, iterations: number, concurrency: number): number =>
      waitOf(rounds(iterations, call(0), concurrency, iterations * 10), [lognormalRange(Math.exp(-(sigma ** 2) / 2), sigma)]).likely;
    // Means of 4,000 simulated pools of lognormal rounds with mean 1.
    for (const [sigma, iterations, concurrency, simulated] of [[0.1, 25, 10, 3.04], [0.6, 25, 10, 3.78], [0.6, 11, 10, 2.36], [0.6, 100, 3, 33.91], [1, 20, 10, 4.81], [1, 6, 5, 2.75]] as const) {
      const likely = pool(sigma, iterations, concurrency);
      assert.ok(Math.abs(likely / simulated - 1) < 0.1, `${likely} instead of ${simulated}`);
    }
  });

  it('ends a request by what a `finally` throws, whatever was caught before', () => {
    const attempt: Step = { kind: 'try', body: call(0), handler: call(2), finalizer: { kind: 'exit', to: 0 } };
    assert.deepEqual(ends(sequence(attempt, call(3))), [1, 4]);
    assert.deepEqual(ends(sequence(either(undefined, attempt, nothing), call(1))), [1, 8]);
  });

  it('takes steps that differ by the numbers of their scopes, promises and conditions alone for equally long, and tells others apart', () => {
    const tied = (first: number, arm: Step): Step => ({
      kind: 'scope',
      id: first,
      body: {
        kind: 'sequence',
        steps: [
          { kind: 'start', id: first + 1, body: { kind: 'call', call: 3 } },
          { kind: 'branch', condition: `${first}:late`, arms: [{ probability: 0.25, body: { kind: 'call', call: 2 } }, { probability: 0.75, body: { kind: 'exit', to: first } }] },
          { kind: 'join', ids: [first + 1], mode: 'all' },
          { kind: 'branch', condition: `!${first}:late`, arms: [{ probability: 0.75, body: { kind: 'sequence', steps: [] } }, { probability: 0.25, body: arm }] },
        ],
      },
    });
    const both = (steps: Step[]): Range => {
      const { low, likely, high } = waitOf({ kind: 'scope', id: 1, body: { kind: 'sequence', steps } }, latencies);
      return { low, likely, high };
    };
    const [call0, call1]: Step[] = [{ kind: 'call', call: 0 }, { kind: 'call', call: 1 }];
    assert.deepEqual(both([tied(10, call0!), tied(20, call0!)]), { low: 0, likely: 2 * 0.25 * (24 + 3), high: 2 * (32 + 4) });
    assert.deepEqual(both([tied(30, call0!), tied(40, call1!)]), { low: 0, likely: 0.25 * (24 + 3) + 0.25 * (24 + 6), high: 32 + 4 + (32 + 8) });
  });

  it('ends where a step that waits for what was begun before stands in more places than can be followed', function () {
    this.timeout(60_000);
    // Each level has the one below twice: 2^30 places in all, each of which waits for the one promise.
    let inner: Step = { kind: 'sequence', steps: [{ kind: 'wait', ms: 1 }, { kind: 'join', ids: [1], mode: 'all' }] };
    for (let level = 0; level < 30; level++) inner = { kind: 'branch', arms: [{ probability: 0.5, body: { kind: 'sequence', steps: [inner, inner] } }, { probability: 0.5, body: inner }] };
    const wait = waitOf({ kind: 'sequence', steps: [{ kind: 'start', id: 1, body: { kind: 'call', call: 0 } }, inner, { kind: 'join', ids: [1], mode: 'all' }] }, [{ low: 5, likely: 10, high: 20 }]);
    assert.ok(wait.low >= 5 && wait.low <= wait.likely && wait.likely <= wait.high && Number.isFinite(wait.high), JSON.stringify(wait));
  });
});

/** Numbers below a limit, always the same for a seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}
