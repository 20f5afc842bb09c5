import type { RequestHosting } from '../domain';
import { dataSent } from './data-sent';

/**
 * Vercel Functions with Fluid compute: active CPU, which waiting does not count to; memory while any request is in progress; invocations; data sent.
 * @see https://vercel.com/docs/functions/usage-and-pricing
 * @see https://vercel.com/docs/plans/pro-plan
 */
export const vercelFunctions: RequestHosting = {
  id: 'vercel-functions',
  provider: 'Vercel',
  serviceName: 'Vercel Functions',
  deliveryModel: 'FaaS',
  docs: 'https://vercel.com/docs/functions/usage-and-pricing',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    overheadMs: 0,
    billingStepMs: 1,
    keepAliveSeconds: 300,
    recycleSeconds: 7200,
    concurrencyLimit: 30_000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 800,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 512,
    freeInit: true,
    shared: { vCpu: 1, memoryMiB: 2048, concurrency: 100 },
  },
  priceRegions: (region) => (/^us-(east|west)-\d$/.test(region) ? ['iad1', 'global'] : [region, 'global']),
  plans: { pro: 'vercel-pro-seat' },
  notes: ['The Pro plan costs 20 USD per seat and month and includes 20 USD of usage; it is counted only when "plan": "pro" is typed. Edge requests (above 10 million a month on Pro) and data between functions and the edge are not in the figure.'],
  fields: ['vCpu', 'memoryMiB', 'discountPercent', 'plan'],
  meters: [
    { skuId: 'vercel-invocations', chargeCategory: 'requests', description: 'Invocations', quantity: ({ requests }) => requests },
    { skuId: 'vercel-active-cpu', chargeCategory: 'compute', description: 'Active CPU', quantity: ({ cpuSeconds }) => cpuSeconds / 3600 },
    { skuId: 'vercel-provisioned-memory', chargeCategory: 'compute', description: 'Memory in flight', quantity: ({ activeMemoryGibSeconds }) => activeMemoryGibSeconds / 3600 },
    dataSent('vercel-fast-data-transfer'),
  ],
};
