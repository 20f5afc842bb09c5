import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { awsOfferRows } from '../../scripts/prices/aws-offer-rows';
import type { AwsOffer } from '../../scripts/prices/aws-offer-rows';
import { azureRetailRows } from '../../scripts/prices/azure-retail-rows';
import { mergedPriceFile, priceFileText } from '../../scripts/prices/merged-price-file';
import { awsPrices, azurePrices } from '../../scripts/prices/price-lists';
import type { PriceFile } from '../../src/hosting/prices/price-file';
import { isStale, staleMark } from '../../src/report/stale-prices';

const dimension = (beginRange: string, endRange: string, USD: string) => ({ beginRange, endRange, unit: 'any', pricePerUnit: { USD } });
const onDemand = (...dimensions: ReturnType<typeof dimension>[]) => ({ 'X.JRTCKXETXF': { priceDimensions: Object.fromEntries(dimensions.map((one, index) => [`X.JRTCKXETXF.${index}`, one])) } });
const lambdaOffer: AwsOffer = {
  publicationDate: '2026-09-06T18:40:21Z',
  products: {
    A: { sku: 'A', productFamily: 'Serverless', attributes: { group: 'AWS-Lambda-Duration', usagetype: 'Lambda-GB-Second' } },
    B: { sku: 'B', productFamily: 'Serverless', attributes: { group: 'AWS-Lambda-Requests', usagetype: 'Request' } },
    C: { sku: 'C', productFamily: 'Serverless', attributes: { group: 'AWS-Lambda-Edge-Requests', usagetype: 'Lambda-Edge-Request' } },
  },
  terms: {
    OnDemand: {
      A: onDemand(dimension('15000000000', 'Inf', '0.0000133334'), dimension('0', '6000000000', '0.0000166667'), dimension('6000000000', '15000000000', '0.0000150000')),
      B: onDemand(dimension('0', 'Inf', '0.0000002000')),
      C: onDemand(dimension('0', 'Inf', '0.0000006000')),
    },
  },
};
const instance = (sku: string, attributes: Record<string, string>) => ({ sku, productFamily: 'Compute Instance', attributes: { instanceType: 't4g.small', operatingSystem: 'Linux', tenancy: 'Shared', preInstalledSw: 'NA', capacitystatus: 'Used', ...attributes } });

describe('the AWS price list', () => {
  it('has steps in any order, and products that are not asked for', () => {
    assert.deepEqual(awsOfferRows('AWSLambda', 'us-east-1', lambdaOffer), [
      { skuId: 'aws-lambda-duration-x86_64', region: 'us-east-1', pricingUnit: 'GB-Seconds', tiers: [{ from: 0, unitPrice: 0.0000166667 }, { from: 6e9, unitPrice: 0.000015 }, { from: 15e9, unitPrice: 0.0000133334 }] },
      { skuId: 'aws-lambda-requests', region: 'us-east-1', pricingUnit: 'Requests', tiers: [{ from: 0, unitPrice: 2e-7 }] },
    ]);
  });

  it('has a first step without charge where there is a free tier, which stands elsewhere', () => {
    const offer: AwsOffer = { publicationDate: '2026', products: { A: lambdaOffer.products['B']! }, terms: { OnDemand: { B: onDemand(dimension('0', '1000000', '0'), dimension('1000000', 'Inf', '0.0000002')) } } };
    assert.deepEqual(awsOfferRows('AWSLambda', 'x', offer)[0]!.tiers, [{ from: 0, unitPrice: 2e-7 }]);
  });

  it('has Linux instances among many, and no row where two prices fit', () => {
    const offer = (other: Record<string, string>, usd: string): AwsOffer => ({ publicationDate: '2026', products: { A: instance('A', {}), B: instance('B', other) }, terms: { OnDemand: { A: onDemand(dimension('0', 'Inf', '0.0168')), B: onDemand(dimension('0', 'Inf', usd)) } } });
    assert.deepEqual(awsOfferRows('AmazonEC2', 'us-east-1', offer({ operatingSystem: 'Windows' }, '0.035')).map(({ skuId, tiers }) => [skuId, tiers[0]!.unitPrice]), [['aws-ec2-t4g-small', 0.0168]]);
    assert.deepEqual(awsOfferRows('AmazonEC2', 'us-east-1', offer({}, '0.02')), []);
  });

  it('has Fargate and load balancers by usage type, with the prefix of a region', () => {
    const usage = (code: string, usagetype: string, productFamily: string) => awsOfferRows(code, 'eu-west-1', { publicationDate: '2026', products: { A: { sku: 'A', productFamily, attributes: { usagetype } } }, terms: { OnDemand: { A: onDemand(dimension('0', 'Inf', '0.0252')) } } }).map(({ skuId }) => skuId);
    assert.deepEqual(usage('AmazonECS', 'EU-Fargate-ARM-GB-Hours', 'Compute'), ['aws-fargate-memory-arm64']);
    assert.deepEqual(usage('AmazonECS', 'EU-SpotUsage-Fargate-GB-Hours', 'Compute'), []);
    assert.deepEqual(usage('AWSELB', 'EU-LoadBalancerUsage', 'Load Balancer-Application'), ['aws-alb-hours']);
    assert.deepEqual(usage('AWSELB', 'EU-LoadBalancerUsage', 'Load Balancer-Network'), []);
  });

  it('is read by offer and region, with its date', async () => {
    const asked: string[] = [];
    const { rows, source, sourceDate } = await awsPrices('AWSLambda', 'us-east-1', (address) => (asked.push(address), Promise.resolve(lambdaOffer)));
    assert.deepEqual([rows.length, source, sourceDate, asked], [2, 'AWS price list, AWSLambda offer file of us-east-1', '2026-09-06', ['https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AWSLambda/current/us-east-1/index.json']]);
    await assert.rejects(awsPrices('AWSNothing', 'us-east-1', () => Promise.resolve({})), /There is no offer AWSNothing/);
  });
});

describe('the Azure Retail Prices API', () => {
  const item = (fields: object) => ({ serviceName: 'Functions', productName: 'Functions', skuName: 'Standard', meterName: 'Standard Execution Time', armRegionName: 'eastus', type: 'Consumption', unitOfMeasure: '1 GB Second', retailPrice: 0.000016, tierMinimumUnits: 400_000, ...fields });

  it('has prices for several units at once, regions and grants that are not asked for', () => {
    const page = { NextPageLink: null, Items: [
      item({}), item({ retailPrice: 0, tierMinimumUnits: 0 }), item({ armRegionName: 'westus' }), item({ meterName: 'Standard Total Executions', unitOfMeasure: '10', retailPrice: 0.000002 }),
      item({ serviceName: 'Azure App Service', productName: 'Azure App Service Premium v3 Plan - Linux', skuName: 'P1 v3', meterName: 'P1 v3 App', unitOfMeasure: '1 Hour', retailPrice: 0.155 }),
      item({ serviceName: 'Azure App Service', productName: 'Azure App Service Premium v3 Plan', skuName: 'P1 v3', meterName: 'P1 v3 App', unitOfMeasure: '1 Hour', retailPrice: 0.315 }),
    ] };
    assert.deepEqual(azureRetailRows('eastus', [page]).map(({ skuId, tiers }) => [skuId, tiers[0]!.unitPrice]), [
      ['azure-app-service-p1v3', 0.155], ['azure-functions-consumption-duration', 0.000016], ['azure-functions-consumption-executions', 2e-7],
    ]);
  });

  it('is read page by page', async () => {
    let pages = 0;
    const { rows } = await azurePrices('eastus', '2026-11-23', () => Promise.resolve(pages++ === 0 ? { Items: [item({})], NextPageLink: 'https://prices.azure.com/next' } : { Items: [], NextPageLink: null }));
    assert.deepEqual([pages, rows.length], [3, 1]);
  });
});

describe('a refreshed price file', () => {
  const file: PriceFile = {
    sources: { old: { source: 'a page of last year', sourceDate: '2025-01-01', confidence: 'low' }, unused: { source: 'nothing rests on it', sourceDate: '2024', confidence: 'low' } }, freeTiers: [],
    rows: [{ skuId: 'a', region: 'r1', pricingUnit: 'Hours', tiers: [{ from: 0, unitPrice: 1 }], source: 'old' }, { skuId: 'b', region: 'r1', pricingUnit: 'Hours', tiers: [{ from: 0, unitPrice: 2 }], source: 'old' }],
  };
  const row = (skuId: string, region: string, unitPrice: number) => ({ skuId, region, pricingUnit: 'Hours', tiers: [{ from: 0, unitPrice }] });
  const source = { key: 'new', source: 'the price list', sourceDate: '2026-11-23' };

  it('has new prices and regions of its own SKUs, and what was not found again', () => {
    const merged = mergedPriceFile(file, [row('a', 'r1', 1.5), row('a', 'r2', 3), row('z', 'r1', 9)], source);
    assert.deepEqual(merged.rows.map((one) => [one.skuId, one.region, one.tiers[0]!.unitPrice, one.source]), [['a', 'r1', 1.5, 'new'], ['a', 'r2', 3, 'new'], ['b', 'r1', 2, 'old']]);
    assert.deepEqual(Object.keys(merged.sources), ['old', 'new']);
    assert.equal(mergedPriceFile(file, [row('z', 'r1', 9)], source), file);
  });

  it('is written so that it reads the same', () => {
    const folder = join(__dirname, '../../src/hosting/prices');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      const original = JSON.parse(readFileSync(join(folder, name), 'utf8')) as PriceFile;
      assert.deepEqual(JSON.parse(priceFileText(original)), original, name);
    }
  });
});

describe('npm run prices', function () {
  this.timeout(60_000);
  it('without a connection says so, and changes nothing', () => {
    const folder = join(__dirname, '../../src/hosting/prices');
    const before = readFileSync(join(folder, 'aws-lambda.json'), 'utf8');
    // Every address leads to a closed port of this machine.
    const noNetwork = `data:text/javascript,globalThis.fetch=()=>Promise.reject(Object.assign(new TypeError('fetch failed'),{cause:new Error('connect ECONNREFUSED 127.0.0.1:9')}))`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--import', noNetwork, join(__dirname, '../../scripts/prices/refresh.ts'), 'us-east-1'], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^The price lists cannot be read: pricing\.us-east-1\.amazonaws\.com does not answer \(connect ECONNREFUSED 127\.0\.0\.1:9\)\. Nothing was changed\./m);
    assert.equal(readFileSync(join(folder, 'aws-lambda.json'), 'utf8'), before);
  });
});

describe('prices older than 180 days', () => {
  const today = new Date('2026-11-23T12:00:00Z');
  it('are marked', () => {
    assert.deepEqual(['2024-08-30', '2026-05-01', '2026-05-31', '2026-09-06', '2026', '2025', '2026-04', '2026-07', ''].map((date) => isStale(date, today)), [true, true, false, false, false, true, true, false, false]);
    assert.equal(staleMark('2024-08-30', today), ' (older than 180 days)');
    assert.equal(staleMark('2026-11-01', today), '');
  });
});
