import assert from 'node:assert/strict';
import { calculate } from './calculate';

const one = (fields: object) => [{ id: 'f', requestsPerMonth: 1e6, memoryMiB: 256, ...fields }];
const near = (actual: number, expected: number, within = 1e-9) => assert.ok(Math.abs(actual - expected) <= within * expected, `${actual} instead of ${expected}`);

/** Google's prices of the first tier, Azure's in East US and AWS's in Virginia, without their grants. */
const vCpuSecond = 0.000024;
const gibSecond = 0.0000025;
const perRequest = 0.4e-6;
/** In seconds. */
const month = 730 * 3600;

describe('what is billed of one request', () => {
  it('says what its free part would cost: with the rest it makes the bill without a free tier', () => {
    const handlers = one({ requestsPerMonth: 3e6, durationMs: 400, memoryMiB: 1024 });
    const paid = calculate({ freeTier: false, handlers }, 'aws-lambda').listCostPerMonth.likely;
    const { charges } = calculate({ freeTier: true, handlers }, 'aws-lambda');
    const [listed, covered] = [charges.reduce((sum, { listCost }) => sum + listCost, 0), charges.reduce((sum, { coveredCost = 0 }) => sum + coveredCost, 0)];
    // 1M requests at $0.20 and 400,000 GB-seconds at $0.0000166667.
    assert.ok(Math.abs(covered - (0.2 + 6.66668)) < 1e-9, String(covered));
    assert.ok(Math.abs(listed + covered - paid) < 1e-9, `${listed} + ${covered} is not ${paid}`);
  });

  it('is 100 ms at least, in steps of 100 ms, on Cloud Run functions', () => {
    const bill = (fields: object) => calculate({ region: 'us-central1', freeTier: false, handlers: one(fields) }, 'google-cloud-functions').listCostPerMonth.likely;
    const expected = (ms: number) => 1e6 * ((ms / 1000) * (vCpuSecond / 6 + gibSecond / 4) + perRequest);
    near(bill({ durationMs: 20 }), expected(100));
    near(bill({ durationMs: 300 }), expected(300));
    near(bill({ durationMs: 301 }), expected(400));
    // 1 ms of CPU and the runtime's 1 ms, at a sixth of a vCPU: twelve milliseconds.
    near(bill({ ioWaitMs: 0, cpuMs: 1 }), expected(100));
  });

  it('is the whole step of 100 ms that it begins on Cloud Run, where no other request is in progress', () => {
    const active = (requestsPerMonth: number, fields: object) => {
      const { charges } = calculate({ region: 'us-central1', freeTier: false, handlers: one({ requestsPerMonth, ...fields }) }, 'google-cloud-run');
      return charges.find(({ skuId }) => skuId === 'google-cloud-run-vcpu-active')!.pricingQuantity;
    };
    near(active(10, { durationMs: 120 }), 10 * 0.2);
    near(active(100, { ioWaitMs: 4, cpuMs: 1 }), 100 * 0.1, 1e-3);
    // One after the other a step of 100 ms, which takes what comes in it, and the time until the next request; one in fifty is in progress at the end of its step.
    near(active(1e7, { ioWaitMs: 4, cpuMs: 1, peakToMean: 1 }), (month * 0.1) / (0.1 + month / 1e7), 0.02);
  });

  it('is the step of each instance on Cloud Run where every request has one of its own', () => {
    const active = (inProgress: number) => {
      const { charges } = calculate({ region: 'us-central1', freeTier: false, handlers: one({ requestsPerMonth: (inProgress * month) / 0.02015, ioWaitMs: 0, cpuMs: 20, peakToMean: 1 }) }, 'google-cloud-run');
      return charges.find(({ skuId }) => skuId === 'google-cloud-run-vcpu-active')!.pricingQuantity / month;
    };
    // Simulated: requests of 20.15 ms, each given the first free instance, whose busy time is rounded up to 100 ms, and which goes on in a step that is paid.
    for (const [inProgress, simulated] of [[1, 2.42], [5, 8.56]] as const) near(active(inProgress), simulated, 0.05);
  });

  it('has one request at a time on Cloud Run with less than a vCPU', () => {
    const { charges } = calculate({ region: 'us-central1', freeTier: false, handlers: one({ requestsPerMonth: 1e7, ioWaitMs: 1000, cpuMs: 1, peakToMean: 1 }), options: { 'google-cloud-run': { vCpu: 0.5 } } }, 'google-cloud-run');
    // Each holds half a vCPU for its second, and for up to a step of 100 ms behind it.
    near(charges.find(({ skuId }) => skuId === 'google-cloud-run-vcpu-active')!.pricingQuantity, 1e7 * 0.5 * 1.025, 0.03);
  });

  it('has a whole vCPU on Azure Consumption, whatever memory it uses, and the vCPU of its size on Flex', () => {
    const azure = (id: string, fields: object) => calculate({ region: 'eastus', freeTier: false, handlers: one(fields) }, id).charges.find(({ chargeCategory }) => chargeCategory === 'compute')!.pricingQuantity;
    // CPU, the runtime's 1 ms and half a ms of rounding, in 128 MB.
    near(azure('azure-functions-consumption', { ioWaitMs: 0, cpuMs: 400, memoryMiB: 128 }), 1e6 * 0.4015 * 0.125);
    // An instance of 2,048 MB has one vCPU and takes requests that wait together; those that compute come one after another.
    near(azure('azure-functions-flex', { ioWaitMs: 0, cpuMs: 2000, memoryMiB: 1024, peakToMean: 1 }), 1e6 * 2.0015 * 2, 0.02);
  });

  // https://learn.microsoft.com/azure/azure-functions/functions-concurrency#http-trigger-concurrency
  it('has the vCPU and the requests at a time of the size that is typed for Flex, which is sold in three', () => {
    const flex = (memoryMiB?: number) => calculate({ region: 'eastus', handlers: one({ memoryMiB: 8192, ioWaitMs: 500, cpuMs: 5 }), ...(memoryMiB ? { options: { 'azure-functions-flex': { memoryMiB } } } : {}) }, 'azure-functions-flex');
    assert.equal(flex(512).configuration, '0.25 vCPU, 512 MiB, up to 4 requests at a time');
    assert.equal(flex(1000).configuration, '1 vCPU, 2,048 MiB, up to 16 requests at a time');
    assert.equal(flex(8192).configuration, '2 vCPU, 4,096 MiB, up to 32 requests at a time');
    assert.match(flex(8192).limits.join(' '), /f is configured with 8,192 MiB of memory; an instance has 4,096 MiB at most, and that is billed/);
    assert.match(flex().limits.join(' '), /an instance has 4,096 MiB at most, and 2,048 MiB are billed/);
  });

  it('is no more memory than an instance has, and that is said', () => {
    const { charges, configuration, limits } = calculate({ region: 'eastus', freeTier: false, handlers: one({ durationMs: 1000, memoryMiB: 10_240 }) }, 'azure-functions-consumption');
    near(charges.find(({ chargeCategory }) => chargeCategory === 'compute')!.pricingQuantity, 1e6 * 1.5);
    assert.equal(configuration, '1,536 MiB');
    assert.match(limits.join(' '), /f is configured with 10,240 MiB of memory; an instance has 1,536 MiB at most/);
  });
});

describe('capacity units of a load balancer', () => {
  const units = (handlers: object[], network: object = {}, id = 'aws-fargate') => {
    const { charges } = calculate({ freeTier: false, handlers, network, options: { 'aws-fargate': { instances: 1, vCpu: 0.25, memoryMiB: 512 }, 'aws-lambda': { frontDoor: 'alb' } } }, id);
    return charges.find(({ skuId }) => skuId === 'aws-alb-capacity-units')!.pricingQuantity;
  };
  const small = { id: 'small', requestsPerMonth: 3e7, durationMs: 10, memoryMiB: 128, responseKiB: 0.1 };
  const large = { id: 'large', requestsPerMonth: 1e6, durationMs: 10, memoryMiB: 128, responseKiB: 100 };
  const connections = (requests: number) => requests / 10 / 25 / 3600;
  /** A GB of the page's examples has 1,000,000 KB, a KiB 1.024 of them. */
  const bytes = (kib: number) => (kib * 1.024) / 1e6;

  it('are those of the one dimension that all traffic together fills most', () => {
    near(units([small]), connections(3e7));
    near(units([large]), bytes(1e8));
    // Of both together bytes are the most, and the small ones add hardly any: not the units of each, added up.
    near(units([small, large]), bytes(3e6 + 1e8));
  });

  it('take 0.4 GB an hour of what Lambda answers, a GB of what containers do', () => near(units([large], {}, 'aws-lambda'), bytes(1e8) / 0.4));

  it('are those of connections where responses are empty', () => {
    const empty = { ...small, responseKiB: 0 };
    near(units([empty]), connections(3e7));
    near(units([empty], {}, 'aws-lambda'), connections(3e7));
  });

  it('follow what is typed of connections, and rules beyond the tenth', () => {
    near(units([small], { requestsPerConnection: 1 }), 3e7 / 25 / 3600);
    near(units([small], { requestsPerConnection: 1, connectionSeconds: 600 }), (3e7 * 600) / 3000 / 3600);
    near(units([small], { listenerRules: 10 }), connections(3e7));
    near(units([small], { listenerRules: 100 }), (3e7 * 90) / 1000 / 3600);
  });
});
