import type { Capacity, InstanceHosting } from '../domain';
import { awsSurroundings } from './aws-surroundings';
import { loadBalancerMeters } from './load-balancer-meters';

/**
 * AWS Fargate (Linux, on demand or Spot) behind an Application Load Balancer: vCPU-hours and GB-hours of running tasks. The size is billed, not its use.
 * @see https://aws.amazon.com/fargate/pricing/
 */
export const awsFargate: InstanceHosting = {
  id: 'aws-fargate',
  provider: 'AWS',
  serviceName: 'AWS Fargate',
  deliveryModel: 'CaaS',
  docs: 'https://aws.amazon.com/fargate/pricing/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'alb',
  anySize: true,
  capacities: [
    ...sizes(0.25, [0.5, 1, 2]),
    ...sizes(0.5, steps(1, 4, 1)),
    ...sizes(1, steps(2, 8, 1)),
    ...sizes(2, steps(4, 16, 1)),
    ...sizes(4, steps(8, 30, 1)),
    ...sizes(8, steps(16, 60, 4)),
    ...sizes(16, steps(32, 120, 8)),
    ...sizes(32, [60, 120, 244]),
  ],
  includedStorageGiB: 20,
  scaleInHours: 0.25,
  fewestHours: 1 / 60,
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'architecture', 'spot', 'discountPercent', 'ephemeralStorageGiB', 'frontDoor'],
  meters: [
    ...(['x86_64', 'arm64'] as const).flatMap((architecture): InstanceHosting['meters'] => [
      {
        skuId: `aws-fargate-vcpu-${architecture}`, chargeCategory: 'compute', description: `vCPU, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture && !usage.spot ? usage.vCpuHours : 0),
      },
      {
        skuId: `aws-fargate-memory-${architecture}`, chargeCategory: 'compute', description: `Memory, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture && !usage.spot ? usage.memoryGibHours : 0),
      },
      {
        skuId: `aws-fargate-spot-vcpu-${architecture}`, chargeCategory: 'compute', description: `Spot vCPU, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture && usage.spot ? usage.vCpuHours : 0),
      },
      {
        skuId: `aws-fargate-spot-memory-${architecture}`, chargeCategory: 'compute', description: `Spot memory, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture && usage.spot ? usage.memoryGibHours : 0),
      },
    ]),
    {
      skuId: 'aws-fargate-ephemeral-storage', chargeCategory: 'storage', description: 'Ephemeral storage above 20 GiB',
      quantity: ({ storageGibHours }) => storageGibHours,
    },
    ...loadBalancerMeters,
    ...awsSurroundings,
  ],
};

function sizes(vCpu: number, memoryGiB: number[]): Capacity[] {
  return memoryGiB.map((gib) => ({ vCpu, memoryMiB: gib * 1024 }));
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
