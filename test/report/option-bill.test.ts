import assert from 'node:assert/strict';
import { estimate } from '../../src/estimate/estimate';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { optionBill } from '../../src/report/option-bill';
import { sampleHandler, sampleWorkload } from '../estimate/sample-workload';

describe('where a bill goes', () => {
  const workload = sampleWorkload([sampleHandler({ requestsPerMonth: 2e7 })]);
  const { options, lambdaBill } = estimate(workload, everyOption, everyPrice);
  const bills = options.map((option) => ({ option, bill: optionBill(option, everyOption.find(({ id }) => id === option.optionId)!, workload) }));

  it('adds up to the likely cost, on every option', () => {
    assert.ok(bills.length > 15);
    for (const { option, bill } of bills) {
      const sum = Object.values(bill).reduce((total, part) => total + part, 0);
      assert.ok(Math.abs(sum - option.listCostPerMonth.likely) < 1e-6 * Math.max(1, sum), `${option.optionId}: ${sum} of ${option.listCostPerMonth.likely}`);
    }
  });

  it('tells waiting apart on functions alone', () => {
    const waiting = bills.filter(({ bill }) => bill.waiting > 0);
    assert.ok(waiting.every(({ option }) => option.deliveryModel === 'FaaS'));
    const lambda = bills.find(({ option }) => option.optionId === 'aws-lambda')!.bill;
    assert.ok(Math.abs(lambda.waiting / (lambda.waiting + lambda.computing) - lambdaBill.waiting / (lambdaBill.waiting + lambdaBill.computing)) < 1e-9);
  });
});
