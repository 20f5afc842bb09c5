import assert from 'node:assert/strict';
import type { TrafficShape } from '../../src/domain';
import { costModels } from '../../src/estimate/cost-models';
import { estimate } from '../../src/estimate/estimate';
import { hourlyCosts } from '../../src/estimate/curves/hourly-costs';
import { hourlyTraffic } from '../../src/estimate/traffic/hourly-traffic';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { parseProjectFile } from '../../src/inputs/project-file';
import { money, exactMoney } from '../../src/report/words/format';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const near = (actual: number, expected: number, what = '') => assert.ok(Math.abs(actual - expected) <= 1e-6 * Math.max(1e-6, Math.abs(expected)), `${what} ${actual} instead of ${expected}`);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const night: TrafficShape = { hours: Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 1 : 0)) };
const shapes: TrafficShape[] = ['daily', 'flat', 'office-hours', 'spiky', night, { hours: Array.from({ length: 24 }, (_, hour) => hour), weekdays: [5, 4, 3, 2, 1, 0, 0] }];
const own = { 'own-server': { pricePerMonth: 9 } };

describe('traffic shapes', () => {
  it('have weights of mean 1, by hour or by hour and weekday', () => {
    for (const trafficShape of shapes) {
      const { weights, peak } = hourlyTraffic({}, { peakToMean: 3, trafficShape });
      near(sum(weights), weights.length);
      assert.equal(peak, Math.max(...weights));
    }
    assert.deepEqual(shapes.map((trafficShape) => hourlyTraffic({}, { peakToMean: 3, trafficShape }).weights.length), [24, 24, 168, 24, 24, 168]);
  });

  it('are what they are called', () => {
    const of = (trafficShape: TrafficShape) => hourlyTraffic({}, { peakToMean: 3, trafficShape });
    assert.ok(of('flat').weights.every((weight) => weight === 1) && of('flat').minuteToHour === 1);
    near(of('daily').peak, 3);
    near(of(night).peak, 24);
    const office = of('office-hours').weights;
    assert.ok(sum(office.slice(5 * 24)) / sum(office) < 0.03, 'the weekend is quiet');
    const [busiest, second] = of('spiky').weights.toSorted((a, b) => b - a);
    near((busiest! + second!) / 24, 0.5);
  });

  it('are a handler\'s own before the workload\'s, and a schedule\'s factor before both', () => {
    const settings = { peakToMean: 3, trafficShape: 'spiky' as const };
    assert.equal(hourlyTraffic({ trafficShape: 'flat' }, settings).peak, 1);
    assert.equal(hourlyTraffic({ peakToMean: 1 }, settings).peak, 1);
    near(hourlyTraffic({}, settings).peak, 6);
  });

  it('decide how many containers run, by hand: 100 requests a second on average, 4 ms CPU, all in one hour of the day', () => {
    const handler = sampleHandler({ requestsPerMonth: 2_628_000 * 100, profile: { ...sampleHandler().profile, cpuMs: range(4), ioWaitMs: range(0) } });
    const fargate = everyOption.filter(({ id }) => id === 'aws-fargate');
    const of = (trafficShape: TrafficShape) => costModels(sampleWorkload([handler], { trafficShape, container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'none', vCpu: 1, memoryMiB: 2048 } }), fargate, everyPrice)[0]!.usage(handler.requestsPerMonth, 'likely');
    // 100/s x 24 x 1.5 in the busiest minute x (4 + 0.15) ms = 14.94 busy event loops; at 65 % 22.98 tasks.
    assert.equal(of(night).instances, 23);
    assert.equal(of('flat').instances, 2);
    // 23 tasks for one hour of 24, two in the others, and 21 of them for another quarter of an hour.
    near(of(night).instanceHours, (730 / 24) * (23 + 23 * 2 + 21 * 0.25));
  });

  it('give a fixed fleet nothing to do with them, and a scaled one more to pay the steeper they are', () => {
    const handler = sampleHandler({ requestsPerMonth: 5e8 });
    const cost = (id: string, trafficShape: TrafficShape) => costModels(sampleWorkload([handler], { trafficShape, options: { heroku: { dyno: 'standard-2x', instances: 4 } } }), everyOption, everyPrice).find(({ option }) => option.id === id)!.cost(handler.requestsPerMonth, 'likely');
    assert.equal(cost('heroku', 'flat'), cost('heroku', 'spiky'));
    assert.ok(cost('aws-fargate', 'spiky') > cost('aws-fargate', 'daily') && cost('aws-fargate', 'daily') > cost('aws-fargate', 'flat'));
  });

  it('cost through the day what the month costs, on every option', () => {
    for (const trafficShape of shapes) {
      const workload = sampleWorkload([sampleHandler({ requestsPerMonth: 4e8 }), sampleHandler({ id: 'timer', requestsPerMonth: 720, peakToMean: 1, trigger: 'timer' })], { trafficShape, options: own, network: { natGateways: 1 } });
      const bills = new Map(estimate(workload, everyOption, everyPrice).options.map(({ optionId, listCostPerMonth }) => [optionId, listCostPerMonth.likely]));
      for (const { optionId, hours } of hourlyCosts(workload, everyOption, everyPrice)) {
        near((sum(hours.map(({ costPerHour }) => costPerHour)) / hours.length) * 730, bills.get(optionId)!, `${optionId} ${JSON.stringify(trafficShape)}`);
        near((sum(hours.map(({ requestsPerSecond }) => requestsPerSecond)) / hours.length) * 2_628_000, 4e8 + 720, optionId);
      }
    }
  });

  it('warn where traffic rises faster than instances and environments start', () => {
    const workload = sampleWorkload([sampleHandler({ requestsPerMonth: 5e9, profile: { ...sampleHandler().profile, ioWaitMs: range(900) } })], { trafficShape: night });
    const of = (id: string) => estimate(workload, everyOption.filter((option) => option.id === id), everyPrice).options[0]!;
    assert.match(of('aws-fargate').limits.join('\n'), /the fleet must grow \d+ times within the hour/);
    const [limit] = of('aws-lambda').handlerLimits.filter(({ text }) => text.includes('more environments'));
    assert.equal(limit?.handlerId, 'orders.ts#handler');
    assert.ok(of('aws-lambda').limits.includes(limit.text));
  });

  it('are read from hosting-cost.json, and refused with what would do', () => {
    assert.deepEqual(parseProjectFile('{ "trafficShape": "spiky" }').inputs, { trafficShape: 'spiky' });
    assert.match(parseProjectFile('{ "trafficShape": "rush" }').diagnostics[0]!.message, /"rush" is refused, expected "daily", "flat", "office-hours", "spiky", or \{ "hours"/);
    assert.match(parseProjectFile('{\n"trafficShape": { "hours": [1, 2] } }').diagnostics[0]!.message, /hours/);
  });
});

describe('a currency at a typed rate', () => {
  const workload = (currency?: { code: string; perUsd: number }) => sampleWorkload([sampleHandler({ requestsPerMonth: 3e7 })], { currency, region: 'europe-west1', options: own });

  it('changes every amount and unit price, and nothing else', () => {
    const [dollars, euros] = [estimate(workload(), everyOption, everyPrice), estimate(workload({ code: 'EUR', perUsd: 0.92 }), everyOption, everyPrice)];
    assert.deepEqual([dollars.currency, euros.currency], ['USD', 'EUR']);
    assert.equal(euros.options.length, dollars.options.length);
    for (const [index, option] of euros.options.entries()) {
      const usd = dollars.options[index]!;
      for (const of of ['low', 'likely', 'high'] as const) near(option.listCostPerMonth[of], 0.92 * usd.listCostPerMonth[of], option.optionId);
      for (const [line, charge] of option.charges.entries()) {
        near(charge.listCost, 0.92 * usd.charges[line]!.listCost, charge.skuId);
        near(charge.listUnitPrice, 0.92 * usd.charges[line]!.listUnitPrice, charge.skuId);
        near(charge.pricingQuantity, usd.charges[line]!.pricingQuantity, charge.skuId);
      }
      assert.deepEqual(option.configuration, usd.configuration);
    }
    assert.deepEqual(euros.breakEven.map(({ requestsPerMonth }) => requestsPerMonth && Math.round(requestsPerMonth)), dollars.breakEven.map(({ requestsPerMonth }) => requestsPerMonth && Math.round(requestsPerMonth)));
  });

  it('is written with its sign', () => {
    assert.deepEqual([money(12.3, 'EUR'), money(12.3, 'CHF'), exactMoney(1234.5, 'GBP'), money(12.3, 'CAD'), money(12.3)], ['€12', 'CHF 12', '£1,234.50', 'CAD 12', '$12']);
  });
});
