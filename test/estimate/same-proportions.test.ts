import assert from 'node:assert/strict';
import { estimate } from '../../src/estimate/estimate';
import { costModels } from '../../src/estimate/cost-models';
import { sameProportions } from '../../src/estimate/certainty/same-proportions';
import { hostingOptions } from '../../src/hosting';
import { priceBook } from '../../src/hosting/prices';
import { sampleHandler, sampleWorkload } from './sample-workload';

describe('a workload with the same proportions', () => {
  const at = (requestsPerMonth: number) => sampleWorkload([sampleHandler({ requestsPerMonth }), sampleHandler({ id: 'b', requestsPerMonth: 3 * requestsPerMonth })]);
  it('is answered by the models that are there', () => {
    const known = at(1e6);
    const [model] = costModels(known, hostingOptions, priceBook);
    assert.equal(costModels(sameProportions(at(5e6), known), hostingOptions, priceBook)[0], model);
  });
  it('costs what it costs with models of its own', () => {
    const known = at(1e6);
    estimate(known, hostingOptions, priceBook);
    const [shared, own] = [sameProportions(at(7e7), known), at(7e7)].map((workload) => estimate(workload, hostingOptions, priceBook));
    shared!.options.forEach(({ listCostPerMonth }, index) => assert.ok(Math.abs(listCostPerMonth.likely / own!.options[index]!.listCostPerMonth.likely - 1) < 1e-9));
    assert.deepEqual(shared!.handlers.map(({ requestsPerMonth }) => requestsPerMonth), [7e7, 21e7]);
  });
});
