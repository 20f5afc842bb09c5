import type { Capacity, InstanceHosting } from '../domain';
import { azureRegions } from './azure-regions';
import { dataSent } from './data-sent';

const capacities: Capacity[] = ([['EP1', 1, 3.5], ['EP2', 2, 7], ['EP3', 4, 14]] as const).map(([name, vCpu, gib]) => ({ name, vCpu, memoryMiB: gib * 1024 }));

/**
 * Azure Functions, Elastic Premium plan: vCPU-hours and GB-hours of its instances, of which at least one is always ready; executions are not billed.
 * @see https://azure.microsoft.com/pricing/details/functions/
 * @see https://learn.microsoft.com/azure/azure-functions/functions-premium-plan
 */
export const azureFunctionsPremium: InstanceHosting = {
  id: 'azure-functions-premium',
  provider: 'Microsoft Azure',
  serviceName: 'Azure Functions (Premium)',
  deliveryModel: 'FaaS',
  docs: 'https://azure.microsoft.com/pricing/details/functions/',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 250,
  scaleInHours: 0.25,
  fewestInstances: 1,
  priceRegions: azureRegions,
  fields: ['plan', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'azure-functions-premium-vcpu', chargeCategory: 'compute', description: 'vCPU', quantity: ({ vCpuHours }) => vCpuHours },
    { skuId: 'azure-functions-premium-memory', chargeCategory: 'compute', description: 'Memory', quantity: ({ memoryGibHours }) => memoryGibHours },
    dataSent('azure-data-transfer-out'),
  ],
};
