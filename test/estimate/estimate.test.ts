import assert from 'node:assert/strict';
import type { CostEstimate, Estimate, Workload } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { hostingOptions } from '../../src/hosting';
import { everyOption } from '../../src/hosting/every-option';
import { createPriceBook } from '../../src/hosting/prices/create-price-book';
import { priceBook } from '../../src/hosting/prices';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { withPrices } from '../../src/hosting/prices/with-prices';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const answer = (workload: Workload): Estimate => estimate(workload, hostingOptions, priceBook);
const lambda = (workload: Workload): CostEstimate => answer(workload).options.find(({ optionId }) => optionId === 'aws-lambda')!;
const fargate = (workload: Workload): CostEstimate => answer(workload).options.find(({ optionId }) => optionId === 'aws-fargate')!;
const container = sampleWorkload().settings.container;
const near = (actual: number, expected: number, tolerance = 1e-9) => assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} instead of ${expected}`);

describe('estimate', () => {
  it('is what a pocket calculator says: a measured duration on Lambda', () => {
    const handler = sampleHandler({ requestsPerMonth: 10_000_000, durationMs: 200, coldStartShare: 0, memoryMiB: 1024, frontDoor: 'http-api' });
    const { listCostPerMonth, charges } = lambda(sampleWorkload([handler]));
    near(listCostPerMonth.likely, (10e6 * 0.2 - 400_000) * 0.0000166667 + 9e6 * 0.2e-6 + 10e6 * 1e-6);
    assert.deepEqual(charges.map(({ skuId, pricingUnit, pricingQuantity }) => [skuId, pricingUnit, Math.round(pricingQuantity)]), [
      ['aws-lambda-requests', 'Requests', 1_000_000],
      ['aws-lambda-requests', 'Requests', 9_000_000],
      ['aws-lambda-duration-x86_64', 'GB-Seconds', 400_000],
      ['aws-lambda-duration-x86_64', 'GB-Seconds', 1_600_000],
      ['aws-api-gateway-http-requests', 'Requests', 10_000_000],
    ]);
  });

  it('is what a pocket calculator says: two tasks and a load balancer', () => {
    const { listCostPerMonth, configuration, usage } = fargate(sampleWorkload([sampleHandler({ requestsPerMonth: 0 })], { container: { ...container, vCpu: 0.5, memoryMiB: 1024 } }));
    near(listCostPerMonth.likely, 730 * (2 * (0.5 * 0.04048 + 0.004445) + 0.0225));
    assert.equal(configuration, '2 x 0.5 vCPU, 1 GiB, x86_64');
    assert.equal(usage.binding, 'minTasks');
  });

  it('takes the free tier once for the whole account, both architectures together', () => {
    const one = sampleHandler({ requestsPerMonth: 2_000_000, durationMs: 500, coldStartShare: 0 });
    const both = sampleWorkload([{ ...one, id: 'a', architecture: 'x86_64' }, { ...one, id: 'b', architecture: 'arm64' }]);
    const gbSeconds = 2e6 * 0.5 * 0.5;
    near(lambda(both).listCostPerMonth.likely, (gbSeconds - 200_000) * (0.0000166667 + 0.0000133334) + 3e6 * 0.2e-6);
  });

  it('bills INIT: cold starts of the likely case, at the price of duration', () => {
    const handler = sampleHandler({ coldStartShare: 0.01, durationMs: 100 });
    const { charges } = lambda(sampleWorkload([handler], { freeTier: false }));
    near(charges.find(({ chargeCategory }) => chargeCategory === 'init')!.listCost, 10_000 * 0.3 * 0.5 * 0.0000166667);
  });

  it('starts the environments of a server for all its routes together, which fall to them by their requests', () => {
    const route = sampleHandler({ requestsPerMonth: 1e6, memoryMiB: 1024 });
    const init = (handlers: ReturnType<typeof sampleHandler>[]) => {
      const workload = sampleWorkload(handlers, { freeTier: false });
      const { handlers: each } = answer(workload);
      return { starting: lambda(workload).charges.find(({ chargeCategory }) => chargeCategory === 'init')!.listCost, costs: each.map(({ listCostPerMonth }) => listCostPerMonth['aws-lambda']!.likely) };
    };
    const routes = Array.from({ length: 20 }, (_, index) => ({ ...route, id: `${index}`, requestsPerMonth: index < 10 ? 50_000 : 150_000 }));
    const [apart, together, one] = [init(routes), init(routes.map((handler) => ({ ...handler, server: 'site' }))), init([{ ...route, requestsPerMonth: 2e6 }])];
    near(together.starting, one.starting, 1e-6);
    assert.ok(apart.starting > 4 * together.starting, `${apart.starting} apart, ${together.starting} together`);
    near(together.costs[19]!, 3 * together.costs[0]!, 1e-6);
  });

  it('starts the environments of a route by the shape of its own traffic, whichever route of the server comes first', () => {
    const [spiky, daily] = [sampleHandler({ id: 'spiky', server: 'site', requestsPerMonth: 1000, trafficShape: 'spiky' }), sampleHandler({ id: 'daily', server: 'site', requestsPerMonth: 1000 })];
    const costs = (handlers: ReturnType<typeof sampleHandler>[]) => new Map(answer(sampleWorkload(handlers, { freeTier: false })).handlers.map(({ id, listCostPerMonth }) => [id, listCostPerMonth['aws-lambda']!.likely]));
    const [one, other] = [costs([spiky, daily]), costs([daily, spiky])];
    for (const [id, usd] of one) near(other.get(id)!, usd);
    assert.notEqual(one.get('spiky'), one.get('daily'));
  });

  it('bills environments kept ready all month, and what they execute at their own price', () => {
    const handler = sampleHandler({ provisionedConcurrency: 10, requestsPerMonth: 1_000_000, durationMs: 100 });
    const { charges } = lambda(sampleWorkload([handler], { freeTier: false }));
    const cost = (skuId: string) => charges.find((charge) => charge.skuId === skuId)?.listCost ?? 0;
    near(cost('aws-lambda-provisioned-concurrency-x86_64'), 10 * 0.5 * 2_628_000 * 0.0000041667);
    near(cost('aws-lambda-provisioned-duration-x86_64'), 1e6 * 0.1 * 0.5 * 0.0000097222, 1e-6);
    assert.ok(cost('aws-lambda-duration-x86_64') < 1e-6);
  });

  it('knows the front door: a function URL adds nothing, a REST API 3.5 USD per million', () => {
    const cost = (frontDoor: 'function-url' | 'rest-api' | 'alb') => lambda(sampleWorkload([sampleHandler({ frontDoor, coldStartShare: 0 })])).listCostPerMonth.likely;
    near(cost('rest-api') - cost('function-url'), 3.5, 1e-6);
    near(cost('alb') - cost('function-url'), 730 * 0.0225 + (1e6 * 5) / 1e6 / 0.4 * 0.008, 1e-6);
  });

  it('says what part of a request waits', () => {
    const { handlers, lambdaBill } = answer(sampleWorkload([sampleHandler({ requestsPerMonth: 100e6 })]));
    const [handler] = handlers;
    near(handler!.durationMs.likely, 105);
    near(handler!.waitingShare.likely, 100 / 105);
    near(lambdaBill.waiting / (lambdaBill.waiting + lambdaBill.computing), 100 / 105.5, 1e-9);
  });

  it('shares one container between handlers, by the CPU that they need', () => {
    const busy = sampleHandler({ id: 'busy', profile: { ...sampleHandler().profile, cpuMs: range(39.85) } });
    const idle = sampleHandler({ id: 'idle', profile: { ...sampleHandler().profile, cpuMs: range(9.85) } });
    const { options, handlers } = answer(sampleWorkload([busy, idle]));
    const total = options.find(({ optionId }) => optionId === 'aws-fargate')!.listCostPerMonth.likely;
    near(handlers[0]!.listCostPerMonth['aws-fargate']!.likely, 0.8 * total);
    near(handlers[1]!.listCostPerMonth['aws-fargate']!.likely, 0.2 * total);
  });

  it('takes the cheapest size that carries the peak, and more tasks where one kind is not enough', () => {
    const profile = { ...sampleHandler().profile, cpuMs: range(20) };
    const small = fargate(sampleWorkload([sampleHandler({ profile })]));
    assert.equal(small.configuration, '2 x 0.25 vCPU, 0.5 GiB, x86_64');
    const large = fargate(sampleWorkload([sampleHandler({ profile, requestsPerMonth: 500e6 })]));
    assert.match(large.configuration, /^\d+–\d+ x 0\.25 vCPU, 0\.5 GiB, x86_64$/);
    assert.equal(large.usage.binding, 'event loops');
    assert.ok(large.usage.utilization! <= 0.65 + 1e-9);
  });

  it('needs memory where many requests wait', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(20_000), cpuMs: range(0.8), requestKb: 2000 };
    const { usage } = fargate(sampleWorkload([sampleHandler({ profile, requestsPerMonth: 100e6 })]));
    assert.equal(usage.binding, 'memory');
  });

  it('finds the turning point of the whole project', () => {
    const { breakEven } = answer(sampleWorkload());
    const [{ options, requestsPerMonth, stableRequestsPerMonth } = assert.fail('no pair')] = breakEven;
    assert.deepEqual(options, ['aws-lambda', 'aws-fargate']);
    const at = (requests: number) => answer(sampleWorkload([sampleHandler({ requestsPerMonth: requests })])).options.map(({ listCostPerMonth }) => listCostPerMonth.likely);
    const [containerBelow, lambdaBelow] = at(requestsPerMonth! * 0.99);
    const [containerAbove, lambdaAbove] = at(requestsPerMonth! * 1.01);
    assert.ok(containerBelow! > lambdaBelow! && containerAbove! < lambdaAbove!);
    assert.ok(stableRequestsPerMonth! >= requestsPerMonth!);
  });

  it('finds no turning point where the container never gets cheaper', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(0), cpuMs: range(900), awaits: 0 };
    const { breakEven } = answer(sampleWorkload([sampleHandler({ memoryMiB: 1769, profile })], { peakToMean: 6 }));
    assert.equal(breakEven[0]!.requestsPerMonth, undefined);
  });
});

describe('limits of an estimate', () => {
  it('name the concurrency that the account does not have', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(5000) };
    const { limits, usage } = lambda(sampleWorkload([sampleHandler({ profile, requestsPerMonth: 150e6 })]));
    assert.ok(usage.peakConcurrency > 1000);
    assert.match(limits.join(' '), /concurrent executions, above the 1,000 .*% of the peak's requests would be refused.*quota of about/);
  });

  it('judge shared instances by the size that is typed for them, in limits and in durations', () => {
    const slow = sampleHandler({ profile: { ...sampleHandler().profile, ioWaitMs: range(0), cpuMs: range(20_000) }, timeoutSeconds: 30 });
    const run = (vCpu: number) => estimate(sampleWorkload([slow], { options: { 'google-cloud-run': { vCpu } } }), everyOption.filter(({ id }) => id === 'google-cloud-run'), everyPrice);
    const [whole, half] = [run(1), run(0.5)];
    assert.doesNotMatch(whole.options[0]!.limits.join(' '), /longer than its timeout/);
    assert.match(half.options[0]!.limits.join(' '), /request of orders takes 40 s, longer than its timeout of 30 s/);
    near(whole.handlers[0]!.durationMs.likely, 20_000, 0.001);
    near(half.handlers[0]!.durationMs.likely, 40_000, 0.001);
  });

  it('name the timeout, and bill no further than it', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(40_000) };
    const slow = sampleHandler({ profile, timeoutSeconds: 30, frontDoor: 'http-api', coldStartShare: 0 });
    const { limits, charges } = lambda(sampleWorkload([slow], { freeTier: false }));
    assert.match(limits.join(' '), /An expected request of orders takes 40 s, longer than its timeout of 30 s/);
    near(charges.find(({ chargeCategory }) => chargeCategory === 'compute')!.pricingQuantity, 1e6 * 30 * 0.5);
  });

  it('say in one line what several handlers have alike, and of each what it has', () => {
    const slow = (name: string) => sampleHandler({ id: name, name, profile: { ...sampleHandler().profile, ioWaitMs: range(40_000) }, timeoutSeconds: 30 });
    const of = (...names: string[]) => lambda(sampleWorkload([...names.map(slow), sampleHandler()]));
    const lines = ({ limits }: ReturnType<typeof lambda>) => limits.filter((text) => text.includes('timeout'));
    assert.deepEqual(lines(of('a', 'b', 'c', 'd')), ['Expected requests of 4 handlers (a, b, c, …) take longer than their timeouts: they are stopped, and billed, there.']);
    assert.deepEqual(lines(of('a', 'b')), ['Expected requests of 2 handlers (a, b) take longer than their timeouts: they are stopped, and billed, there.']);
    assert.deepEqual(of('a', 'b').handlerLimits.map(({ handlerId, text }) => `${handlerId}: ${text}`), ['a', 'b'].map((name) => `${name}: An expected request of ${name} takes 40 s, longer than its timeout of 30 s: it is stopped, and billed, there.`));
  });

  it('do not state as a fact what only the bad end of a range says, nor tenths of a second of minutes', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(10, 1000, 7_689_123) };
    const { limits } = lambda(sampleWorkload([sampleHandler({ profile, timeoutSeconds: 720 })]));
    assert.match(limits.join(' '), /The longest request of orders may take 7,689 s, longer than its timeout of 720 s/);
    const short = lambda(sampleWorkload([sampleHandler({ profile, timeoutSeconds: 30 })]));
    assert.match(short.limits.join(' '), /The longest request of orders may take far longer than its timeout of 30 s: it is stopped, and billed, there\./);
  });

  it('count a request that is stopped as in progress until its timeout, and no longer', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(60_000) };
    const { usage, limits } = lambda(sampleWorkload([sampleHandler({ profile, timeoutSeconds: 3, requestsPerMonth: 2e8, reservedConcurrency: 1200 })], { peakToMean: 1 }));
    // 76.1 requests a second x 3 s; its peak minute is half as much again, and stays below what an account has.
    near(usage.meanConcurrency, (2e8 / 2_628_000) * 3);
    assert.doesNotMatch(limits.join(' '), /concurrent executions/);
  });

  it('name the front door that gives up before the function', () => {
    const profile = { ...sampleHandler().profile, ioWaitMs: range(35_000) };
    assert.match(lambda(sampleWorkload([sampleHandler({ profile, timeoutSeconds: 60, frontDoor: 'rest-api' })])).limits.join(' '), /front door \(rest-api\) gives up after 29 s/);
  });
});

describe('what an estimate leaves out', () => {
  const without = (...absent: string[]) => createPriceBook(priceBook.rows.filter(({ skuId, region }) => region !== 'us-east-1' || !absent.includes(skuId)), priceBook.freeTiers);

  it('is the option whose price in the region is not known, by name and with a way out', () => {
    const { options, diagnostics } = answer(sampleWorkload([sampleHandler()], { region: 'eu-central-2' }));
    assert.deepEqual(options.map(({ optionId }) => optionId), ['aws-lambda']);
    assert.match(diagnostics[0]!.message, /^AWS Fargate is left out: no sourced price in eu-central-2 for vCPU, x86_64, Memory, x86_64, .*us-east-1/);
  });

  it('is every option in a region that nobody knows', () => {
    const { options, diagnostics, breakEven, priceDate } = answer(sampleWorkload([sampleHandler()], { region: 'mars-north-1' }));
    assert.deepEqual([options, breakEven, priceDate, diagnostics.length], [[], [], '', 2]);
  });

  it('is a container on a processor that has no price here, while the other has', () => {
    const { options, diagnostics } = estimate(sampleWorkload([sampleHandler()], { container: { ...container, architecture: 'arm64' } }), hostingOptions, without('aws-fargate-vcpu-arm64', 'aws-fargate-memory-arm64'));
    assert.deepEqual(options.map(({ optionId }) => optionId), ['aws-lambda']);
    assert.match(diagnostics[0]!.message, /vCPU, arm64.*, or the architecture x86_64, which has one here\. Or type what you pay under "prices": "aws-fargate-vcpu-arm64", "aws-fargate-memory-arm64"\.$/);
  });

  it('is Lambda where only its front door has no price', () => {
    const { options, diagnostics } = estimate(sampleWorkload([sampleHandler({ frontDoor: 'http-api' })]), hostingOptions, without('aws-api-gateway-http-requests'));
    assert.deepEqual(options.map(({ optionId }) => optionId), ['aws-fargate']);
    assert.match(diagnostics[0]!.message, /AWS Lambda is left out: no sourced price in us-east-1 for API Gateway HTTP API requests/);
  });

  it('comes back with a price of one\'s own', () => {
    const mine = { ...priceBook.find('aws-api-gateway-http-requests', 'us-east-1')!, source: 'our bill' };
    const { options } = estimate(sampleWorkload([sampleHandler({ frontDoor: 'http-api' })]), hostingOptions, withPrices(without('aws-api-gateway-http-requests'), [mine]));
    assert.equal(options.length, 2);
  });

  it('is a container into which the process does not fit', () => {
    const profile = { ...sampleHandler().profile, processMiB: 400 };
    const { options, diagnostics } = answer(sampleWorkload([sampleHandler({ profile })], { container: { ...container, vCpu: 0.25, memoryMiB: 512 } }));
    assert.deepEqual(options.map(({ optionId }) => optionId), ['aws-lambda']);
    assert.match(diagnostics[0]!.message, /does not fit into three quarters of 512 MiB/);
  });

  it('is not a size that AWS does not sell: the next larger one is taken and said', () => {
    const typed = sampleWorkload([sampleHandler()], { container: { ...container, vCpu: 0.5, memoryMiB: 8192 } });
    assert.match(fargate(typed).configuration, /x 1 vCPU, 8 GiB/);
    assert.match(answer(typed).diagnostics[0]!.message, /no size of 0\.5 vCPU with 8192 MiB.*0\.5 vCPU comes with 1024, 2048, 3072, 4096 MiB/);
  });

  it('is everything where there is no handler', () => {
    assert.deepEqual(answer(sampleWorkload([])).options, []);
  });
});

describe('regions', () => {
  for (const region of ['ap-northeast-1', 'ap-northeast-2', 'ap-southeast-1', 'ca-central-1', 'eu-west-1', 'eu-west-2', 'us-east-1', 'us-east-2']) {
    it(`${region} prices Lambda and Fargate`, () => {
      const { options, diagnostics } = answer(sampleWorkload([sampleHandler()], { region }));
      assert.deepEqual(options.map(({ optionId }) => optionId), ['aws-fargate', 'aws-lambda']);
      assert.deepEqual(diagnostics, []);
    });
  }

  it('price arm64 on its own', () => {
    const arm = answer(sampleWorkload([sampleHandler({ requestsPerMonth: 50e6 })], { architecture: 'arm64', freeTier: false }));
    const x86 = answer(sampleWorkload([sampleHandler({ requestsPerMonth: 50e6 })], { freeTier: false }));
    for (const [index, option] of arm.options.entries()) assert.ok(option.listCostPerMonth.likely < x86.options[index]!.listCostPerMonth.likely);
    assert.deepEqual(new Set(arm.options.flatMap(({ charges }) => charges.map(({ skuId }) => skuId)).filter((skuId) => skuId.includes('x86'))), new Set());
  });
});
