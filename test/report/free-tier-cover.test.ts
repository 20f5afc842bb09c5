import assert from 'node:assert/strict';
import type { Charge } from '../../src/domain';
import { freeTierCover } from '../../src/report/free-tier-cover';
import { headline } from '../../src/report/headline';
import { handlerHover } from '../../src/report/code/handler-hover';
import { range, sampleEstimate, sampleHandler } from './sample';

const charge = (description: string, pricingUnit: string, pricingQuantity: number): Charge => ({
  skuId: description.replace(' (free tier)', ''), chargeCategory: 'compute', description, pricingQuantity, pricingUnit, listUnitPrice: 0, listCost: 0,
});
const charges = [charge('Requests (free tier)', 'Requests', 1e6), charge('Requests', 'Requests', 1e6), charge('Duration (free tier)', 'GB-Seconds', 262_390), charge('API', 'Requests', 2e6)];

describe('what a free tier covers', () => {
  it('is said in units, of what has one', () => assert.equal(freeTierCover({ charges }), '1M requests and 260k GB-seconds'));
  it('is not worth a word where it is little of the bill', () => assert.equal(freeTierCover({ charges: [charges[0]!, charge('Requests', 'Requests', 30e6)] }), undefined));
  it('is nothing without one', () => assert.equal(freeTierCover({ charges: [charges[3]!] }), undefined));

  const estimate = sampleEstimate(range(0, 0.005, 40), range(14));
  estimate.options[0]!.charges = charges;
  it('explains a bill of nearly nothing in the answer', () => {
    assert.match(headline(estimate).detail, /The account's free tier, which is subtracted, covers 1M requests and 260k GB-seconds of the bill on Lambda\./);
  });
  it('is worth what the bill would be without it', () => {
    const [requests, api, duration, front] = charges as [Charge, Charge, Charge, Charge];
    const worth = { ...estimate, options: [{ ...estimate.options[0]!, charges: [{ ...requests, coveredCost: 0.2 }, api, { ...duration, coveredCost: 4.37 }, front] }, ...estimate.options.slice(1)] };
    assert.match(headline(worth).detail, /covers 1M requests and 260k GB-seconds of the bill on Lambda: without it, that would be about \$4\.6 a month\./);
  });
  it('is a reason of each handler', () => {
    const reason = (freeTier?: boolean) => handlerHover(sampleHandler(), estimate, { freeTier }).reasons.at(-1);
    assert.deepEqual(reason(), { text: "a free tier of 1M requests and 260k GB-seconds is subtracted from the project's bill on AWS Lambda", origin: 'assumed', source: 'nothing else uses it' });
    assert.equal(reason(true)?.origin, 'typed');
  });
});
