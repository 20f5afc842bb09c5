import type { InstanceHosting } from '../domain';
import { dataSent } from './data-sent';

/**
 * Railway: the memory and the CPU that are really used, on average over the month, and data sent. A plan's price includes usage of the same value.
 * @see https://docs.railway.com/reference/pricing/plans
 */
export const railway: InstanceHosting = {
  id: 'railway',
  provider: 'Railway',
  serviceName: 'Railway',
  deliveryModel: 'PaaS',
  docs: 'https://docs.railway.com/reference/pricing/plans',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  anySize: true,
  capacities: [{ vCpu: 8, memoryMiB: 8192 }],
  includedStorageGiB: 0,
  scaleInHours: 0.25,
  priceRegions: () => ['global'],
  plans: { hobby: 'railway-plan-hobby', pro: 'railway-plan-pro' },
  defaultPlan: 'hobby',
  notes: ['Memory and CPU are billed as used: the processes that run, the requests in progress, and the CPU of the requests.'],
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'plan', 'discountPercent'],
  meters: [
    { skuId: 'railway-memory', chargeCategory: 'compute', description: 'Memory used', quantity: ({ usedMemoryGibHours, instanceHours, instanceMonths }) => (instanceHours > 0 ? (usedMemoryGibHours / instanceHours) * instanceMonths : 0) },
    { skuId: 'railway-vcpu', chargeCategory: 'compute', description: 'vCPU used', quantity: ({ usedVCpuHours, instanceHours, instanceMonths }) => (instanceHours > 0 ? (usedVCpuHours / instanceHours) * instanceMonths : 0) },
    dataSent('railway-egress'),
  ],
};
