import type { Architecture, MeteredUsage } from '../domain';

/** A month in which nothing runs and nothing is asked. */
export function noUsage(architecture: Architecture): MeteredUsage {
  return {
    requests: 0, meanConcurrency: 0, peakConcurrency: 0, instances: 0, architecture, spot: false,
    instanceHours: 0, instanceMonths: 0, vCpuHours: 0, memoryGibHours: 0, storageGibHours: 0,
    gbSeconds: { x86_64: 0, arm64: 0 }, initGbSeconds: { x86_64: 0, arm64: 0 },
    provisionedGbSeconds: { x86_64: 0, arm64: 0 }, provisionedDurationGbSeconds: { x86_64: 0, arm64: 0 },
    storageGbSeconds: 0,
    frontDoorRequests: { none: 0, 'function-url': 0, 'http-api': 0, 'rest-api': 0, websocket: 0, alb: 0 },
    loadBalancerHours: 0, loadBalancerCapacityUnitHours: 0,
    cpuSeconds: 0, usedVCpuHours: 0, usedMemoryGibHours: 0, activeVCpuSeconds: 0, activeMemoryGibSeconds: 0, idleVCpuSeconds: 0, idleMemoryGibSeconds: 0, keptMemoryGibSeconds: 0, keptActiveMemoryGibSeconds: 0,
    egressGb: 0, streamedGb: 0, natHours: 0, natGb: 0, publicIpv4Hours: 0, logGb: 0,
    webSocketMinutes: 0, snapshotGbSeconds: 0, restoredGb: 0, eventPollerHours: { kafka: 0, sqs: 0 }, stoppedStorageGibMonths: 0,
  };
}

/** V8 takes a field in which it has met only 0 for a whole number, and gives up compiled code when a fraction comes, in each estimate anew: it meets one in each field before anything is counted. */
function meetFractions(counts: object): void {
  for (const [name, count] of Object.entries(counts)) {
    if (typeof count === 'number') Reflect.set(counts, name, 0.5);
    else if (typeof count === 'object') meetFractions(count);
  }
}

meetFractions(noUsage('x86_64'));
