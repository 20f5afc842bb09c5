import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Estimate } from '../../src/domain';
import { everyOption } from '../../src/hosting/every-option';
import { calculateAll } from './calculate';

/** Every field of a workload file, over all of its documented range, its ends more often than not. */
const between = (min: number, max: number) => fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }), fc.double({ min: 0, max: Math.log10(1 + max - min), noNaN: true }).map((power) => Math.min(max, min + 10 ** power - 1)));
const whole = (min: number, max: number) => between(min, max).map(Math.round);
const may = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const architecture = fc.constantFrom('arm64', 'x86_64');
const hours = between(0, 744);
const weights = (length: number) => fc.array(between(0, 1e9), { minLength: length, maxLength: length }).filter((all) => all.some((weight) => weight > 0));
const trafficShape = fc.oneof(fc.constantFrom('daily', 'flat', 'office-hours', 'spiky'), fc.record({ hours: weights(24), weekdays: may(weights(7)) }));
const handler = (id: string) => fc.record({
  id: fc.constant(id), requestsPerMonth: fc.oneof(fc.constant(0), between(0, 1e12)), peakToMean: may(between(1, 24)), trafficShape: may(trafficShape), durationMs: may(between(0, 2.6784e9)), ioWaitMs: may(between(0, 2.6784e9)),
  cpuMs: between(0, 2.6784e9), initMs: may(between(0, 2.6784e9)), coldStartShare: may(between(0, 1)), memoryMiB: between(1, 1_048_576), ephemeralStorageMiB: may(between(0, 10_485_760)), responseKiB: may(between(0, 1e9)),
  trigger: may(fc.constantFrom('datasource', 'http', 'other', 'pubsub', 'timer')), calls: may(fc.dictionary(fc.constantFrom('dynamodb:GetItem', 's3:PutObject', 'lambda:Invoke', 'stepfunctions:ExpressExecution', 'stepfunctions:StateTransition', 'sqs:SendMessage', 'http:GET'), between(0, 1e6))),
});
const configuration = fc.record({
  vCpu: may(between(0.01, 192)), memoryMiB: may(between(1, 1_048_576)), instances: may(whole(0, 100_000)), hoursPerMonth: may(hours), architecture: may(architecture), spot: may(fc.boolean()), discountPercent: may(between(0, 100)),
  ephemeralStorageGiB: may(between(0, 16_384)), frontDoor: may(fc.constantFrom('alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket')), provisionedConcurrency: may(fc.record({ concurrency: whole(0, 100_000), hoursPerMonth: may(hours) })),
  snapStart: may(fc.boolean()), eventPollerHours: may(fc.record({ sqs: between(0, 1e9) })), pricePerMonth: may(between(0, 1e9)),
});
const workload = fc.record({
  region: may(fc.constantFrom('us-east-1', 'eu-west-1', 'sa-east-1', 'ap-south-1', 'us-central1', 'europe-west3', 'eastus', 'sjc', 'iad1', 'mars-1')), architecture: may(architecture), freeTier: may(fc.boolean()), hoursPerMonth: may(between(1, 744)),
  peakToMean: may(between(1, 24)), trafficShape: may(trafficShape), currency: may(fc.record({ code: fc.constant('EUR'), perUsd: between(1e-6, 1e9) })), databaseConnections: may(whole(1, 1_000_000)),
  handlers: fc.integer({ min: 0, max: 3 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => handler(`h${index}`)))),
  options: fc.dictionary(fc.constantFrom(...everyOption.map(({ id }) => id)), configuration, { maxKeys: 6 }),
  network: may(fc.record({ natGateways: may(whole(0, 1000)), natGbPerRequest: may(between(0, 1e6)), publicIpv4Addresses: may(whole(0, 100_000)), logKiBPerRequest: may(between(0, 1e6)), webSocketMinutes: may(between(0, 1e12)) })),
});

/** Every number anywhere in an answer, with where it stands. */
function numbers(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}

const near = (actual: number, expected: number, what: string) => assert.ok(Math.abs(actual - expected) <= 1e-6 * Math.max(1e-6, Math.abs(expected)), `${what}: ${actual} instead of ${expected}`);

function check(answer: Estimate): void {
  for (const [path, number] of numbers({ options: answer.options, handlers: answer.handlers, eitherWay: answer.eitherWay, lambdaBill: answer.lambdaBill })) assert.ok(Number.isFinite(number) && number >= -1e-9, `${path} is ${number}`);
  for (const { optionId, listCostPerMonth: { low, likely, high }, charges } of answer.options) {
    assert.ok(low <= likely && likely <= high, `${optionId}: ${low} ${likely} ${high}`);
    near(charges.reduce((sum, { listCost }) => sum + listCost, 0), likely, `charges of ${optionId}`);
    for (const { listCost, pricingQuantity, listUnitPrice, skuId } of charges) near(listCost, pricingQuantity * listUnitPrice, skuId);
    // A single option's bill has the calls too, which are no handler's alone.
    if (answer.options.length > 1 && answer.handlers.length > 0) near(answer.handlers.reduce((sum, { listCostPerMonth }) => sum + listCostPerMonth[optionId]!.likely, 0), likely, `handlers of ${optionId}`);
  }
}

describe('a workload file with anything in its documented ranges', function () {
  this.timeout(300_000);

  it('has finite, ordered bills on every option, which add up from charges and handlers', () => {
    fc.assert(fc.property(workload, (file) => check(calculateAll(JSON.parse(JSON.stringify(file)) as object, everyOption.map(({ id }) => id)))), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) });
  });
});
