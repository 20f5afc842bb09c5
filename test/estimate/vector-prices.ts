import type { MeteredUsage, PriceBook, PriceRow } from '../../src/domain';
import { noUsage } from '../../src/estimate/no-usage';
import { priceList } from '../../src/estimate/prices/price-list';
import type { PriceList } from '../../src/estimate/prices/price-list';
import { awsFargate } from '../../src/hosting/aws-fargate';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { createPriceBook } from '../../src/hosting/prices/create-price-book';

export interface LambdaPrice {
  /** Up to this many GB-seconds, USD. */
  tiers: [number | null, number][];
  perMReq: number;
  freeGBs: number;
  freeReq: number;
}

export interface ContainerPrice {
  vcpuH: number;
  gbH: number;
  albH: number;
  lcuH: number;
  fixed: number;
}

const row = (skuId: string, tiers: PriceRow['tiers']): PriceRow => ({ skuId, region: 'test', pricingUnit: 'any', tiers, source: 'vector', sourceDate: '2026', confidence: 'high' });
const flat = (skuId: string, unitPrice: number) => row(skuId, [{ from: 0, unitPrice }]);
const settings = { region: 'test', freeTier: true };

/** The product's own Lambda meters at the prices of a vector. */
export function lambdaPrices(price: LambdaPrice, { free = true, extraPerM = 0 } = {}): PriceList {
  const tiers = price.tiers.map(([, unitPrice], index) => ({ from: index === 0 ? 0 : price.tiers[index - 1]![0]!, unitPrice }));
  const book: PriceBook = createPriceBook(
    [flat('aws-lambda-requests', price.perMReq / 1e6), row('aws-lambda-duration-x86_64', tiers), flat('aws-api-gateway-http-requests', extraPerM / 1e6)],
    [['aws-lambda-requests', price.freeReq], ['aws-lambda-duration-x86_64', price.freeGBs]].map(([skuId, quantity]) => (
      { id: `${skuId}`, skuIds: [`${skuId}`], quantity: Number(quantity), source: 'vector', sourceDate: '2026' })),
  );
  return priceList(awsLambda, book, { ...settings, freeTier: free });
}

/** The product's own Fargate meters at the prices of a vector. */
export function containerPrices(price: ContainerPrice): PriceList {
  const book = createPriceBook([
    flat('aws-fargate-vcpu-x86_64', price.vcpuH), flat('aws-fargate-memory-x86_64', price.gbH), flat('aws-alb-hours', price.albH), flat('aws-alb-capacity-units', price.lcuH),
  ], []);
  return priceList(awsFargate, book, settings);
}

export function usage(fields: Partial<MeteredUsage>): MeteredUsage {
  return { ...noUsage('x86_64'), ...fields };
}
