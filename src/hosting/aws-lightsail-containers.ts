import type { Capacity, InstanceHosting } from '../domain';
import { bySize } from './by-size';

const capacities: Capacity[] = [
  { name: 'nano', vCpu: 0.25, memoryMiB: 512 },
  { name: 'micro', vCpu: 0.25, memoryMiB: 1024 },
];

/**
 * Amazon Lightsail containers: node-months, with a load balancer and data transfer included. Larger nodes than Micro have no sourced price.
 * @see https://aws.amazon.com/lightsail/pricing/
 */
export const awsLightsailContainers: InstanceHosting = {
  id: 'aws-lightsail-containers',
  provider: 'AWS',
  serviceName: 'Amazon Lightsail containers',
  deliveryModel: 'CaaS',
  docs: 'https://aws.amazon.com/lightsail/pricing/',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 0,
  fields: ['memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  notes: ['A container service has at most 20 nodes; 500 GB of data transfer are included.'],
  meters: bySize(capacities, 'instanceMonths', (name) => ({ skuId: `aws-lightsail-container-${name}`, chargeCategory: 'compute', description: `${name === 'nano' ? 'Nano' : 'Micro'} node-months` })),
};
