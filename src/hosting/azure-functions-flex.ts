import type { RequestHosting } from '../domain';
import { azureRegions } from './azure-regions';
import { dataSent } from './data-sent';

/**
 * Azure Functions, Flex Consumption: executions, GB-seconds of active instances, and those of instances that are always ready (`instances`), which cost less while
 * they execute. Instances have 512, 2,048 or 4,096 MB and take 16 requests at a time at 2,048 MB. At least a second of activity is billed; a published duration is billed as it stands.
 * @see https://azure.microsoft.com/pricing/details/functions/
 * @see https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#billing
 * @see https://learn.microsoft.com/azure/azure-functions/functions-concurrency#http-trigger-concurrency
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
    shared: { vCpu: 1, memoryMiB: 2048, concurrency: 16 },
  },
  priceRegions: azureRegions,
  // https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#per-function-scaling
  notes: ['Functions that HTTP does not call are counted as sharing instances with all others; on Flex each of them has instances of its own, so with little traffic they cost more.'],
  fields: ['memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'azure-functions-flex-executions', chargeCategory: 'requests', description: 'Executions', quantity: ({ requests }) => requests },
    {
      skuId: 'azure-functions-flex-duration', chargeCategory: 'compute', description: 'Execution time, on demand',
      quantity: ({ activeMemoryGibSeconds, keptActiveMemoryGibSeconds }) => activeMemoryGibSeconds - keptActiveMemoryGibSeconds,
    },
    { skuId: 'azure-functions-flex-ready', chargeCategory: 'compute', description: 'Always ready instances', quantity: ({ keptMemoryGibSeconds }) => keptMemoryGibSeconds },
    { skuId: 'azure-functions-flex-ready-duration', chargeCategory: 'compute', description: 'Execution time, always ready', quantity: ({ keptActiveMemoryGibSeconds }) => keptActiveMemoryGibSeconds },
    dataSent('azure-data-transfer-out'),
  ],
};
