import type { InstanceHosting } from '../domain';

/**
 * A server of one's own: what it costs a month (power, connection, its share of the purchase), its vCPU and its memory are typed. A Raspberry Pi 4 unless typed.
 * @see https://www.raspberrypi.com/products/raspberry-pi-4-model-b/specifications/
 */
export const ownServer: InstanceHosting = {
  id: 'own-server',
  provider: 'Yourself',
  serviceName: 'Your own server',
  deliveryModel: 'IaaS',
  docs: 'https://www.raspberrypi.com/products/raspberry-pi-4-model-b/specifications/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'included',
  anySize: true,
  capacities: [{ vCpu: 4, memoryMiB: 4096 }],
  includedStorageGiB: 0,
  fewestInstances: 1,
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'pricePerMonth'],
  notes: ['Its price is typed ("pricePerMonth"); your own work is not counted.'],
  meters: [
    { skuId: 'own-server-months', chargeCategory: 'compute', description: 'Server-months', quantity: ({ instanceMonths }) => instanceMonths },
  ],
};
