import assert from 'node:assert/strict';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { calculateAll } from './calculate';

const options = Object.fromEntries(everyOption.map(({ id, fields }) => [id, { ...(fields.includes('discountPercent') ? { discountPercent: 12 } : {}), ...(fields.includes('instances') ? { instances: 3 } : {}), ...(id === 'own-server' ? { pricePerMonth: 7 } : {}) }]));
const handlers = [
  { id: 'api', requestsPerMonth: 3e6, ioWaitMs: 120, cpuMs: 5, memoryMiB: 512, responseKiB: 20, calls: { 'dynamodb:GetItem': 2, 's3:PutObject': 0.1 } },
  { id: 'job', requestsPerMonth: 2e5, durationMs: 900, memoryMiB: 1024, trigger: 'timer', provisionedConcurrency: { concurrency: 2, hoursPerMonth: 100 } },
];
const network = { natGateways: 1, publicIpv4Addresses: 2, logKiBPerRequest: 1, requestsPerConnection: 4 };
const cases: [string, object][] = [
  ['as the model chooses', { freeTier: true, handlers }],
  ['fixed by hand', { freeTier: false, handlers, options, network, prices: { 'aws-lambda-requests': 1e-7 } }],
];

describe('every figure of a bill', () => {
  for (const [what, workload] of cases) {
    it(`${what} comes from a price row, less what is typed, and a quantity whose inputs are listed`, () => {
      const { options: bills, eitherWay = [], assumptions: shared } = calculateAll(workload, everyOption.map(({ id }) => id));
      assert.ok(bills.length >= 20);
      for (const { skuId, listUnitPrice, source = '', sourceDate } of [...eitherWay, ...bills.flatMap(({ charges }) => charges)]) {
        if (source === 'Typed price') continue;
        const rows = everyPrice.rows.filter((row) => row.skuId === skuId && source.startsWith(row.source) && row.sourceDate === sourceDate);
        const less = /; less (\d+)%, typed$/.exec(source)?.[1] ?? 0;
        const prices = rows.flatMap(({ tiers }) => [0, ...tiers.map(({ unitPrice }) => unitPrice * (1 - Number(less) / 100))]);
        assert.ok(prices.some((price) => Math.abs(price - listUnitPrice) <= 1e-12 * price), `${skuId} at ${listUnitPrice} of ${source}`);
      }
      for (const { optionId, assumptions: own, charges } of bills) {
        const assumptions = [...shared, ...own];
        const texts = new Map(assumptions.map(({ id, text }) => [id, text]));
        for (const { id, text, source, origin } of assumptions) assert.ok(text.endsWith('.') && source !== '' && ['assumed', 'found', 'typed'].includes(origin), `${optionId}: ${id}`);
        assert.match(texts.get('handler api')!, /3,000,000 requests a month, 512 MiB; ioWaitMs 120, cpuMs 5, responseKiB 20, dynamodb:GetItem 2, s3:PutObject 0\.1\.$/);
        assert.match(texts.get('handler job')!, /durationMs 900, trigger timer, provisionedConcurrency 2, provisionedHours 100\.$/);
        const charged = (pattern: RegExp) => charges.some(({ skuId, chargeCategory }) => pattern.test(skuId) || pattern.test(chargeCategory));
        if (charged(/^init$/)) assert.match(texts.get('init')!, /^INIT of api: 130 ms/);
        if (charged(/alb-capacity/)) assert.match(texts.get('load-balancer')!, what === 'fixed by hand' ? /for 4 requests, open 60 s/ : /for 10 requests, open 60 s/);
        if (charged(/nat-hours|logs-ingestion/)) assert.match(texts.get('network')!, /natGateways 1, publicIpv4Addresses 2, requestsPerConnection 4, logKiBPerRequest 1/);
        if (charged(/railway-memory/)) assert.match(texts.get('container-capacity')!, /of 90 MiB and 30 KB/);
        if (charged(/egress|data-transfer/) && texts.has('container-network')) assert.match(texts.get('container-network')!, /data sent to the internet is, as typed/);
        const fixed = (options[optionId] as { instances?: number; discountPercent?: number } | undefined) ?? {};
        if (what === 'fixed by hand' && (fixed.instances ?? fixed.discountPercent) !== undefined) assert.match(texts.get(`typed ${optionId}`)!, fixed.instances ? /instances 3/ : /discountPercent 12/);
      }
    });
  }
});
