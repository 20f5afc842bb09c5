import assert from 'node:assert/strict';
import type { Charge, ContainerSettings, CostEstimate, EstimateSettings, PriceRow, Workload, WorkloadHandler } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { instanceUsage } from '../../src/estimate/instances/instance-usage';
import { noUsage } from '../../src/estimate/no-usage';
import { priceList } from '../../src/estimate/prices/price-list';
import { hostingOptions } from '../../src/hosting';
import { awsFargate } from '../../src/hosting/aws-fargate';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { priceBook } from '../../src/hosting/prices';
import { withPrices } from '../../src/hosting/prices/with-prices';
import rows from './published-examples.json';

interface Example {
  id: string; title: string; source: string; service: string;
  inputs: Record<string, number> & { arch?: string; freeTier?: boolean; os?: string };
  published: Record<string, number> & { lines?: number[] };
  rates: Record<string, string>;
  lines: Record<string, number>;
}

/** Lines of a published bill that on-demand requests, duration and storage do not have: why they are not part of an estimate. */
const outOfScope: Record<string, string> = {
  snapstart: 'SnapStart is not for Node.js: its cache and restores are not priced',
  esm: 'event poller units are a property of the queue, not of the function',
};

const examples = rows as unknown as Example[];
const cents = (usd: number) => Math.round((usd + 1e-9) * 100) / 100;

describe('AWS Lambda: published bills, to the printed cent', () => {
  for (const example of examples.filter(({ id }) => id.startsWith('lambda-') || (id.startsWith('cmp-') && id !== 'cmp-09'))) {
    it(`${example.id} ${example.title} (${example.source})`, () => {
      const { listCostPerMonth, charges } = lambdaEstimate(example);
      const left = Object.keys(example.published).filter((line) => line in outOfScope).reduce((sum, line) => sum + example.published[line]!, 0);
      assert.equal(cents(listCostPerMonth.likely), cents(example.published.total! - left));
      checkLine(charges, 'requests', example.published.requests);
      checkLine(charges, 'compute', example.published.compute);
      checkLine(charges, 'storage', example.published.ephemeral);
    });
  }
});

describe('AWS Fargate: published bills, to the printed cent', () => {
  for (const { id, title, source, inputs, published } of examples.filter((example) => example.id.startsWith('fargate-') && example.inputs.os !== 'Windows' && example.id !== 'fargate-05')) {
    it(`${id} ${title} (${source})`, () => {
      const vCpu = inputs.vcpu! > 4 ? 1 : inputs.vcpu!;
      const instances = (inputs.tasks ?? 1) * (inputs.vcpu! / vCpu);
      const container = { vCpu, memoryMiB: (inputs.memGb! * 1024 * vCpu) / inputs.vcpu!, minTasks: instances, ephemeralStorageGiB: inputs.diskGb };
      const { listCostPerMonth, charges } = fargateEstimate(container, inputs.hours ?? (inputs.seconds! * inputs.days!) / 3600);
      const printed = Number.isInteger(published.total) ? Math.round : cents;
      assert.equal(printed(listCostPerMonth.likely), published.total);
      const [cpu, memory] = charges;
      if (published.vcpu !== undefined) assert.equal(cents(cpu!.listCost), published.vcpu);
      if (published.memory !== undefined) assert.equal(cents(memory!.listCost), published.memory);
      checkLine(charges, 'storage', published.ephemeral);
    });
  }

  it('fargate-05 at the prices of 2018, and in a shape that is not sold', () => {
    const { published } = examples.find(({ id }) => id === 'fargate-05')!;
    const book = withPrices(priceBook, [override('aws-fargate-vcpu-x86_64', 0.00001406 * 3600), override('aws-fargate-memory-x86_64', 0.00000353 * 3600)]);
    const usage = instanceUsage(awsFargate, settings({}), { vCpu: 1, memoryMiB: 10_240 }, 720, 0, { requestShare: 0, balancedKbPerRequest: 0 });
    assert.equal(cents(priceList(awsFargate, book, settings({})).cost(usage)), published.total);
  });
});

describe('front doors: published bills, to the printed cent', () => {
  const list = priceList(awsLambda, priceBook, settings({}));
  const doors = noUsage('x86_64').frontDoorRequests;
  const find = (id: string) => examples.find((example) => example.id === id)!;

  it('apigw-01 HTTP API over the first price step', () => {
    const { inputs, published } = find('apigw-01');
    assert.equal(cents(list.cost({ ...noUsage('x86_64'), frontDoorRequests: { ...doors, 'http-api': inputs.requests! } })), published.total);
  });

  for (const id of ['apigw-03', 'apigw-04']) {
    it(`${id} REST API calls; data transfer is not counted`, () => {
      const { inputs, published } = find(id);
      assert.equal(cents(list.cost({ ...noUsage('x86_64'), frontDoorRequests: { ...doors, 'rest-api': inputs.requests! } })), published.calls);
    });
  }

  it('apigw-10 HTTP API requests and WebSocket messages by price step; connection minutes are not counted', () => {
    const { inputs, published } = find('apigw-10');
    const charges = list.charges({ ...noUsage('x86_64'), frontDoorRequests: { ...doors, 'http-api': inputs.httpRequests!, websocket: inputs.wsMessages! } });
    assert.deepEqual(charges.map(({ listCost }) => cents(listCost)), published.lines!.slice(0, 4));
  });

  it('alb-02 hours and capacity units', () => {
    const { inputs, published } = find('alb-02');
    const charges = list.charges({ ...noUsage('x86_64'), loadBalancerHours: inputs.hours!, loadBalancerCapacityUnitHours: inputs.processedGb! });
    assert.deepEqual(charges.map(({ listCost }) => cents(listCost)), published.lines);
    assert.equal(cents(charges.reduce((sum, { listCost }) => sum + listCost, 0)), published.total);
  });
});

function lambdaEstimate({ inputs, rates }: Example): CostEstimate {
  const architecture = inputs.arch === 'arm64' ? 'arm64' : 'x86_64';
  const handler: WorkloadHandler = {
    id: 'f', name: 'f', requestsPerMonth: inputs.requests!, durationMs: inputs.durationMs!, memoryMiB: inputs.memoryMb!, ephemeralStorageMiB: inputs.ephemeralMb,
    architecture, frontDoor: 'function-url', coldStartShare: 0, profile: nothingKnown,
  };
  const book = rates['x86 GB-s'] === '0.00001667' ? withPrices(priceBook, [override('aws-lambda-duration-x86_64', 0.00001667)]) : priceBook;
  return option({ handlers: [handler], settings: { ...settings({}), freeTier: inputs.freeTier === true } }, 'aws-lambda', book);
}

function fargateEstimate(container: Partial<ContainerSettings>, hoursPerMonth: number): CostEstimate {
  const handler: WorkloadHandler = { id: 'f', name: 'f', requestsPerMonth: 0, memoryMiB: 128, frontDoor: 'none', profile: nothingKnown };
  return option({ handlers: [handler], settings: { ...settings(container), hoursPerMonth } }, 'aws-fargate', priceBook);
}

function option(workload: Workload, id: string, book: typeof priceBook): CostEstimate {
  const found = estimate(workload, hostingOptions, book).options.find(({ optionId }) => optionId === id);
  assert.ok(found, `${id} is not in the estimate`);
  return found;
}

function checkLine(charges: readonly Charge[], category: Charge['chargeCategory'], published: number | undefined): void {
  if (published === undefined) return;
  const cost = charges.filter(({ chargeCategory }) => chargeCategory === category).reduce((sum, { listCost }) => sum + listCost, 0);
  assert.equal(cents(cost), published, category);
}

function settings(container: Partial<ContainerSettings>): EstimateSettings {
  return {
    region: 'us-east-1', architecture: 'x86_64', freeTier: false, hoursPerMonth: 730, peakToMean: 3,
    container: { minTasks: 1, targetUtilization: 0.65, frontDoor: 'none', ...container },
  };
}

function override(skuId: string, unitPrice: number): PriceRow {
  return { skuId, region: 'us-east-1', pricingUnit: 'any', tiers: [{ from: 0, unitPrice }], source: 'the example itself', sourceDate: '2018', confidence: 'high' };
}

const zero = { low: 0, likely: 0, high: 0 };
const nothingKnown = { ioWaitMs: zero, cpuMs: zero, initMs: zero, awaits: 0, processMiB: 90, requestKb: 30, callsPerRequest: {} };
