import assert from 'node:assert/strict';
import { headline } from '../../src/report/headline';
import { range, sampleEstimate } from './sample';

describe('headline', () => {
  const cases: [string, Parameters<typeof sampleEstimate>, RegExp][] = [
    ['says that Lambda is the better home', [range(2, 4, 9), range(50, 52, 60)], /^Lambda is the better home: about \$4\.0 a month, a container would cost about \$52\.$/],
    ['says so with doubt where the ranges touch', [range(2, 20, 55), range(50, 52, 60)], /^Lambda is probably the better home/],
    ['does not decide what is near', [range(20, 50, 90), range(50, 52, 60)], /^Too close to call: about \$50 a month on Lambda, about \$52 in a container\.$/],
    ['prefers a container with doubt', [range(40, 100, 300), range(50, 52, 60)], /^A container is probably cheaper/],
    ['says that a container is cheaper', [range(100, 230, 400), range(50, 52, 60)], /^A container is the cheaper home: about \$52 a month instead of about \$230 on Lambda\.$/],
  ];
  for (const [what, figures, expected] of cases) it(what, () => assert.match(headline(sampleEstimate(...figures)).sentence, expected));

  it('says what waiting costs and where the bills cross', () => {
    const { detail } = headline(sampleEstimate());
    assert.equal(detail, '90% of what Lambda bills for running, about $180, pays for time in which nothing computes. Above about 24M requests a month a container is cheaper, below it Lambda is.');
  });

  it('says that no traffic makes a container cheaper', () => {
    const estimate = sampleEstimate(range(2), range(52));
    estimate.breakEven[0]!.requestsPerMonth = undefined;
    assert.equal(headline(estimate).detail, 'No traffic makes a container cheaper for this code.');
  });

  it('gives a band where a container grows in steps', () => {
    const estimate = sampleEstimate();
    estimate.breakEven[0]!.stableRequestsPerMonth = 60e6;
    assert.match(headline(estimate).detail, /between 24M and 60M requests a month/);
  });

  it('prices what there is when one option is missing', () => {
    const estimate = sampleEstimate();
    estimate.options.pop();
    assert.deepEqual(headline(estimate).sentence, 'AWS Lambda costs about $230 a month.');
  });
});
