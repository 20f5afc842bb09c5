import type { RequestHosting } from '../domain';
import { googlePriceTiers } from './google-price-tiers';
import { googleRegions } from './google-regions';
import { dataSent } from './data-sent';

/** vCPU that a function has by default with its memory, MiB. */
const vCpuByMemory: readonly [memoryMiB: number, vCpu: number][] = [
  [128, 1 / 12], [256, 1 / 6], [512, 1 / 3], [1024, 7 / 12], [2048, 1], [4096, 2], [8192, 2], [16_384, 4], [32_768, 8],
];

/**
 * Google Cloud Run functions (second generation): Cloud Run's prices, one request at a time in an instance, CPU by memory.
 * @see https://cloud.google.com/functions/pricing
 * @see https://cloud.google.com/run/docs/configuring/services/memory-limits
 */
export const googleCloudFunctions: RequestHosting = {
  id: 'google-cloud-functions',
  provider: 'Google Cloud',
  serviceName: 'Google Cloud Run functions',
  deliveryModel: 'FaaS',
  docs: 'https://cloud.google.com/functions/pricing',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    mostMemoryMiB: 32_768,
    vCpuOf: (memoryMiB) => (vCpuByMemory.find(([most]) => memoryMiB <= most) ?? vCpuByMemory.at(-1)!)[1],
    overheadMs: 1,
    billingStepMs: 100,
    keepAliveSeconds: 900,
    recycleSeconds: 86_400,
    concurrencyLimit: 1000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 3600,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
  },
  priceRegions: googleRegions,
  regions: [...googlePriceTiers.tier1, ...googlePriceTiers.tier2],
  fields: ['memoryMiB', 'discountPercent'],
  meters: [
    { skuId: 'google-cloud-run-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'google-cloud-run-vcpu-active', chargeCategory: 'compute', description: 'vCPU', quantity: ({ activeVCpuSeconds }) => activeVCpuSeconds },
    { skuId: 'google-cloud-run-memory', chargeCategory: 'compute', description: 'Memory', quantity: ({ gbSeconds }) => gbSeconds.x86_64 },
    dataSent('google-data-transfer-out'),
  ],
};
