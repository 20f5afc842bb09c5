import type { RequestHosting } from '../domain';
import { dataSent } from './data-sent';

/**
 * Cloudflare Containers: memory of instances from the first request to the end of their sleepAfter (ten minutes), vCPU while it computes, and the
 * requests of the Worker in front, on the Workers Paid plan; data sent to North America and Europe.
 * @see https://developers.cloudflare.com/containers/pricing/
 * @see https://developers.cloudflare.com/containers/platform-details/limits/
 */
export const cloudflareContainers: RequestHosting = {
  id: 'cloudflare-containers',
  provider: 'Cloudflare',
  serviceName: 'Cloudflare Containers',
  deliveryModel: 'CaaS',
  docs: 'https://developers.cloudflare.com/containers/pricing/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 6144,
    overheadMs: 0.15,
    billingStepMs: 10,
    keepAliveSeconds: 600,
    recycleSeconds: 86_400,
    concurrencyLimit: 100_000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 86_400,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
    shared: { vCpu: 0.5, memoryMiB: 4096, concurrency: 1000, untilSleepMs: 600_000 },
  },
  priceRegions: () => ['global'],
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  notes: ['Disk (beyond 200 GB-hours a month) is not in the figure, nor are the CPU time of the Worker in front and the Durable Object of each instance.'],
  meters: [
    { skuId: 'cloudflare-workers-subscription', chargeCategory: 'other', description: 'Subscription', quantity: () => 1 },
    { skuId: 'cloudflare-workers-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'cloudflare-containers-vcpu', chargeCategory: 'compute', description: 'vCPU used', quantity: ({ cpuSeconds }) => cpuSeconds },
    {
      skuId: 'cloudflare-containers-memory', chargeCategory: 'compute', description: 'Memory',
      quantity: ({ activeMemoryGibSeconds, idleMemoryGibSeconds }) => activeMemoryGibSeconds + idleMemoryGibSeconds,
    },
    dataSent('cloudflare-containers-data-transfer-out'),
  ],
};
