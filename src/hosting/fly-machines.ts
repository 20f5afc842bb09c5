import type { Capacity, InstanceHosting } from '../domain';
import { bySize } from './by-size';
import { dataSent } from './data-sent';

/** A shared vCPU may use a sixteenth of a core all the time. */
const capacities: Capacity[] = [
  { name: 'shared-cpu-1x-256mb', vCpu: 1, baselineShare: 1 / 16, memoryMiB: 256 },
  { name: 'shared-cpu-1x-512mb', vCpu: 1, baselineShare: 1 / 16, memoryMiB: 512 },
  { name: 'shared-cpu-1x-1gb', vCpu: 1, baselineShare: 1 / 16, memoryMiB: 1024 },
];

/**
 * Fly.io Machines: machine-months while they run, their root file system (`ephemeralStorageGiB`) while they are stopped. Sourced in San Jose (sjc), which stands for AWS regions of the United States.
 * @see https://fly.io/docs/about/pricing/
 * @see https://fly.io/docs/machines/cpu-performance/
 */
export const flyMachines: InstanceHosting = {
  id: 'fly-machines',
  provider: 'Fly.io',
  serviceName: 'Fly.io Machines',
  deliveryModel: 'CaaS',
  docs: 'https://fly.io/docs/about/pricing/',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 0,
  priceRegions: (region) => (/^us-(east|west)-\d$/.test(region) ? ['sjc', 'global'] : [region, 'global']),
  fields: ['instances', 'hoursPerMonth', 'memoryMiB', 'discountPercent', 'ephemeralStorageGiB'],
  meters: [
    ...bySize(capacities, 'instanceMonths', (name) => ({ skuId: `fly-${name}`, chargeCategory: 'compute', description: `${name} machine-months` })),
    { skuId: 'fly-stopped-rootfs', chargeCategory: 'storage', description: 'Root file systems of stopped machines', quantity: ({ stoppedStorageGibMonths }) => stoppedStorageGibMonths },
    dataSent('fly-data-transfer-out'),
  ],
};
