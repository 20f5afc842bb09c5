import type { Capacity, InstanceHosting } from '../domain';
import { bySize } from './by-size';
import { dataSent } from './data-sent';

const capacities: Capacity[] = [
  { name: 'starter', vCpu: 0.5, memoryMiB: 512 },
  { name: 'standard', vCpu: 1, memoryMiB: 2048 },
  { name: 'pro', vCpu: 2, memoryMiB: 4096 },
  { name: 'pro-plus', vCpu: 4, memoryMiB: 8192 },
  { name: 'pro-max', vCpu: 4, memoryMiB: 16_384 },
  { name: 'pro-ultra', vCpu: 8, memoryMiB: 32_768 },
];

/**
 * Render web services: instance-months, prorated to the second, with load balancing included.
 * @see https://render.com/pricing
 */
export const render: InstanceHosting = {
  id: 'render',
  provider: 'Render',
  serviceName: 'Render',
  deliveryModel: 'CaaS',
  docs: 'https://render.com/pricing',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 0,
  priceRegions: () => ['global'],
  fields: ['plan', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    ...bySize(capacities, 'instanceMonths', (name) => ({ skuId: `render-${name}`, chargeCategory: 'compute', description: `${name} instance-months` })),
    dataSent('render-data-transfer-out'),
  ],
};
