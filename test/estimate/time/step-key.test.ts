import { strict as assert } from 'node:assert';
import type { Step } from '../../../src/domain';
import { mulberry32 } from '../../../src/estimate/distributions/mulberry32';
import { StepKey } from '../../../src/estimate/time/step-key';
import { StepOrder } from '../../../src/estimate/time/step-order';
import { CALLS, randomSteps } from './random-steps';

const latencies = Array.from({ length: CALLS }, () => '');
const nothing: Step = { kind: 'sequence', steps: [] };

describe('StepKey', () => {
  it('is never shorter than is told before it is written', () => {
    let least = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const next = mulberry32(seed);
      const order = new StepOrder(randomSteps((below) => Math.floor(next() * below)));
      const key = StepKey.of(order.root, order, latencies)!;
      assert.ok(key.length >= order.root.leastText, `seed ${seed}`);
      least += order.root.leastText / key.length;
    }
    assert.ok(least / 200 > 0.5, 'most of a key is told before');
  });

  it('is not written where steps share so many parts that it would be too long', () => {
    let step = nothing;
    for (let level = 0; level < 40; level++) step = { kind: 'sequence', steps: [step, step] };
    const order = new StepOrder(step);
    assert.equal(order.root.leastText, (2 ** 41 - 1) * 'sequence('.length);
    assert.equal(StepKey.of(order.root, order, latencies), undefined);
  });
});
