import type { InstanceHosting } from '../domain';
import { googlePriceTiers } from './google-price-tiers';
import { googleRegions } from './google-regions';
import { dataSent } from './data-sent';

/**
 * Google Cloud Run services, instance-based: vCPU-seconds and GiB-seconds of an instance's whole life; requests are free.
 * @see https://cloud.google.com/run/pricing
 * @see https://cloud.google.com/run/docs/configuring/services/cpu
 */
export const googleCloudRunInstance: InstanceHosting = {
  id: 'google-cloud-run-instance',
  provider: 'Google Cloud',
  serviceName: 'Google Cloud Run (instance-based)',
  deliveryModel: 'CaaS',
  docs: 'https://cloud.google.com/run/pricing',
  architectures: ['x86_64'],
  billing: 'instance',
  balancer: 'included',
  anySize: true,
  capacities: [[1, 0.5], [1, 1], [1, 2], [1, 4], [2, 1], [2, 2], [2, 4], [2, 8], [4, 2], [4, 4], [4, 8], [4, 16], [8, 4], [8, 8], [8, 16], [8, 32]]
    .map(([vCpu, gib]) => ({ vCpu: vCpu!, memoryMiB: gib! * 1024 })),
  includedStorageGiB: 0,
  scaleInHours: 0.25,
  priceRegions: googleRegions,
  regions: [...googlePriceTiers.tier1, ...googlePriceTiers.tier2],
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  meters: [
    { skuId: 'google-cloud-run-instance-vcpu', chargeCategory: 'compute', description: 'vCPU', quantity: ({ vCpuHours }) => vCpuHours * 3600 },
    { skuId: 'google-cloud-run-instance-memory', chargeCategory: 'compute', description: 'Memory', quantity: ({ memoryGibHours }) => memoryGibHours * 3600 },
    dataSent('google-data-transfer-out'),
  ],
};
