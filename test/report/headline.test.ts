import assert from 'node:assert/strict';
import { headline } from '../../src/report/headline';
import { range, sampleEstimate } from './sample';

describe('headline', () => {
  const cases: [string, Parameters<typeof sampleEstimate>, RegExp][] = [
    ['says that Lambda is the better home', [range(2, 4, 9), range(50, 52, 60)], /^Lambda is the better home: about \$4\.0 a month, .+ of it for waiting; AWS Fargate would cost about \$52; above about 24M requests a month AWS Fargate is cheaper\.$/],
    ['says so with doubt where the ranges touch', [range(2, 20, 55), range(50, 52, 60)], /^Lambda is probably the better home/],
    ['does not decide what is near', [range(20, 50, 90), range(50, 52, 60)], /^Too close to call: about \$50 a month on Lambda, .+ of it for waiting; about \$52 on AWS Fargate; above/],
    ['prefers a container with doubt', [range(40, 100, 300), range(50, 52, 60)], /^AWS Fargate is probably the better home: about \$52 a month instead of about \$100 on Lambda/],
    ['says that a container is cheaper', [range(100, 230, 400), range(50, 52, 60)], /^AWS Fargate is the better home: about \$52 a month instead of about \$230 on Lambda, 78% of it for waiting; below about 24M requests a month Lambda is cheaper\.$/],
  ];
  for (const [what, figures, expected] of cases) it(what, () => assert.match(headline(sampleEstimate(...figures)).sentence, expected));

  it('says what waiting costs', () => {
    const { detail } = headline(sampleEstimate());
    assert.equal(detail, 'Of Lambda\'s bill about $180 pays for time in which nothing computes: 90% of what it bills for running.');
  });

  it('says that no traffic makes a container cheaper', () => {
    const estimate = sampleEstimate(range(2), range(52));
    estimate.breakEven[0]!.requestsPerMonth = undefined;
    assert.match(headline(estimate).sentence, /would cost about \$52, at any traffic\.$/);
  });

  it('takes turning points for one that an estimate does not tell apart', () => {
    const estimate = sampleEstimate();
    Object.assign(estimate.breakEven[0]!, { requestsPerMonth: 10.3e6, stableRequestsPerMonth: 10.6e6 });
    assert.match(headline(estimate).sentence, /; below about 10M requests a month Lambda is cheaper\.$/);
    estimate.breakEven[0]!.stableRequestsPerMonth = 12e6;
    assert.match(headline(estimate).sentence, /; the bills cross between 10M and 12M requests a month, as AWS Fargate grows in steps\.$/);
  });

  it('does not promise Lambda to few requests of long duration at any traffic, nor a container for ever', () => {
    const estimate = sampleEstimate(range(0), range(34));
    Object.assign(estimate.breakEven[0]!, { requestsPerMonth: 250, stableRequestsPerMonth: 250 });
    assert.match(headline(estimate).sentence, /^Lambda is the better home: .*; above about 250 requests a month AWS Fargate is cheaper\.$/);
    estimate.breakEven[0]!.stableRequestsPerMonth = undefined;
    assert.match(headline(estimate).sentence, /; AWS Fargate is cheaper from about 250 requests a month, but not at the most traffic\.$/);
  });

  it('names the functions that are compared where they are not Lambda\'s', () => {
    const estimate = sampleEstimate(range(2), range(52));
    Object.assign(estimate.options[0]!, { optionId: 'cloudflare-workers', serviceName: 'Cloudflare Workers', charges: [] });
    Object.assign(estimate, { breakEven: [{ ...estimate.breakEven[0]!, options: ['cloudflare-workers', 'aws-fargate'] }], lambdaBill: { computing: 0, waiting: 0, requests: 0, gateway: 0, init: 0 } });
    assert.equal(headline(estimate).sentence, 'Cloudflare Workers is the better home: about $2.0 a month; AWS Fargate would cost about $52; above about 24M requests a month AWS Fargate is cheaper.');
  });

  it('says where the functions get cheaper in a pair whose first one is the container', () => {
    const estimate = sampleEstimate(range(230), range(52));
    estimate.breakEven[0]!.options = ['aws-fargate', 'aws-lambda'];
    assert.match(headline(estimate).sentence, /^AWS Fargate is the better home: .*; above about 24M requests a month Lambda is cheaper\.$/);
    const turned = sampleEstimate(range(2), range(52));
    turned.breakEven[0]!.options = ['aws-fargate', 'aws-lambda'];
    assert.match(headline(turned).sentence, /^Lambda is the better home: .*; below about 24M requests a month AWS Fargate is cheaper\.$/);
  });

  it('says who is cheaper at any traffic where bills are too close to call', () => {
    const estimate = sampleEstimate(range(50), range(50));
    Object.assign(estimate.breakEven[0]!, { requestsPerMonth: undefined, stableRequestsPerMonth: undefined });
    assert.match(headline(estimate).sentence, /^Too close to call: .*; Lambda is cheaper at any traffic\.$/);
    Object.assign(estimate.breakEven[0]!, { requestsPerMonth: 1, stableRequestsPerMonth: 1 });
    assert.match(headline(estimate).sentence, /; AWS Fargate is cheaper at any traffic\.$/);
  });

  it('gives a band where a container grows in steps', () => {
    const estimate = sampleEstimate();
    estimate.breakEven[0]!.stableRequestsPerMonth = 60e6;
    assert.match(headline(estimate).sentence, /between 24M and 60M requests a month/);
  });

  it('names an option that costs less than both', () => {
    const estimate = sampleEstimate();
    estimate.options.push({ ...estimate.options[1]!, optionId: 'render', serviceName: 'Render', billing: 'request', listCostPerMonth: range(7) });
    assert.match(headline(estimate).detail, /Of all that is compared, Render costs least: about \$7\.0\.$/);
  });

  it('says that nothing can be priced where every option is left out, and that there is nothing to price where none is chosen', () => {
    const estimate = { ...sampleEstimate(), options: [], breakEven: [], region: 'eu-central-1' };
    assert.equal(headline({ ...estimate, diagnostics: [{ file: 'hosting-cost.json', severity: 'warning', message: 'AWS Lambda is left out.' }] }).sentence, 'Nothing that is compared can be priced in eu-central-1: the reasons are listed.');
    assert.equal(headline(estimate).sentence, 'There is nothing to price yet.');
  });

  it('prices what there is when one option is missing', () => {
    const estimate = sampleEstimate();
    estimate.options.pop();
    assert.deepEqual(headline(estimate).sentence, 'AWS Lambda costs about $230 a month.');
  });
});
