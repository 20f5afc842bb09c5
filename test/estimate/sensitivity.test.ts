import assert from 'node:assert/strict';
import { chanceCheaper } from '../../src/estimate/certainty/chance-cheaper';
import { costModels } from '../../src/estimate/cost-models';
import { scaled } from '../../src/estimate/certainty/scaled';
import { sensitivity } from '../../src/estimate/certainty/sensitivity';
import { totalRequests } from '../../src/estimate/total-requests';
import { awsFargate } from '../../src/hosting/aws-fargate';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { priceBook } from '../../src/hosting/prices';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const pair = [awsLambda, awsFargate] as const;
const profile = sampleHandler().profile;

describe('sensitivity', () => {
  const workload = sampleWorkload([sampleHandler({ requestsPerMonth: 40e6 })], { freeTier: false });
  const answer = sensitivity(workload, pair, priceBook)!;

  it('names the cheaper one and what flips it, soonest first', () => {
    assert.deepEqual([answer.cheaper, answer.other], ['aws-fargate', 'aws-lambda']);
    const distances = answer.flips.map(({ factor }) => (factor === undefined ? Infinity : Math.abs(Math.log(factor))));
    assert.deepEqual(distances, distances.toSorted((a, b) => a - b));
  });

  it('is a factor at which the two cost the same', () => {
    for (const { input, factor } of answer.flips.filter((flip) => flip.factor !== undefined && flip.input !== 'cpu')) {
      const moved = scaled(workload, { [input]: factor });
      const [lambda, fargate] = costModels(moved, [...pair], priceBook).map(({ cost }) => cost(totalRequests(moved.handlers), 'likely'));
      assert.ok(Math.abs(lambda! / fargate! - 1) < 0.01, `${input} x ${factor}: ${lambda} and ${fargate}`);
    }
  });

  it('says at which share of waiting it flips', () => {
    const factor = answer.flips.find(({ input }) => input === 'wait')!.factor!;
    assert.ok(factor < 1);
    assert.equal(answer.waitingShareAtFlip, (factor * 100) / (factor * 100 + 4));
  });

  it('says when nothing flips it', () => {
    const none = sensitivity(sampleWorkload([sampleHandler({ requestsPerMonth: 0 })]), pair, priceBook)!;
    assert.equal(none.flips.find(({ input }) => input === 'requests')!.factor, undefined);
  });

  it('lengthens a published duration by what its parts grow', () => {
    const [handler] = scaled(sampleWorkload([sampleHandler({ durationMs: 110 })]), { wait: 2 }).handlers;
    assert.deepEqual([handler!.durationMs, handler!.profile.ioWaitMs.likely], [210, 200]);
  });
});

describe('the chance that the container is cheaper', () => {
  const at = (requestsPerMonth: number, uncertain = profile) => chanceCheaper(sampleWorkload([sampleHandler({ requestsPerMonth, profile: uncertain })], { freeTier: false }), pair, priceBook);

  it('is certain far from the turning point, and open near it', () => {
    assert.deepEqual([at(1e5).secondCheaper, at(1e5).words], [0, 'cheaper']);
    assert.ok(at(1e9).secondCheaper > 0.99);
    assert.equal(at(1e9).words, 'cheaper');
    const shares = [10e6, 20e6, 30e6, 40e6, 60e6].map((requests) => at(requests).secondCheaper);
    assert.deepEqual(shares, shares.toSorted((a, b) => a - b));
    assert.ok(shares.some((share) => share > 0.2 && share < 0.8));
  });

  it('is one or nothing where everything is known', () => {
    const known = { ...profile, ioWaitMs: range(100), cpuMs: range(4) };
    for (const requests of [1e6, 1e7, 5e7, 1e9]) assert.ok([0, 1].includes(at(requests, known).secondCheaper));
  });

  it('has percentiles in order, and answers the same twice', () => {
    for (const { low, likely, high } of at(30e6).percentiles) assert.ok(low <= likely && likely <= high);
    assert.deepEqual(at(30e6), at(30e6));
  });
});
