import type { RequestHosting } from '../domain';
import { azureRegions } from './azure-regions';
import { dataSent } from './data-sent';

/**
 * Azure Container Apps, Consumption: vCPU-seconds and GiB-seconds of replicas, active while a request is in progress, idle where more are kept; requests.
 * @see https://azure.microsoft.com/pricing/details/container-apps/
 * @see https://learn.microsoft.com/azure/container-apps/billing
 */
export const azureContainerApps: RequestHosting = {
  id: 'azure-container-apps',
  provider: 'Microsoft Azure',
  serviceName: 'Azure Container Apps',
  deliveryModel: 'CaaS',
  docs: 'https://azure.microsoft.com/pricing/details/container-apps/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    overheadMs: 0.15,
    billingStepMs: 1,
    keepAliveSeconds: 300,
    recycleSeconds: 86_400,
    concurrencyLimit: 10_000,
    concurrencyPerTenSeconds: 100,
    timeoutSeconds: 240,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
    shared: { vCpu: 0.5, memoryMiB: 1024, concurrency: 10 },
  },
  priceRegions: azureRegions,
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'azure-container-apps-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'azure-container-apps-vcpu-active', chargeCategory: 'compute', description: 'vCPU, active', quantity: ({ activeVCpuSeconds }) => activeVCpuSeconds },
    { skuId: 'azure-container-apps-vcpu-idle', chargeCategory: 'compute', description: 'vCPU, idle replicas', quantity: ({ idleVCpuSeconds }) => idleVCpuSeconds },
    {
      skuId: 'azure-container-apps-memory', chargeCategory: 'compute', description: 'Memory',
      quantity: ({ activeMemoryGibSeconds, idleMemoryGibSeconds }) => activeMemoryGibSeconds + idleMemoryGibSeconds,
    },
    dataSent('azure-data-transfer-out'),
  ],
};
