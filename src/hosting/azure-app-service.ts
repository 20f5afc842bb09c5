import type { Capacity, InstanceHosting } from '../domain';
import { azureRegions } from './azure-regions';
import { bySize } from './by-size';
import { dataSent } from './data-sent';

const capacities: Capacity[] = ([
  ['B1', 1, 1.75], ['B2', 2, 3.5], ['B3', 4, 7], ['I1v2', 2, 8], ['P0v3', 1, 4], ['P1mv3', 2, 16], ['P1v2', 1, 3.5], ['P1v3', 2, 8],
  ['P2mv3', 4, 32], ['P2v2', 2, 7], ['P2v3', 4, 16], ['P3v2', 4, 14], ['P3v3', 8, 32], ['S1', 1, 1.75], ['S2', 2, 3.5], ['S3', 4, 7],
] as const).map(([name, vCpu, gib]) => ({ name, vCpu, memoryMiB: gib * 1024 }));

/**
 * Azure App Service (Web Apps) on Linux: hours of the instances of a plan, with load balancing included.
 * @see https://azure.microsoft.com/pricing/details/app-service/linux/
 */
export const azureAppService: InstanceHosting = {
  id: 'azure-app-service',
  provider: 'Microsoft Azure',
  serviceName: 'Azure App Service',
  deliveryModel: 'PaaS',
  docs: 'https://azure.microsoft.com/pricing/details/app-service/linux/',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 10,
  priceRegions: azureRegions,
  fields: ['plan', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    ...bySize(capacities, 'instanceHours', (name) => ({ skuId: `azure-app-service-${name.toLowerCase()}`, chargeCategory: 'compute', description: `${name} instance hours` })),
    dataSent('azure-data-transfer-out'),
  ],
};
