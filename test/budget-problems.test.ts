import assert from 'node:assert/strict';
import { budgetProblems } from '../src/inputs/budget-problems';
import type { Estimate } from '../src/domain';

const range = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 });
const estimate = {
  currency: 'USD', breakEven: [],
  options: [{ optionId: 'aws-lambda', serviceName: 'AWS Lambda', deliveryModel: 'FaaS', listCostPerMonth: range(100) }],
  handlers: [{ id: 'a.ts#handler', listCostPerMonth: { 'aws-lambda': range(30) } }, { id: 'b.ts#handler', listCostPerMonth: { 'aws-lambda': range(70) } }],
} as unknown as Estimate;
const text = `{
  // what we agreed on
  "budgetPerMonth": 99,
  "handlers": {
    "a.ts#handler": { "budgetPerMonth": 31 },
    "b.ts#handler": {
      "budgetPerMonth": 69
    }
  }
}
`;

describe('budgets', () => {
  it('are problems at their lines when the likely bill exceeds them', () => {
    const inputs = { budgetPerMonth: 99, handlers: { 'a.ts#handler': { budgetPerMonth: 31 }, 'b.ts#handler': { budgetPerMonth: 69 } } };
    assert.deepEqual(budgetProblems(estimate, inputs, text).map(({ line, severity }) => [line, severity]), [[3, 'warning'], [7, 'warning']]);
    assert.equal(budgetProblems(estimate, inputs, text)[0]!.message, 'The project likely costs $100 ($50–$200) a month on AWS Lambda, more than its budget of $99.');
  });

  it('name no range where no guess moves the bill', () => {
    const exact = { ...estimate, options: [{ ...estimate.options[0]!, listCostPerMonth: { low: 100, likely: 100, high: 100 } }] };
    assert.equal(budgetProblems(exact, { budgetPerMonth: 99 }, text)[0]!.message, 'The project likely costs $100 a month on AWS Lambda, more than its budget of $99.');
  });

  it('are none when they are kept, or when there is none', () => {
    assert.deepEqual(budgetProblems(estimate, { budgetPerMonth: 100 }, text), []);
    assert.deepEqual(budgetProblems(estimate, {}, ''), []);
  });
});
