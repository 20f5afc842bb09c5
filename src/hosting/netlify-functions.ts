import type { MeteredUsage, RequestHosting } from '../domain';

/** Credits of the Pro plan; more come in packs. */
const included = 3000;
const pack = 1500;
const perGbHour = 10;
const perTenThousandRequests = 2;
const perGb = 20;

const gbHours = ({ gbSeconds, initGbSeconds }: MeteredUsage) => (gbSeconds.x86_64 + initGbSeconds.x86_64) / 3600;

/**
 * Netlify Functions on the Pro plan: 10 credits for a GB-hour, 2 for 10,000 requests, 20 for a GB sent; 3,000 credits are included, more come in packs of 1,500.
 * @see https://www.netlify.com/pricing/
 * @see https://docs.netlify.com/manage/accounts-and-billing/billing/billing-for-credit-based-plans/buy-add-on-credits/
 */
export const netlifyFunctions: RequestHosting = {
  id: 'netlify-functions',
  provider: 'Netlify',
  serviceName: 'Netlify Functions',
  deliveryModel: 'FaaS',
  docs: 'https://docs.netlify.com/manage/accounts-and-billing/billing/billing-for-credit-based-plans/credit-based-pricing-plans/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 1769,
    overheadMs: 1,
    billingStepMs: 1,
    keepAliveSeconds: 360,
    recycleSeconds: 7200,
    concurrencyLimit: 1000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 60,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 512,
  },
  priceRegions: () => ['global'],
  notes: ['Accounts that took the Pro plan when it included 5,000 credits may pay less; deploys, 15 credits each, are not counted.'],
  fields: ['memoryMiB'],
  meters: [
    { skuId: 'netlify-pro-seat', chargeCategory: 'other', description: 'Pro plan', quantity: () => 1 },
    {
      skuId: 'netlify-credit-packs', chargeCategory: 'compute', description: 'Credits above those included',
      quantity: (usage) => {
        const credits = gbHours(usage) * perGbHour + (usage.requests / 10_000) * perTenThousandRequests + usage.egressGb * perGb;
        return Math.ceil(Math.max(0, credits - included) / pack);
      },
      formula: (usage, text) => `(${text(gbHours(usage))} GB-hours, INIT included, x ${perGbHour} credits + ${text(usage.requests / 10_000)} ten thousand requests x ${perTenThousandRequests} + ${text(usage.egressGb)} GB sent x ${perGb} - ${text(included)} of the plan) / ${text(pack)}, rounded up`,
    },
  ],
};
