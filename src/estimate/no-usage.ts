import type { Architecture, MeteredUsage } from '../domain';

/** A month in which nothing runs and nothing is asked. */
export function noUsage(architecture: Architecture): MeteredUsage {
  return {
    requests: 0, meanConcurrency: 0, peakConcurrency: 0, instances: 0, architecture,
    instanceHours: 0, vCpuHours: 0, memoryGibHours: 0, storageGibHours: 0,
    gbSeconds: { x86_64: 0, arm64: 0 }, initGbSeconds: { x86_64: 0, arm64: 0 },
    provisionedGbSeconds: { x86_64: 0, arm64: 0 }, provisionedDurationGbSeconds: { x86_64: 0, arm64: 0 },
    storageGbSeconds: 0,
    frontDoorRequests: { none: 0, 'function-url': 0, 'http-api': 0, 'rest-api': 0, websocket: 0, alb: 0 },
    loadBalancerHours: 0, loadBalancerCapacityUnitHours: 0,
  };
}
