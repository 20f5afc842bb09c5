import type { EstimateSettings, Range, Workload, WorkloadHandler } from '../../src/domain';

export function range(low: number, likely = low, high = likely): Range {
  return { low, likely, high };
}

/** A handler that waits 100 ms for something and computes 4 ms, behind a function URL. */
export function sampleHandler(fields: Partial<WorkloadHandler> = {}): WorkloadHandler {
  return {
    id: 'orders.ts#handler', name: 'orders', requestsPerMonth: 1_000_000, memoryMiB: 512, frontDoor: 'function-url',
    profile: { ioWaitMs: range(60, 100, 250), cpuMs: range(2, 4, 10), initMs: range(200, 300, 900), awaits: 2, processMiB: 90, requestKb: 30, callsPerRequest: {} },
    ...fields,
  };
}

export function sampleWorkload(handlers: WorkloadHandler[] = [sampleHandler()], settings: Partial<EstimateSettings> = {}): Workload {
  return {
    handlers,
    settings: {
      region: 'us-east-1', architecture: 'x86_64', freeTier: true, hoursPerMonth: 730, peakToMean: 3,
      container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'alb' }, ...settings,
    },
  };
}
