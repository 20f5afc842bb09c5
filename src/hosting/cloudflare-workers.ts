import type { RequestHosting } from '../domain';

/**
 * Cloudflare Workers, paid plan: requests and CPU milliseconds above what the subscription includes. Waiting is not billed, nor is data sent.
 * @see https://developers.cloudflare.com/workers/platform/pricing/
 * @see https://developers.cloudflare.com/workers/platform/limits/
 */
export const cloudflareWorkers: RequestHosting = {
  id: 'cloudflare-workers',
  provider: 'Cloudflare',
  serviceName: 'Cloudflare Workers',
  deliveryModel: 'FaaS',
  docs: 'https://developers.cloudflare.com/workers/platform/pricing/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 128,
    overheadMs: 0,
    billingStepMs: 1,
    keepAliveSeconds: 300,
    recycleSeconds: 7200,
    concurrencyLimit: 1_000_000,
    concurrencyPerTenSeconds: 1_000_000,
    timeoutSeconds: 86_400,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 0,
    freeInit: true,
    vCpuOf: () => 1,
  },
  priceRegions: () => ['global'],
  notes: ['A Worker has 128 MB of memory and no full Node.js: check that the code runs there.'],
  fields: [],
  meters: [
    { skuId: 'cloudflare-workers-subscription', chargeCategory: 'other', description: 'Subscription', quantity: () => 1 },
    { skuId: 'cloudflare-workers-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'cloudflare-workers-cpu-time', chargeCategory: 'compute', description: 'CPU time', quantity: ({ cpuSeconds }) => cpuSeconds * 1000 },
  ],
};
