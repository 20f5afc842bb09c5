import assert from 'node:assert/strict';
import { estimate } from '../../src/estimate/estimate';
import { costModels } from '../../src/estimate/cost-models';
import { hostingOptions } from '../../src/hosting';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { priceBook } from '../../src/hosting/prices';
import { sampleHandler, sampleWorkload } from './sample-workload';

describe('a workload that differs from the last one in its total traffic alone', () => {
  const at = (requestsPerMonth: number) => sampleWorkload([sampleHandler({ requestsPerMonth }), sampleHandler({ id: 'b', requestsPerMonth: 3 * requestsPerMonth })]);
  const modelOf = (workload: ReturnType<typeof at>) => costModels(workload, hostingOptions, priceBook)[0];

  it('is answered by the models that are there', () => assert.equal(modelOf(at(1e6)), modelOf(at(5e6))));

  it('gets models of its own where anything else differs', () => {
    const before = modelOf(at(1e6));
    assert.notEqual(modelOf({ ...at(1e6), settings: { ...at(1e6).settings, peakToMean: 4 } }), before);
    assert.notEqual(modelOf(at(1e6)), modelOf(sampleWorkload([sampleHandler({ requestsPerMonth: 1e6 }), sampleHandler({ id: 'b', requestsPerMonth: 3.1e6 })])));
    assert.notEqual(modelOf(at(1e6)), modelOf(sampleWorkload([sampleHandler({ requestsPerMonth: 1e6 }), sampleHandler({ id: 'b', requestsPerMonth: 3e6, memoryMiB: 1024 })])));
    assert.notEqual(modelOf(at(1e6)), modelOf(at(0)));
  });

  it('costs what it costs with models of its own', () => {
    const [first, second] = [at(1e6), at(7e7)];
    estimate(first, hostingOptions, priceBook);
    const shared = estimate(second, hostingOptions, priceBook);
    estimate(at(0), hostingOptions, priceBook);
    const own = estimate(at(7e7), hostingOptions, priceBook);
    shared.options.forEach(({ listCostPerMonth }, index) => assert.ok(Math.abs(listCostPerMonth.likely / own.options[index]!.listCostPerMonth.likely - 1) < 1e-9));
    assert.deepEqual(shared.handlers.map(({ requestsPerMonth }) => requestsPerMonth), [7e7, 21e7]);
  });

  it('rests on the same assumptions, said once', () => {
    const said = (workload: ReturnType<typeof at>) => estimate(workload, hostingOptions, priceBook).options.map(({ assumptions }) => assumptions);
    const [before, after] = [said(at(1e6)), said(at(2e6))];
    before.forEach((assumptions, index) => assert.equal(after[index], assumptions));
    const elsewhere = said({ ...at(1e6), settings: { ...at(1e6).settings, region: 'eu-west-1' } });
    assert.match(elsewhere[0]![0]!.text, /list prices in eu-west-1/);
  });

  it('names the regions of the prices, where the region itself has none of its own', () => {
    const said = (optionId: string) => estimate(at(1e6), everyOption.filter(({ id }) => id === optionId), everyPrice).options[0]!.assumptions.find(({ id }) => id === `prices ${optionId}`)!.text.replace(/, of .*/, '');
    assert.equal(said('aws-lambda'), 'AWS Lambda: list prices in us-east-1, before tax and discounts');
    assert.equal(said('azure-container-apps'), 'Azure Container Apps: list prices in eastus for us-east-1, before tax and discounts');
    assert.equal(said('cloudflare-workers'), 'Cloudflare Workers: list prices, the same in every region, before tax and discounts');
  });

  it('is named by its own handlers', () => {
    const slow = (id: string) => sampleWorkload([sampleHandler({ id, name: id, timeoutSeconds: 0.05 })]);
    estimate(slow('old'), hostingOptions, priceBook);
    const { options, handlers } = estimate(slow('new'), hostingOptions, priceBook);
    const lambda = options.find(({ optionId }) => optionId === 'aws-lambda');
    assert.match(lambda!.handlerLimits[0]!.text, /^An expected request of new takes/);
    assert.deepEqual([lambda!.handlerLimits[0]!.handlerId, handlers[0]!.id], ['new', 'new']);
  });
});
