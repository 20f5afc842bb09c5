import type { Capacity, InstanceHosting } from '../domain';

/**
 * AWS Fargate (Linux, on demand) behind an Application Load Balancer: vCPU-hours and GB-hours of running tasks. The size is billed, not its use.
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
  meters: [
    ...(['x86_64', 'arm64'] as const).flatMap((architecture): InstanceHosting['meters'] => [
      {
        skuId: `aws-fargate-vcpu-${architecture}`, chargeCategory: 'compute', description: `vCPU, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture ? usage.vCpuHours : 0),
      },
      {
        skuId: `aws-fargate-memory-${architecture}`, chargeCategory: 'compute', description: `Memory, ${architecture}`,
        quantity: (usage) => (usage.architecture === architecture ? usage.memoryGibHours : 0),
      },
    ]),
    {
      skuId: 'aws-fargate-ephemeral-storage', chargeCategory: 'storage', description: 'Ephemeral storage above 20 GiB',
      quantity: ({ storageGibHours }) => storageGibHours,
    },
    {
      skuId: 'aws-alb-hours', chargeCategory: 'front-door', description: 'Application Load Balancer hours',
      quantity: ({ loadBalancerHours }) => loadBalancerHours,
    },
    {
      skuId: 'aws-alb-capacity-units', chargeCategory: 'front-door', description: 'Application Load Balancer capacity units',
      quantity: ({ loadBalancerCapacityUnitHours }) => loadBalancerCapacityUnitHours,
    },
  ],
};

function sizes(vCpu: number, memoryGiB: number[]): Capacity[] {
  return memoryGiB.map((gib) => ({ vCpu, memoryMiB: gib * 1024 }));
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
