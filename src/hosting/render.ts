import type { InstanceHosting } from '../domain';

/**
 * Render web services: instance-months, prorated, with load balancing included. Only the Starter size has a sourced price.
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
  capacities: [{ name: 'starter', vCpu: 0.5, memoryMiB: 512 }],
  includedStorageGiB: 0,
  priceRegions: () => ['global'],
  fields: ['plan', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'render-starter', chargeCategory: 'compute', description: 'Starter instance-months', quantity: ({ size, instanceMonths }) => (size === 'starter' ? instanceMonths : 0) },
  ],
};
