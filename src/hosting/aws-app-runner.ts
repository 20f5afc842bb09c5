import type { RequestHosting } from '../domain';
import { awsSurroundings } from './aws-surroundings';

/**
 * AWS App Runner: the memory of every instance that is kept, and of active ones their vCPU too, for at least a minute. One instance is kept unless more are typed.
 * @see https://aws.amazon.com/apprunner/pricing/
 * @see https://docs.aws.amazon.com/apprunner/latest/dg/manage-autoscaling.html
 */
export const awsAppRunner: RequestHosting = {
  id: 'aws-app-runner',
  provider: 'AWS',
  serviceName: 'AWS App Runner',
  deliveryModel: 'CaaS',
  docs: 'https://aws.amazon.com/apprunner/pricing/',
  architectures: ['x86_64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 2048,
    overheadMs: 0.15,
    billingStepMs: 1,
    minimumActivityMs: 60_000,
    keepAliveSeconds: 300,
    recycleSeconds: 86_400,
    concurrencyLimit: 2500,
    concurrencyPerTenSeconds: 100,
    timeoutSeconds: 120,
    frontDoorTimeoutSeconds: {},
    includedStorageMiB: 3072,
    freeInit: true,
    shared: { vCpu: 1, memoryMiB: 2048, concurrency: 100, kept: 1 },
  },
  fields: ['vCpu', 'memoryMiB', 'instances', 'hoursPerMonth', 'discountPercent'],
  notes: ['AWS App Runner is closed to new customers; AWS points to Amazon ECS Express Mode, which bills as AWS Fargate does.'],
  meters: [
    { skuId: 'aws-app-runner-vcpu', chargeCategory: 'compute', description: 'vCPU, active', quantity: ({ activeVCpuSeconds }) => activeVCpuSeconds / 3600 },
    {
      skuId: 'aws-app-runner-memory', chargeCategory: 'compute', description: 'Memory, active and kept',
      quantity: ({ activeMemoryGibSeconds, idleMemoryGibSeconds }) => (activeMemoryGibSeconds + idleMemoryGibSeconds) / 3600,
    },
    ...awsSurroundings,
  ],
};
