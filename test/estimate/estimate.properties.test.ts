import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Estimate, PriceBook, Range, Workload, WorkloadHandler } from '../../src/domain';
import { costCurve } from '../../src/estimate/curves/cost-curve';
import { costModels } from '../../src/estimate/cost-models';
import { estimate } from '../../src/estimate/estimate';
import { hostingOptions } from '../../src/hosting';
import { priceBook } from '../../src/hosting/prices';
import { createPriceBook } from '../../src/hosting/prices/create-price-book';
import { sampleWorkload } from './sample-workload';

const amount = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max, noNaN: true }));
const rangeOf = (max: number): fc.Arbitrary<Range> => fc.tuple(amount(max), amount(max), amount(max)).map((values) => {
  const [low, likely, high] = values.sort((a, b) => a - b);
  return { low: low!, likely: likely!, high: high! };
});
const profileOf = fc.record({
  ioWaitMs: rangeOf(60_000), cpuMs: rangeOf(5000), initMs: rangeOf(10_000), awaits: fc.integer({ min: 0, max: 20 }),
  processMiB: fc.integer({ min: 60, max: 380 }), requestKb: fc.integer({ min: 12, max: 2000 }), callsPerRequest: fc.constant({}),
});
const requestsOf = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 11, noNaN: true }).map((exponent) => 10 ** exponent));
const handlerOf: fc.Arbitrary<WorkloadHandler> = fc.record({
  id: fc.uuid(), name: fc.constant('handler'), requestsPerMonth: requestsOf, profile: profileOf, memoryMiB: fc.integer({ min: 128, max: 10_240 }),
  architecture: fc.constantFrom('x86_64' as const, 'arm64' as const), frontDoor: fc.constantFrom('none' as const, 'function-url' as const, 'http-api' as const, 'rest-api' as const, 'websocket' as const, 'alb' as const),
  ephemeralStorageMiB: fc.option(fc.integer({ min: 512, max: 10_240 }), { nil: undefined }), timeoutSeconds: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  provisionedConcurrency: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }), peakToMean: fc.option(fc.double({ min: 1, max: 24, noNaN: true }), { nil: undefined }),
  trigger: fc.constantFrom('http' as const, 'pubsub' as const, 'timer' as const), durationMs: fc.option(fc.double({ min: 0, max: 900_000, noNaN: true }), { nil: undefined }),
  coldStartShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
});
const workloadOf: fc.Arbitrary<Workload> = fc.tuple(fc.array(handlerOf, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.double({ min: 1, max: 24, noNaN: true }), fc.integer({ min: 1, max: 20 }))
  .map(([handlers, freeTier, peakToMean, minTasks]) => sampleWorkload(handlers, { freeTier, peakToMean, container: { minTasks, targetUtilization: 0.65, frontDoor: 'alb' } }));
const runs = { numRuns: 40 };

const answer = (workload: Workload): Estimate => estimate(workload, hostingOptions, priceBook);
const near = (actual: number, expected: number, what: string) => assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${actual} instead of ${expected}`);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('an estimate, whatever the workload', function () {
  this.timeout(120_000);

  it('has no NaN and no Infinity anywhere', () => {
    fc.assert(fc.property(workloadOf, (workload) => everyNumber(answer(workload), '')), runs);
  });

  it('has charges that are quantity times price and add up to the total', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      for (const { charges, listCostPerMonth, optionId } of answer(workload).options) {
        for (const charge of charges) near(charge.listCost, charge.pricingQuantity * charge.listUnitPrice, charge.description);
        near(sum(charges.map(({ listCost }) => listCost)), listCostPerMonth.likely, optionId);
      }
    }), runs);
  });

  it('has ranges from low to high', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      const { options, handlers } = answer(workload);
      const ranges = [...options.map(({ listCostPerMonth }) => listCostPerMonth), ...handlers.flatMap(({ listCostPerMonth, waitingShare, durationMs }) => [...Object.values(listCostPerMonth), waitingShare, durationMs])];
      for (const { low, likely, high } of ranges) assert.ok(low <= likely && likely <= high);
    }), runs);
  });

  it('divides each option among the handlers without a rest', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      const { options, handlers } = answer(workload);
      for (const { optionId, listCostPerMonth } of options) {
        const parts = sum(handlers.map((handler) => handler.listCostPerMonth[optionId]!.likely));
        near(parts, listCostPerMonth.likely, optionId);
      }
    }), runs);
  });

  it('says where the whole Lambda bill goes', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      const { options, lambdaBill } = answer(workload);
      near(sum(Object.values(lambdaBill)), options.find(({ optionId }) => optionId === 'aws-lambda')!.listCostPerMonth.likely, 'bill');
      for (const part of Object.values(lambdaBill)) assert.ok(part >= -1e-9);
    }), runs);
  });

  it('never falls when traffic rises', () => {
    fc.assert(fc.property(workloadOf, fc.array(requestsOf, { minLength: 2, maxLength: 30 }), (workload, traffic) => {
      const rising = [...traffic].sort((a, b) => a - b);
      for (const { optionId, listCostPerMonth } of costCurve(workload, hostingOptions, priceBook, rising)) {
        for (const of of ['low', 'likely', 'high'] as const) {
          for (let index = 1; index < rising.length; index++) {
            const [before, after] = [listCostPerMonth[index - 1]![of], listCostPerMonth[index]![of]];
            assert.ok(after >= before - 1e-9 * Math.max(1, before), `${optionId} ${of}: ${before} at ${rising[index - 1]}, ${after} at ${rising[index]}`);
          }
        }
      }
    }), runs);
  });

  it('is what the chart shows at its traffic', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      const { options, requestsPerMonth } = answer(workload);
      for (const { optionId, listCostPerMonth } of costCurve(workload, hostingOptions, priceBook, [requestsPerMonth])) {
        assert.deepEqual(listCostPerMonth[0], options.find((option) => option.optionId === optionId)!.listCostPerMonth);
      }
    }), runs);
  });

  it('doubles when every price doubles', () => {
    const double: PriceBook = createPriceBook(priceBook.rows.map((row) => ({ ...row, tiers: row.tiers.map(({ from, unitPrice }) => ({ from, unitPrice: 2 * unitPrice })) })), priceBook.freeTiers);
    fc.assert(fc.property(workloadOf, (workload) => {
      const twice = estimate({ ...workload }, hostingOptions, double);
      for (const [index, option] of answer(workload).options.entries()) near(twice.options[index]!.listCostPerMonth.likely, 2 * option.listCostPerMonth.likely, option.optionId);
    }), runs);
  });

  it('does not depend on how a handler\'s requests are written down', () => {
    fc.assert(fc.property(handlerOf, (handler) => {
      const one = { ...handler, coldStartShare: 0, provisionedConcurrency: undefined };
      const halves = ['a', 'b'].map((id) => ({ ...one, id, requestsPerMonth: one.requestsPerMonth / 2 }));
      const [whole, split] = [answer(sampleWorkload([one])), answer(sampleWorkload(halves))];
      for (const [index, option] of whole.options.entries()) near(split.options[index]!.listCostPerMonth.likely, option.listCostPerMonth.likely, option.optionId);
    }), runs);
  });

  it('costs nothing on Lambda without requests', () => {
    fc.assert(fc.property(fc.array(handlerOf, { minLength: 1, maxLength: 4 }), (handlers) => {
      const idle = handlers.map((handler) => ({ ...handler, requestsPerMonth: 0, provisionedConcurrency: undefined, frontDoor: 'http-api' as const }));
      const lambda = answer(sampleWorkload(idle)).options.find(({ optionId }) => optionId === 'aws-lambda')!;
      assert.deepEqual(lambda.listCostPerMonth, { low: 0, likely: 0, high: 0 });
    }), runs);
  });

  it('is the same whether other traffic was typed before or all is reckoned anew', () => {
    fc.assert(fc.property(workloadOf, fc.array(requestsOf, { minLength: 4, maxLength: 4 }), (workload, requests) => {
      const typed = () => ({ ...workload, handlers: workload.handlers.map((handler, index) => ({ ...handler, requestsPerMonth: requests[index]! })) });
      answer(workload);
      const kept = answer(typed());
      answer(sampleWorkload());
      const anew = answer(typed());
      for (const [index, { optionId, listCostPerMonth, limits }] of anew.options.entries()) {
        for (const of of ['low', 'likely', 'high'] as const) near(kept.options[index]!.listCostPerMonth[of], listCostPerMonth[of], optionId);
        assert.deepEqual(kept.options[index]!.limits, limits);
        for (const [at, handler] of anew.handlers.entries()) near(kept.handlers[at]!.listCostPerMonth[optionId]!.likely, handler.listCostPerMonth[optionId]!.likely, `${optionId} ${at}`);
      }
    }), runs);
  });

  it('answers the same model for the same workload', () => {
    const workload = sampleWorkload();
    assert.equal(costModels(workload, hostingOptions, priceBook)[0], costModels(workload, hostingOptions, priceBook)[0]);
  });
});

function everyNumber(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (value !== null && typeof value === 'object') for (const [key, field] of Object.entries(value)) everyNumber(field, `${path}.${key}`);
}
