import type { RequestHosting } from '../domain';
import { azureRegions } from './azure-regions';
import { dataSent } from './data-sent';

/**
 * Azure Functions, Consumption plan: executions and GB-seconds, at least 100 ms and 128 MB each, memory in steps of 128 MB; waiting counts.
 * An instance has one vCPU and 1.5 GB, whatever a function uses of them.
 * @see https://azure.microsoft.com/pricing/details/functions/
 */
export const azureFunctionsConsumption: RequestHosting = {
  id: 'azure-functions-consumption',
  provider: 'Microsoft Azure',
  serviceName: 'Azure Functions (Consumption)',
  deliveryModel: 'FaaS',
  docs: 'https://azure.microsoft.com/pricing/details/functions/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 1536,
    mostMemoryMiB: 1536,
    vCpuOf: () => 1,
    overheadMs: 1,
    billingStepMs: 1,
    minimumMs: 100,
    memoryStepMiB: 128,
    keepAliveSeconds: 1200,
    recycleSeconds: 7200,
    concurrencyLimit: 200,
    concurrencyPerTenSeconds: 10,
    timeoutSeconds: 600,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
  },
  priceRegions: azureRegions,
  fields: ['memoryMiB', 'discountPercent'],
  meters: [
    { skuId: 'azure-functions-consumption-executions', chargeCategory: 'requests', description: 'Executions', quantity: ({ requests }) => requests },
    { skuId: 'azure-functions-consumption-duration', chargeCategory: 'compute', description: 'Execution time', quantity: ({ gbSeconds }) => gbSeconds.x86_64 },
    dataSent('azure-data-transfer-out'),
  ],
};
