/** An offer file of the AWS price list for one region, as far as prices are read from it. */
export interface AwsOffer {
  publicationDate: string;
  products: Record<string, { sku: string; productFamily?: string; attributes: Record<string, string | undefined> }>;
  terms: { OnDemand?: Record<string, Record<string, { priceDimensions: Record<string, { beginRange?: string; endRange?: string; unit: string; pricePerUnit: { USD?: string } }> }>> };
}

export interface ReadRow {
  skuId: string;
  region: string;
  pricingUnit: string;
  tiers: { from: number; unitPrice: number }[];
}

/** What of an offer is a row here: attribute and what it must be. */
interface Rule {
  skuId: string | ((attributes: Record<string, string | undefined>) => string | undefined);
  pricingUnit: string;
  attribute: 'group' | 'usagetype' | 'instanceType';
  is: RegExp;
  productFamily?: RegExp;
  /** Prices for this many units are prices for one here. */
  perUnits?: number;
}

const ec2Types = /^(c7g|c7i|m7g|m7i|r7g|t3|t4g)\.(micro|small|medium|large|xlarge|2xlarge)$/;

/** By offer code, as in the address of the offer file. */
const rules: Record<string, Rule[]> = {
  AWSELB: [
    { skuId: 'aws-alb-hours', pricingUnit: 'Hours', attribute: 'usagetype', is: /(^|-)LoadBalancerUsage$/, productFamily: /^Load Balancer-Application$/ },
    { skuId: 'aws-alb-capacity-units', pricingUnit: 'LCU-Hours', attribute: 'usagetype', is: /(^|-)LCUUsage$/, productFamily: /^Load Balancer-Application$/ },
  ],
  AWSLambda: [
    { skuId: 'aws-lambda-requests', pricingUnit: 'Requests', attribute: 'group', is: /^AWS-Lambda-Requests$/ },
    { skuId: 'aws-lambda-duration-x86_64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Duration$/ },
    { skuId: 'aws-lambda-duration-arm64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Duration-ARM$/ },
    { skuId: 'aws-lambda-provisioned-concurrency-x86_64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Provisioned-Concurrency$/ },
    { skuId: 'aws-lambda-provisioned-concurrency-arm64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Provisioned-Concurrency-ARM$/ },
    { skuId: 'aws-lambda-provisioned-duration-x86_64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Duration-Provisioned$/ },
    { skuId: 'aws-lambda-provisioned-duration-arm64', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Duration-Provisioned-ARM$/ },
    { skuId: 'aws-lambda-ephemeral-storage', pricingUnit: 'GB-Seconds', attribute: 'group', is: /^AWS-Lambda-Storage-Duration$/ },
  ],
  AmazonApiGateway: [
    { skuId: 'aws-api-gateway-http-requests', pricingUnit: 'Requests', attribute: 'usagetype', is: /(^|-)ApiGatewayHttpRequest$/ },
    { skuId: 'aws-api-gateway-rest-requests', pricingUnit: 'Requests', attribute: 'usagetype', is: /(^|-)ApiGatewayRequest$/ },
    { skuId: 'aws-api-gateway-websocket-messages', pricingUnit: 'Messages', attribute: 'usagetype', is: /(^|-)ApiGatewayMessage$/ },
  ],
  AmazonEC2: [{
    skuId: ({ instanceType = '', operatingSystem, tenancy, preInstalledSw, capacitystatus }) => (
      operatingSystem === 'Linux' && tenancy === 'Shared' && preInstalledSw === 'NA' && capacitystatus === 'Used' ? `aws-ec2-${instanceType.replace('.', '-')}` : undefined),
    pricingUnit: 'Hours', attribute: 'instanceType', is: ec2Types, productFamily: /^Compute Instance/,
  }],
  AmazonECS: [
    { skuId: 'aws-fargate-vcpu-x86_64', pricingUnit: 'vCPU-Hours', attribute: 'usagetype', is: /^(\w+-)?Fargate-vCPU-Hours:perCPU$/ },
    { skuId: 'aws-fargate-memory-x86_64', pricingUnit: 'GB-Hours', attribute: 'usagetype', is: /^(\w+-)?Fargate-GB-Hours$/ },
    { skuId: 'aws-fargate-vcpu-arm64', pricingUnit: 'vCPU-Hours', attribute: 'usagetype', is: /^(\w+-)?Fargate-ARM-vCPU-Hours:perCPU$/ },
    { skuId: 'aws-fargate-memory-arm64', pricingUnit: 'GB-Hours', attribute: 'usagetype', is: /^(\w+-)?Fargate-ARM-GB-Hours$/ },
    { skuId: 'aws-fargate-ephemeral-storage', pricingUnit: 'GB-Hours', attribute: 'usagetype', is: /^(\w+-)?Fargate-EphemeralStorage-GB-Hours$/ },
  ],
};

/** Offers that are read, by their code. */
export const awsOfferCodes = Object.keys(rules);

/** Price rows of one region in an offer file; steps from zero upwards. Two products for one SKU are an error of the rules: better no row than a wrong one. */
export function awsOfferRows(code: string, region: string, { products, terms }: AwsOffer): ReadRow[] {
  const rows = new Map<string, ReadRow | undefined>();
  for (const { sku, productFamily = '', attributes } of Object.values(products)) {
    const rule = rules[code]?.find(({ attribute, is, productFamily: family }) => is.test(attributes[attribute] ?? '') && (!family || family.test(productFamily)));
    const skuId = typeof rule?.skuId === 'function' ? rule.skuId(attributes) : rule?.skuId;
    const tiers = tiersOf(terms.OnDemand?.[sku], rule?.perUnits ?? 1);
    if (!rule || skuId === undefined || tiers.length === 0) continue;
    const before = rows.get(skuId);
    const same = before === undefined || JSON.stringify(before.tiers) === JSON.stringify(tiers);
    rows.set(skuId, rows.has(skuId) && !same ? undefined : { skuId, region, pricingUnit: rule.pricingUnit, tiers });
  }
  return [...rows.values()].filter((row): row is ReadRow => row !== undefined).sort((a, b) => a.skuId.localeCompare(b.skuId));
}

type Term = NonNullable<AwsOffer['terms']['OnDemand']>[string];

/** Steps of a price; a first step without charge is the account's free tier, which stands elsewhere. */
function tiersOf(offers: Term | undefined, perUnits: number): ReadRow['tiers'] {
  const dimensions = Object.values(offers ?? {}).flatMap(({ priceDimensions }) => Object.values(priceDimensions));
  const steps = dimensions.map(({ beginRange = '0', pricePerUnit }) => ({ from: Number(beginRange), unitPrice: Number(pricePerUnit.USD) / perUnits }));
  const sorted = steps.filter(({ from, unitPrice }) => Number.isFinite(from) && unitPrice > 0).sort((a, b) => a.from - b.from);
  return sorted.map((step, index) => (index === 0 ? { ...step, from: 0 } : step));
}
