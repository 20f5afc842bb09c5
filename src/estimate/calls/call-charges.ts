import type { CallMeter, Charge, Diagnostic, HostingOption, Meter, PriceBook, Workload } from '../../domain';
import { callKey } from './call-key';
import { callUnits } from './call-units';
import { noUsage } from '../no-usage';
import { priceList } from '../prices/price-list';
import { totalRequests } from '../total-requests';
import { typedPrices } from '../prices/typed-prices';

export interface CallCharges {
  charges: Charge[];
  /** Calls without a sourced price in the region. */
  diagnostics: Diagnostic[];
}

/** What the calls of AWS services cost that the code makes, wherever it runs; the account's free tiers subtracted where they are for computing. */
export function callCharges({ handlers, settings }: Workload, meters: readonly CallMeter[], prices: PriceBook): CallCharges {
  const counts = new Map<string, number>();
  for (const { requestsPerMonth, profile } of handlers) {
    for (const [key, each] of Object.entries({ ...profile.callsPerRequest, ...profile.itemsPerRequest })) counts.set(callKey(key), (counts.get(callKey(key)) ?? 0) + requestsPerMonth * each);
  }
  const option = asOption(meters, counts);
  const list = priceList(option, typedPrices(lessOwnRequests(prices, handlers), option, settings), settings);
  const usage = noUsage(settings.architecture);
  const unpriced = list.unpriced(() => usage).map(({ description, skuId }) => `${description} ("${skuId}")`);
  return {
    charges: list.charges(usage),
    diagnostics: [...unknownOperations(meters, counts), ...(unpriced.length === 0 ? [] : [{
      file: 'hosting-cost.json', severity: 'warning', message: `Not counted, as there is no sourced price in ${settings.region}: ${unpriced.join(', ')}. They cost the same wherever the code runs; type a price under "prices" to see them.`,
    } as const])],
  };
}

/** Lambda's free requests are used by the handlers themselves before the functions that they call. */
function lessOwnRequests(prices: PriceBook, handlers: Workload['handlers']): PriceBook {
  const own = totalRequests(handlers);
  return { ...prices, freeTiers: prices.freeTiers.map((tier) => (tier.id === 'aws-lambda-requests' ? { ...tier, quantity: Math.max(0, tier.quantity - own) } : tier)) };
}

/** Calls of a billed service by a name that it does not have. */
function unknownOperations(meters: readonly CallMeter[], counts: ReadonlyMap<string, number>): Diagnostic[] {
  const unknown = [...counts.keys()].filter((key) => {
    const [name, operation = ''] = key.split(/:(.*)/s);
    const own = meters.filter(({ service }) => service === name);
    return own.length > 0 && !own.some(({ unitsPerCall }) => operation in unitsPerCall || '*' in unitsPerCall || free.has(key));
  });
  return unknown.length === 0 ? [] : [{ file: 'hosting-cost.json', severity: 'warning', message: `Calls not counted, as it is not known what they bill: ${unknown.join(', ')}.` }];
}

/** Calls that are made at no charge. */
const free = new Set(['kinesis:getrecords', 'kinesis:getsharditerator', 'kinesis:describestream', 'kinesis:describestreamsummary', 'kinesis:listshards', 's3:deleteobject', 's3:deleteobjects', 's3:abortmultipartupload', 'sns:subscribe', 'stepfunctions:startexecution', 'stepfunctions:describeexecution', 'stepfunctions:expressexecution', 'stepfunctions:sendtasksuccess', 'stepfunctions:sendtaskfailure']);

function asOption(meters: readonly CallMeter[], counts: ReadonlyMap<string, number>): HostingOption {
  return {
    id: 'calls', provider: 'AWS', serviceName: 'Calls', deliveryModel: 'FaaS', docs: '', architectures: ['x86_64', 'arm64'], fields: [],
    billing: 'instance', balancer: 'included', capacities: [], includedStorageGiB: 0,
    meters: meters.map((meter): Meter => {
      const quantity = units(meter, counts);
      return { skuId: meter.skuId, chargeCategory: 'other', description: meter.description, quantity: () => quantity };
    }),
  };
}

function units(meter: CallMeter, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, count] of counts) sum += count * callUnits(meter, key);
  return sum;
}
