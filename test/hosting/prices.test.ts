import assert from 'node:assert/strict';
import { z } from 'zod';
import type { HostingOption } from '../../src/domain';
import { hostingOptions } from '../../src/hosting';
import { everyOption } from '../../src/hosting/every-option';
import { priceBook } from '../../src/hosting/prices';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { callMeters } from '../../src/hosting/call-meters';
import { madeWhenAsked } from '../../src/hosting/prices/made-when-asked';
import { withPrices } from '../../src/hosting/prices/with-prices';

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).refine((date) => !Number.isNaN(Date.parse(date)));
const tier = z.strictObject({ from: z.number().min(0), unitPrice: z.number().min(0) });
const row = z.strictObject({
  skuId: z.string().regex(/^[a-z0-9_-]+$/), region: z.string().regex(/^([a-z]{2}(-[a-z]+)+-\d|global|tier\d|eastus2?|iad1|sjc)$/),
  pricingUnit: z.string().regex(/^[\w, ]+(-\w+)?$/),
  tiers: z.array(tier).min(1), source: z.string().min(20), sourceDate: isoDate, confidence: z.enum(['high', 'medium', 'low']),
});

describe('prices', () => {
  it('each say what they are, where they come from and when', () => {
    for (const price of everyPrice.rows) row.parse(price);
    for (const free of everyPrice.freeTiers) {
      assert.ok(free.quantity > 0 && free.skuIds.every((skuId) => everyPrice.rows.some((price) => price.skuId === skuId)), free.id);
      isoDate.parse(free.sourceDate);
    }
  });

  it('fall from step to step, from zero upwards, after what is included', () => {
    for (const { skuId, region, tiers: all } of everyPrice.rows) {
      const tiers = all[0]!.unitPrice === 0 ? all.slice(1).map((step, index) => (index === 0 ? { ...step, from: 0 } : step)) : all;
      assert.ok(tiers.every(({ unitPrice }) => unitPrice > 0), `${skuId} ${region}`);
      assert.equal(tiers[0]!.from, 0, `${skuId} ${region}`);
      for (const [index, { from, unitPrice }] of tiers.entries()) {
        if (index > 0) assert.ok(from > tiers[index - 1]!.from && unitPrice < tiers[index - 1]!.unitPrice, `${skuId} ${region}`);
      }
    }
  });

  it('have one row for a SKU in a region', () => {
    const keys = everyPrice.rows.map(({ skuId, region }) => `${skuId} ${region}`);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('are each behind a meter, and each meter has one', () => {
    const metered = new Set([...everyOption.flatMap(({ meters, plans = {} }) => [...meters.map(({ skuId }) => skuId), ...Object.values(plans)]), ...callMeters.map(({ skuId }) => skuId)]);
    const priced = new Set(everyPrice.rows.map(({ skuId }) => skuId));
    assert.deepEqual([...priced].filter((skuId) => !metered.has(skuId)), []);
    assert.deepEqual([...metered].filter((skuId) => !priced.has(skuId)).sort(), ['aws-fargate-spot-memory-arm64', 'aws-fargate-spot-vcpu-arm64', 'own-server-months'], 'left out until somebody types a price');
  });

  it('are put together when somebody first asks, and once', () => {
    let times = 0;
    const book = madeWhenAsked(() => {
      times++;
      return priceBook;
    });
    assert.equal(times, 0);
    assert.deepEqual([book.find('aws-lambda-requests', 'us-east-1'), book.rows, book.freeTiers], [priceBook.find('aws-lambda-requests', 'us-east-1'), priceBook.rows, priceBook.freeTiers]);
    assert.equal(times, 1);
  });

  it('can be replaced one by one', () => {
    const mine = { ...priceBook.find('aws-lambda-requests', 'us-east-1')!, tiers: [{ from: 0, unitPrice: 1e-7 }], source: 'our contract with AWS' };
    const book = withPrices(priceBook, [mine]);
    assert.deepEqual(book.find('aws-lambda-requests', 'us-east-1'), mine);
    assert.equal(book.rows.length, priceBook.rows.length);
    assert.notDeepEqual(priceBook.find('aws-lambda-requests', 'us-east-1'), mine);
  });
});

describe('hosting options', () => {
  it('are listed once each, by id', () => {
    const ids = everyOption.map(({ id }: HostingOption) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  it('of AWS Fargate are the sizes that AWS sells', () => {
    const fargate = hostingOptions.find(({ id }) => id === 'aws-fargate');
    assert.ok(fargate?.billing === 'instance');
    const gib = (vCpu: number) => fargate.capacities.filter((size) => size.vCpu === vCpu).map(({ memoryMiB }) => memoryMiB / 1024);
    assert.deepEqual(gib(0.25), [0.5, 1, 2]);
    assert.deepEqual(gib(1), [2, 3, 4, 5, 6, 7, 8]);
    assert.equal(gib(4).length, 23);
    assert.deepEqual(gib(8), [16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60]);
    assert.deepEqual(gib(16), [32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120]);
    assert.deepEqual(gib(32), [60, 120, 244]);
  });
});
