import assert from 'node:assert/strict';
import { hostingOptions } from '../../src/hosting';
import { priceBook } from '../../src/hosting/prices';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { offeredRegions } from '../../src/report/offered-regions';
import { calculate, calculateAll, cents } from './calculate';

const price = (skuId: string, region: string) => everyPrice.find(skuId, region)?.tiers[0]!.unitPrice;
const offered = offeredRegions(priceBook, hostingOptions);

/** What a person in a region pays first: HTTP API per million, load balancer per hour and unit, Fargate on x86_64 and arm64 per vCPU and GB, NAT, a GB of logs. */
const firstPrices: Record<string, number[]> = {
  'af-south-1': [1.32, 0.03, 0.0095, 0.0546, 0.006, 0.04372, 0.0048, 0.057, 0.678],
  'ap-east-1': [1.38, 0.0277, 0.0088, 0.0556, 0.0061, 0.04449, 0.00487, 0.065, 0.8],
  'ap-northeast-1': [1.29, 0.0243, 0.008, 0.05056, 0.00553, 0.04045, 0.00442, 0.062, 0.76],
  'ap-northeast-2': [1.23, 0.0225, 0.008, 0.04656, 0.00511, 0.03725, 0.00409, 0.059, 0.76],
  'ap-south-1': [1.05, 0.0239, 0.008, 0.04256, 0.004655, 0.02383, 0.00261, 0.056, 0.67],
  'ap-southeast-1': [1.25, 0.0252, 0.008, 0.05056, 0.00553, 0.04045, 0.00442, 0.059, 0.7],
  'ap-southeast-2': [1.29, 0.0252, 0.008, 0.04856, 0.00532, 0.03885, 0.00426, 0.059, 0.67],
  'ca-central-1': [1.11, 0.02475, 0.0088, 0.04456, 0.004865, 0.03565, 0.00389, 0.05, 0.55],
  'eu-central-1': [1.2, 0.027, 0.008, 0.04656, 0.00511, 0.03725, 0.00409, 0.052, 0.63],
  'eu-north-1': [1.06, 0.02394, 0.0076, 0.0445, 0.0049, 0.0356, 0.00392, 0.046, 0.54],
  'eu-west-1': [1.11, 0.0252, 0.008, 0.04048, 0.004445, 0.03238, 0.00356, 0.048, 0.57],
  'eu-west-2': [1.16, 0.02646, 0.0084, 0.04656, 0.00511, 0.03725, 0.00409, 0.05, 0.5985],
  'eu-west-3': [1.17, 0.02646, 0.0084, 0.0486, 0.0053, 0.03888, 0.00424, 0.05, 0.5985],
  'sa-east-1': [1.59, 0.034, 0.011, 0.0696, 0.0076, 0.0557, 0.00612, 0.093, 0.9],
  'us-east-1': [1, 0.0225, 0.008, 0.04048, 0.004445, 0.03238, 0.00356, 0.045, 0.5],
  'us-east-2': [1, 0.0225, 0.008, 0.04048, 0.004445, 0.03238, 0.00356, 0.045, 0.5],
  'us-west-1': [1.17, 0.0252, 0.008, 0.04656, 0.00511, 0.03725, 0.00409, 0.048, 0.67],
  'us-west-2': [1, 0.0225, 0.008, 0.04048, 0.004445, 0.03238, 0.00356, 0.045, 0.5],
};
const skuIds = [
  'aws-api-gateway-http-requests', 'aws-alb-hours', 'aws-alb-capacity-units', 'aws-fargate-vcpu-x86_64', 'aws-fargate-memory-x86_64',
  'aws-fargate-vcpu-arm64', 'aws-fargate-memory-arm64', 'aws-nat-hours', 'aws-logs-ingestion',
];

/** Usage and amount as bills and estimates of real projects state them. */
const billed: { region: string; usage: Record<string, number>; usd: number; digits?: number }[] = [
  { region: 'eu-central-1', usage: { 'aws-alb-hours': 720 }, usd: 19.44 },
  { region: 'ca-central-1', usage: { 'aws-fargate-vcpu-arm64': 1.5666666651, 'aws-fargate-memory-arm64': 3.1333333349 }, usd: 0.06804, digits: 5 },
  { region: 'ca-central-1', usage: { 'aws-fargate-vcpu-arm64': 0.0388888889, 'aws-fargate-memory-arm64': 0.0777777778 }, usd: 0.00169, digits: 5 },
  { region: 'us-west-2', usage: { 'aws-api-gateway-http-requests': 2286 }, usd: 0.0023, digits: 4 },
  { region: 'us-west-2', usage: { 'aws-fargate-ephemeral-storage': 4562.5 * 180, 'aws-fargate-vcpu-x86_64': 4562.5 * 4, 'aws-fargate-memory-x86_64': 4562.5 * 16 }, usd: 1154.4 },
  { region: 'us-west-2', usage: { 'aws-s3-tier2-requests': 14_133 }, usd: 0.0057, digits: 4 },
  { region: 'ca-central-1', usage: { 'aws-s3-tier1-requests': 1286 }, usd: 0.0071, digits: 4 },
  { region: 'eu-west-3', usage: { 'aws-api-gateway-http-requests': 2e6 }, usd: 2.34 },
  { region: 'eu-west-3', usage: { 'aws-alb-hours': 730 }, usd: 19.32 },
  { region: 'eu-west-3', usage: { 'aws-alb-capacity-units': 730 }, usd: 6.13 },
  { region: 'eu-west-3', usage: { 'aws-nat-hours': 730, 'aws-nat-data': 5 }, usd: 36.75 },
  { region: 'eu-north-1', usage: { 'aws-fargate-vcpu-arm64': 0.25 * 730, 'aws-fargate-memory-arm64': 0.5 * 730 }, usd: 7.93 },
  { region: 'ap-east-1', usage: { 'aws-alb-hours': 730, 'aws-alb-capacity-units': 730 }, usd: 26.64 },
  { region: 'ap-east-1', usage: { 'aws-fargate-vcpu-arm64': 1460, 'aws-fargate-memory-arm64': 2920 }, usd: 79.18 },
  { region: 'us-west-1', usage: { 'aws-alb-hours': 730 }, usd: 18.4 },
  { region: 'sa-east-1', usage: { 'aws-alb-hours': 730 }, usd: 24.82 },
  { region: 'sa-east-1', usage: { 'aws-api-gateway-http-requests': 3e6, 'aws-lambda-requests': 3e6, 'aws-lambda-duration-x86_64': 2.25e6, 'aws-sqs-requests': 2e6 }, usd: 43.67 },
  { region: 'us-west-2', usage: { 'aws-sqs-requests': 2 }, usd: 0.0000008, digits: 7 },
  { region: 'us-east-2', usage: { 'aws-sqs-requests': 200_000 }, usd: 0.08 },
  { region: 'ap-northeast-1', usage: { 'aws-sqs-fifo-requests': 648_900 }, usd: 0.32445, digits: 5 },
];

describe('prices of a region', () => {
  it('are those of the region', () => {
    for (const [region, prices] of Object.entries(firstPrices)) {
      assert.deepEqual(skuIds.map((skuId) => (skuId.endsWith('requests') ? Number((price(skuId, region)! * 1e6).toFixed(9)) : price(skuId, region))), prices, region);
    }
  });

  it('give what bills and estimates of other projects come to', () => {
    for (const { region, usage, usd, digits = 2 } of billed) {
      const total = Object.entries(usage).reduce((sum, [skuId, quantity]) => sum + quantity * price(skuId, region)!, 0);
      assert.equal(Number(total.toFixed(digits)), usd, `${region} ${Object.keys(usage).join()}`);
    }
  });

  it('of an HTTP, a REST and a WebSocket API, of a NAT gateway and of provisioned concurrency are known wherever Lambda is offered', () => {
    const all = [
      'aws-api-gateway-http-requests', 'aws-api-gateway-rest-requests', 'aws-api-gateway-websocket-messages', 'aws-api-gateway-websocket-minutes', 'aws-nat-data', 'aws-fargate-ephemeral-storage',
      'aws-lambda-provisioned-concurrency-x86_64', 'aws-lambda-provisioned-concurrency-arm64', 'aws-lambda-provisioned-duration-x86_64', 'aws-lambda-provisioned-duration-arm64',
    ];
    for (const region of [...offered, 'ap-northeast-3', 'eu-south-1', 'me-south-1']) assert.deepEqual(all.filter((skuId) => !priceBook.find(skuId, region)), [], region);
  });

  it('of calls to DynamoDB, S3, SNS and Kinesis are known there too', () => {
    const ofCalls = ['aws-dynamodb-read-units', 'aws-dynamodb-write-units', 'aws-kinesis-put-payload-units', 'aws-s3-tier1-requests', 'aws-s3-tier2-requests', 'aws-sns-requests'];
    for (const region of offered) assert.deepEqual(ofCalls.filter((skuId) => !price(skuId, region)), [], region);
    const frankfurt = [0.1525, 0.7625, 0.0175, 5.4, 0.43, 0.5];
    assert.deepEqual(ofCalls.map((skuId) => Number((price(skuId, 'eu-central-1')! * 1e6).toFixed(9))), frankfurt);
  });

  it('of SQS, SQS FIFO and EventBridge are those that a source states, and no guess where none does', () => {
    const perMillion = (skuId: string) => Object.fromEntries(offered.flatMap((region) => {
      const unitPrice = price(skuId, region);
      return unitPrice === undefined ? [] : [[region, Number((unitPrice * 1e6).toFixed(9))]];
    }));
    const alike = (usd: number, regions: string) => Object.fromEntries(regions.split(' ').map((region) => [region, usd]));
    const standard = alike(0.4, 'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2');
    assert.deepEqual(perMillion('aws-sqs-requests'), { 'af-south-1': 0.476, ...standard });
    assert.deepEqual(perMillion('aws-sqs-fifo-requests'), alike(0.5, 'ap-northeast-1 ap-northeast-2 ap-southeast-1 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-west-2'));
    assert.deepEqual(perMillion('aws-eventbridge-events'), alike(1, 'ap-southeast-1 eu-central-1 eu-west-1 eu-west-2 us-east-1'));
  });

  it('fall above 300 million requests of an HTTP API, and above 6 or 7.5 thousand million GB-seconds', () => {
    for (const region of offered) {
      assert.deepEqual(priceBook.find('aws-api-gateway-http-requests', region)!.tiers.map(({ from }) => from), [0, 3e8], region);
      assert.deepEqual(priceBook.find('aws-lambda-duration-x86_64', region)!.tiers.map(({ from }) => from), [0, 6e9, 15e9], region);
      assert.deepEqual(priceBook.find('aws-lambda-duration-arm64', region)!.tiers.map(({ from }) => from), [0, 7.5e9, 18.75e9], region);
    }
    const handlers = [{ id: 'f', requestsPerMonth: 1e9, durationMs: 0, memoryMiB: 128 }];
    const millions = (region: string) => {
      const { charges } = calculate({ region, freeTier: false, handlers, options: { 'aws-lambda': { frontDoor: 'http-api' } } }, 'aws-lambda');
      return cents(charges.reduce((sum, { skuId, listCost }) => sum + (skuId === 'aws-api-gateway-http-requests' ? listCost : 0), 0));
    };
    assert.deepEqual([millions('us-east-1'), millions('eu-central-1'), millions('sa-east-1')], [930, 1116, 1478]);
  });
});

describe('the regions to choose from', () => {
  it('are eighteen', () => assert.deepEqual(offered, Object.keys(firstPrices)));

  it('each have a bill on Lambda behind an HTTP API, a REST API or a load balancer, and on Fargate, for both architectures', () => {
    for (const region of offered) for (const architecture of ['x86_64', 'arm64']) for (const frontDoor of ['http-api', 'rest-api', 'alb']) {
      const handlers = [{ id: 'f', requestsPerMonth: 3e6, durationMs: 200, memoryMiB: 512 }];
      const { options, diagnostics } = calculateAll({ region, architecture, handlers, options: { 'aws-lambda': { frontDoor }, 'aws-fargate': { frontDoor: 'alb' } } }, ['aws-lambda', 'aws-fargate']);
      assert.deepEqual(options.map(({ optionId }) => optionId).sort(), ['aws-fargate', 'aws-lambda'], `${region} ${architecture} ${frontDoor}: ${diagnostics.map(({ message }) => message).join()}`);
    }
  });

  it('are not those where no load balancer has a price', () => {
    for (const region of ['ap-northeast-3', 'eu-south-1', 'me-south-1']) assert.ok(price('aws-fargate-vcpu-x86_64', region) && !price('aws-alb-hours', region) && !offered.includes(region), region);
  });
});
