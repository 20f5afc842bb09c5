import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Estimate, OptionConfiguration, Workload, WorkloadHandler } from '../../src/domain';
import { busyInstances } from '../../src/estimate/requests/busy-instances';
import { costModels } from '../../src/estimate/cost-models';
import { estimate } from '../../src/estimate/estimate';
import { graduatedCost } from '../../src/estimate/prices/graduated-cost';
import { usableModels } from '../../src/estimate/usable-models';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const amount = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1e-2, max, noNaN: true }));
const handlerOf: fc.Arbitrary<WorkloadHandler> = fc.record({
  id: fc.uuid(), requestsPerMonth: fc.double({ min: 0, max: 9, noNaN: true }).map((power) => 10 ** power), memoryMiB: fc.integer({ min: 128, max: 10_240 }),
  waitMs: amount(30_000), cpuMs: amount(1000), published: fc.boolean(), responseKiB: fc.option(amount(20_000), { nil: undefined }),
}).map(({ id, requestsPerMonth, memoryMiB, waitMs, cpuMs, published, responseKiB }) => sampleHandler({
  id, requestsPerMonth, memoryMiB, responseKiB, durationMs: published ? waitMs + cpuMs : undefined, coldStartShare: published ? 0 : undefined,
  profile: { ...sampleHandler().profile, ioWaitMs: range(waitMs / 2, waitMs, 2 * waitMs), cpuMs: range(cpuMs / 2, cpuMs, 3 * cpuMs) },
}));
const byHand = Object.fromEntries(everyOption.map(({ id, fields }) => [id, {
  ...(fields.includes('instances') ? { instances: 3 } : {}), ...(fields.includes('vCpu') ? { vCpu: 2, memoryMiB: 4096 } : {}), ...(fields.includes('discountPercent') ? { discountPercent: 17 } : {}),
  ...(fields.includes('pricePerMonth') ? { pricePerMonth: 9 } : {}),
}]));
const workloadOf: fc.Arbitrary<Workload> = fc.tuple(fc.array(handlerOf, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.constantFrom('us-east-1', 'eu-central-1'), fc.boolean())
  .map(([handlers, freeTier, region, fixed]) => sampleWorkload(handlers, {
    freeTier, region, container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'none' }, options: fixed ? byHand : { 'own-server': { pricePerMonth: 9 } },
  }));
const traffic = [0, 1, 7, 1e3, 12_345, 1e6, 2.1e6, 3.7e7, 1e8, 1e9, 4e10];
const runs = { numRuns: 15 };
/** One handler's bill is a trillionth of the other's. */
const farApart = sampleWorkload([
  sampleHandler({ id: 'much', requestsPerMonth: 451_887_716.7550013, memoryMiB: 8446, profile: { ...sampleHandler().profile, ioWaitMs: range(14_999.244999438508, 29_998.489998877016, 59_996.97999775403), cpuMs: range(0.005, 0.01, 0.03) } }),
  sampleHandler({ id: 'little', requestsPerMonth: 1, memoryMiB: 10_233, profile: { ...sampleHandler().profile, ioWaitMs: range(0.005, 0.01, 0.02), cpuMs: range(0, 0, 0) } }),
], { freeTier: false, container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'none' }, options: { 'own-server': { pricePerMonth: 9 } } });
const near = (actual: number, expected: number, what: string, rounding = 0) => assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) + rounding, `${what}: ${actual} instead of ${expected}`);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** All but what the last digit decides: the turning point of two options that cost the same, and a line of what rounding leaves beside a price step. */
function isSameEstimate(actual: Estimate, expected: Estimate): void {
  const sure = ({ breakEven: _, options, ...rest }: Estimate) => ({ ...rest, options: options.map(({ charges: _charges, ...option }) => option) });
  // A handler's part of a bill is taken from sums as large as the bill: it is as exact as those are.
  const most = Math.max(...expected.options.map(({ listCostPerMonth }) => listCostPerMonth.high));
  isSame(sure(actual), sure(expected), 'estimate', 4 * Number.EPSILON * most);
}

/** Every figure to nine digits, every text to the letter. */
function isSame(actual: unknown, expected: unknown, path: string, rounding: number): void {
  if (typeof actual === 'number' && typeof expected === 'number') return near(actual, expected, path, rounding);
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) return assert.equal(actual, expected, path);
  assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
  for (const [key, value] of Object.entries(actual)) isSame(value, (expected as Record<string, unknown>)[key], `${path}.${key}`, rounding);
}

describe('every hosting option, whatever the workload', function () {
  this.timeout(120_000);

  it('has finite costs that never fall when traffic rises, at 0 to 40 billion requests', () => {
    fc.assert(fc.property(workloadOf, (workload) => {
      for (const { option, cost } of usableModels(workload, everyOption, everyPrice).models) {
        for (const of of ['low', 'likely', 'high'] as const) {
          const costs = traffic.map((requests) => cost(requests, of));
          assert.ok(costs.every((usd) => Number.isFinite(usd) && usd >= 0), option.id);
          for (let index = 1; index < costs.length; index++) assert.ok(costs[index]! >= costs[index - 1]! * (1 - 1e-9) - 1e-9, `${option.id} ${of}: ${costs[index - 1]} at ${traffic[index - 1]}, ${costs[index]} at ${traffic[index]}`);
        }
      }
    }), runs);
  });

  it('has charges that are quantity times price, add up to the cost, and fall to the handlers without a rest', () => {
    fc.assert(fc.property(workloadOf, fc.constantFrom(...traffic), (workload, requests) => {
      for (const { option, cost, charges, groups, groupCosts } of usableModels(workload, everyOption, everyPrice).models) {
        const lines = charges(requests, 'likely');
        for (const { listCost, pricingQuantity, listUnitPrice, description } of lines) near(listCost, pricingQuantity * listUnitPrice, `${option.id} ${description}`);
        near(sum(lines.map(({ listCost }) => listCost)), cost(requests, 'likely'), option.id);
        if (requests > 0) near(sum(groupCosts(requests, 'likely').map((usd, group) => usd * groups.counts[group]!)), cost(requests, 'likely'), option.id);
      }
    }), runs);
  });

  it('costs nothing without requests on Lambda, Lambda@Edge, and functions of Azure and Google, and its plan where there is one', () => {
    fc.assert(fc.property(handlerOf, (handler) => {
      const models = costModels(sampleWorkload([handler]), everyOption, everyPrice);
      for (const id of ['aws-lambda', 'aws-lambda-edge', 'azure-functions-consumption', 'azure-functions-flex', 'google-cloud-functions', 'google-cloud-run']) {
        assert.equal(models.find(({ option }) => option.id === id)!.cost(0, 'likely'), 0, id);
      }
      for (const [id, planUsd] of [['cloudflare-workers', 5], ['cloudflare-containers', 5], ['netlify-functions', 20]] as const) assert.equal(models.find(({ option }) => option.id === id)!.cost(0, 'likely'), planUsd, id);
    }), runs);
  });

  it('says of like handlers, added up once, what it says of each by itself', () => {
    // As many environments reserved as nothing here needs: they differ, and nothing comes of it.
    const apart = (workload: Workload): Workload => ({ ...workload, handlers: workload.handlers.map((handler, index) => ({ ...handler, reservedConcurrency: 1e12 + index })) });
    fc.assert(fc.property(workloadOf, fc.integer({ min: 2, max: 4 }), ({ handlers, settings }, copies) => {
      const alike: Workload = { settings, handlers: handlers.flatMap((handler) => Array.from({ length: copies }, (_, copy) => ({ ...handler, id: `${handler.id} ${copy}` }))) };
      isSameEstimate(estimate(alike, everyOption, everyPrice), estimate(apart(alike), everyOption, everyPrice));
    }), { ...runs, examples: [[farApart, 3]] });
  });

  it('says the same when only the total traffic has changed and when everything is computed anew', () => {
    const other = sampleWorkload([sampleHandler({ memoryMiB: 777 })]);
    fc.assert(fc.property(workloadOf, fc.double({ min: 0.01, max: 1000, noNaN: true }), (workload, factor) => {
      const moved: Workload = { ...workload, handlers: workload.handlers.map((handler) => ({ ...handler, requestsPerMonth: handler.requestsPerMonth * factor })) };
      estimate(workload, everyOption, everyPrice);
      const changed = estimate(moved, everyOption, everyPrice);
      estimate(other, everyOption, everyPrice);
      isSameEstimate(changed, estimate({ ...moved }, everyOption, everyPrice));
    }), runs);
  });

  it('costs after any course of changes, with what is kept of earlier ones, what it costs when computed anew', () => {
    const other = sampleWorkload([sampleHandler({ memoryMiB: 777 })]);
    const change = fc.tuple(fc.constantFrom(...Object.keys(changes) as (keyof typeof changes)[]), fc.nat(2), fc.double({ min: 0.1, max: 30, noNaN: true }));
    fc.assert(fc.property(workloadOf, fc.array(change, { minLength: 1, maxLength: 5 }), (workload, made) => {
      const course = [workload];
      for (const [what, at, factor] of made) course.push(changes[what](course.at(-1)!, at, factor));
      const kept = course.map((one) => estimate({ ...one }, everyOption, everyPrice, () => []));
      course.forEach((one, index) => {
        // Nothing that is kept is of these handlers any more, nor of these prices.
        estimate(other, everyOption, everyPrice, () => []);
        isSameEstimate(kept[index]!, estimate(structuredClone(one), everyOption, { ...everyPrice }, () => []));
      });
    }), { numRuns: 15 });
  });

  it('is in its own unit whether time is counted in hours or seconds: twice the hours cost twice as much, beside a plan', () => {
    for (const option of everyOption.filter(({ fields }) => fields.includes('hoursPerMonth') && fields.includes('instances'))) {
      const region = option.id === 'google-cloud-run-instance' ? 'europe-west3' : 'us-east-1';
      const at = (hoursPerMonth: number) => costModels(sampleWorkload([sampleHandler({ requestsPerMonth: 0 })], {
        region, freeTier: false, container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'none' }, options: { [option.id]: { instances: 20, hoursPerMonth, pricePerMonth: 9 } },
      }), [option], everyPrice)[0]!.cost(0, 'likely');
      const planUsd = option.id === 'cloudflare-containers' ? 5 : 0;
      near(at(600) - planUsd, 2 * (at(300) - planUsd), option.id);
    }
  });
});

describe('graduated prices', () => {
  it('have no jump at a step', () => {
    for (const { skuId, region, tiers } of everyPrice.rows) {
      for (const { from } of tiers.slice(1)) {
        const below = graduatedCost(from * (1 - 1e-12), tiers);
        const above = graduatedCost(from * (1 + 1e-12), tiers);
        assert.ok(above >= below && above - below <= 1e-9 * Math.max(1, above), `${skuId} ${region} at ${from}`);
      }
    }
  });
});

describe('busy instances', () => {
  it('are the load itself where each takes one request, and one at most where it takes all', () => {
    assert.equal(busyInstances(3.7, 1), 3.7);
    near(busyInstances(0.68, 1e6), 1 - Math.exp(-0.68), 'one instance');
    assert.equal(busyInstances(0, 80), 0);
  });

  it('grow with the load and shrink with the requests that one takes', () => {
    fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 500 }), (load, concurrency) => {
      const busy = busyInstances(load, concurrency);
      assert.ok(busy >= load / concurrency * (1 - 1e-9) && busy <= load * (1 + 1e-9));
      assert.ok(busyInstances(load * 1.1, concurrency) >= busy * (1 - 1e-3));
      assert.ok(busyInstances(load, concurrency + 1) <= busy * (1 + 1e-3));
    }));
  });
});

type Change = (workload: Workload, at: number, factor: number) => Workload;

/** Whatever a person may change between two looks at the figures. */
const changes = {
  total: ({ handlers, settings }, _, factor) => ({ handlers: handlers.map((handler) => busier(handler, factor)), settings }),
  'one handler': ofOne((handler, factor) => busier(handler, factor)),
  memory: ofOne((handler, factor) => ({ ...handler, memoryMiB: 128 + Math.round(factor * 100) })),
  architecture: ofOne((handler, factor) => ({ ...handler, architecture: factor > 1 ? 'arm64' : 'x86_64' })),
  profile: ofOne((handler, factor) => ({ ...handler, profile: { ...handler.profile, cpuMs: range(factor, factor, 2 * factor) } })),
  start: ofOne((handler, factor) => ({ ...handler, profile: { ...handler.profile, initMs: range(factor, 100 * factor, 100 * factor) } })),
  response: ofOne((handler, factor) => ({ ...handler, responseKiB: factor * 100 })),
  timeout: ofOne((handler, factor) => ({ ...handler, timeoutSeconds: 1 + Math.round(factor) })),
  'front door': ofOne((handler, factor) => ({ ...handler, frontDoor: factor > 1 ? 'alb' : 'http-api' })),
  'own shape': ofOne((handler, factor) => ({ ...handler, trafficShape: factor > 1 ? 'spiky' : undefined, peakToMean: factor > 10 ? 2 : undefined })),
  'kept ready': ofOne((handler, factor) => ({ ...handler, provisionedConcurrency: Math.round(factor) })),
  server: ofOne((handler, factor) => ({ ...handler, server: factor > 1 ? 'site' : undefined })),
  region: ({ handlers, settings }) => ({ handlers, settings: { ...settings, region: settings.region === 'us-east-1' ? 'eu-central-1' : 'us-east-1' } }),
  peak: ({ handlers, settings }, _, factor) => ({ handlers, settings: { ...settings, peakToMean: 1 + factor / 3 } }),
  shape: ({ handlers, settings }, _, factor) => ({ handlers, settings: { ...settings, trafficShape: factor > 1 ? 'office-hours' : undefined } }),
  'free tier': ({ handlers, settings }) => ({ handlers, settings: { ...settings, freeTier: !settings.freeTier } }),
  'architecture of all': ({ handlers, settings }, _, factor) => ({ handlers, settings: { ...settings, architecture: factor > 1 ? 'arm64' : 'x86_64' } }),
  hours: ({ handlers, settings }, _, factor) => ({ handlers, settings: { ...settings, hoursPerMonth: 700 + factor } }),
  instances: ({ handlers, settings }, at, factor) => ({ handlers, settings: { ...settings, options: eachOption(settings, { instances: 1 + at, hoursPerMonth: 100 + factor }) } }),
  size: ({ handlers, settings }, at) => ({ handlers, settings: { ...settings, options: eachOption(settings, { vCpu: 1 + at, memoryMiB: 2048 * (1 + at) }) } }),
  container: ({ handlers, settings }, at, factor) => ({ handlers, settings: { ...settings, container: { ...settings.container, minTasks: 1 + at, targetUtilization: factor > 1 ? 0.5 : 0.7 } } }),
} satisfies Record<string, Change>;

function ofOne(change: (handler: WorkloadHandler, factor: number) => WorkloadHandler): Change {
  return ({ handlers, settings }, at, factor) => ({ handlers: handlers.map((handler, index) => (index === at % handlers.length ? change(handler, factor) : handler)), settings });
}

function busier(handler: WorkloadHandler, factor: number): WorkloadHandler {
  return { ...handler, requestsPerMonth: handler.requestsPerMonth * factor };
}

/** What is typed for each option, as far as it has such fields, beside what is. */
function eachOption({ options }: Workload['settings'], typed: OptionConfiguration): Record<string, OptionConfiguration> {
  const own = (fields: readonly string[]) => Object.fromEntries(Object.entries(typed).filter(([field]) => fields.includes(field)));
  return { ...options, ...Object.fromEntries(everyOption.map(({ id, fields }) => [id, { ...options?.[id], ...own(fields) }])) };
}
