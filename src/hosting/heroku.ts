import type { Capacity, InstanceHosting } from '../domain';
import { bySize } from './by-size';

/** Heroku states compute in multiples of a share; a Performance-M dyno has 12 of them and 2 vCPU. */
const share = 2 / 12;

const capacities: Capacity[] = [
  { name: 'basic', vCpu: share, memoryMiB: 512 },
  { name: 'eco', vCpu: share, memoryMiB: 512 },
  { name: 'standard-1x', vCpu: share, memoryMiB: 512 },
  { name: 'standard-2x', vCpu: 2 * share, memoryMiB: 1024 },
  { name: 'performance-m', vCpu: 2, memoryMiB: 2560 },
  { name: 'performance-l', vCpu: 8, memoryMiB: 14_336 },
];

/** Eco dynos sleep and Basic ones do not scale beyond one, so neither is chosen for a fleet; both can be typed. */
const order = ['standard-1x', 'standard-2x', 'performance-m', 'performance-l', 'basic', 'eco'];

/**
 * Heroku dynos: dyno-months, prorated to the second, with routing included.
 * @see https://devcenter.heroku.com/articles/usage-and-billing
 * @see https://devcenter.heroku.com/articles/dyno-types
 */
export const heroku: InstanceHosting = {
  id: 'heroku',
  provider: 'Heroku',
  serviceName: 'Heroku dynos',
  deliveryModel: 'PaaS',
  docs: 'https://devcenter.heroku.com/articles/usage-and-billing',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities: order.map((name) => ({ ...capacities.find((one) => one.name === name)!, byHandOnly: name === 'eco' || name === 'basic' })),
  includedStorageGiB: 0,
  priceRegions: () => ['global'],
  fields: ['dyno', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: bySize(capacities, 'instanceMonths', (name) => ({ skuId: `heroku-${name}`, chargeCategory: 'compute', description: `${name} dyno-months` })),
};
