import type { RequestHosting } from '../domain';
import { azureRegions } from './azure-regions';

/**
 * Azure Functions, Flex Consumption, on demand: executions and GB-seconds of active instances; instances have 512, 2,048 or 4,096 MB.
 * At least a second of activity is billed; a published duration is billed as it stands.
 * @see https://azure.microsoft.com/pricing/details/functions/
 * @see https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#billing
 */
export const azureFunctionsFlex: RequestHosting = {
  id: 'azure-functions-flex',
  provider: 'Microsoft Azure',
  serviceName: 'Azure Functions (Flex Consumption)',
  deliveryModel: 'FaaS',
  docs: 'https://azure.microsoft.com/pricing/details/functions/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    overheadMs: 1,
    billingStepMs: 1,
    memorySizesMiB: [512, 2048, 4096],
    mostMemoryMiB: 4096,
    minimumActivityMs: 1000,
    keepAliveSeconds: 1200,
    recycleSeconds: 7200,
    concurrencyLimit: 1000,
    concurrencyPerTenSeconds: 10,
    timeoutSeconds: 3600,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
  },
  priceRegions: azureRegions,
  fields: ['memoryMiB', 'discountPercent'],
  meters: [
    { skuId: 'azure-functions-flex-executions', chargeCategory: 'requests', description: 'Executions', quantity: ({ requests }) => requests },
    { skuId: 'azure-functions-flex-duration', chargeCategory: 'compute', description: 'Execution time', quantity: ({ gbSeconds }) => gbSeconds.x86_64 },
  ],
};
