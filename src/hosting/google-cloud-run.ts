import type { RequestHosting } from '../domain';
import { googlePriceTiers } from './google-price-tiers';
import { googleRegions } from './google-regions';
import { dataSent } from './data-sent';

/**
 * Google Cloud Run services, request-based: vCPU-seconds and GiB-seconds while an instance has a request in progress, requests, and
 * minimum instances at the idle price. The free grants are a discount at the active price of the first price tier.
 * @see https://cloud.google.com/run/pricing
 * @see https://cloud.google.com/run/docs/about-concurrency
 * @see https://cloud.google.com/run/docs/configuring/services/cpu
 */
export const googleCloudRun: RequestHosting = {
  id: 'google-cloud-run',
  provider: 'Google Cloud',
  serviceName: 'Google Cloud Run',
  deliveryModel: 'CaaS',
  docs: 'https://cloud.google.com/run/pricing',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    overheadMs: 0.15,
    billingStepMs: 100,
    keepAliveSeconds: 900,
    recycleSeconds: 86_400,
    concurrencyLimit: 80_000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 3600,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
    shared: { vCpu: 1, memoryMiB: 512, concurrency: 80, leastVCpuToShare: 1 },
  },
  priceRegions: googleRegions,
  regions: [...googlePriceTiers.tier1, ...googlePriceTiers.tier2],
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'google-cloud-run-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'google-cloud-run-vcpu-active', chargeCategory: 'compute', description: 'vCPU, active', quantity: ({ activeVCpuSeconds }) => activeVCpuSeconds },
    { skuId: 'google-cloud-run-vcpu-idle', chargeCategory: 'compute', description: 'vCPU, idle minimum instances', quantity: ({ idleVCpuSeconds }) => idleVCpuSeconds },
    {
      skuId: 'google-cloud-run-memory', chargeCategory: 'compute', description: 'Memory',
      quantity: ({ activeMemoryGibSeconds, idleMemoryGibSeconds }) => activeMemoryGibSeconds + idleMemoryGibSeconds,
    },
    dataSent('google-data-transfer-out'),
  ],
};
