import type { InstanceHosting } from '../domain';

/**
 * Amazon Lightsail containers: node-months, with a load balancer and data transfer included. Only the Nano node has a sourced price.
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
  capacities: [{ name: 'nano', vCpu: 0.25, memoryMiB: 512 }],
  includedStorageGiB: 0,
  fields: ['instances', 'hoursPerMonth', 'discountPercent'],
  notes: ['A container service has at most 20 nodes; 500 GB of data transfer are included.'],
  meters: [
    { skuId: 'aws-lightsail-container-nano', chargeCategory: 'compute', description: 'Nano node-months', quantity: ({ instanceMonths }) => instanceMonths },
  ],
};
