import type { Range, Workload, WorkloadHandler } from '../../domain';

/** What may be moved in a workload, each as a factor. */
export interface Factors {
  /** Waiting of every request. */
  wait: number;
  /** CPU time of every request. */
  cpu: number;
  /** Requests. */
  requests: number;
  /** Memory of every function. */
  memory: number;
}

/** The workload with its inputs multiplied; a published duration grows by what its parts grow. */
export function scaled(workload: Workload, { wait = 1, cpu = 1, requests = 1, memory = 1 }: Partial<Factors>): Workload {
  return { ...workload, handlers: workload.handlers.map((handler) => one(handler, { wait, cpu, requests, memory })) };
}

function one(handler: WorkloadHandler, { wait, cpu, requests, memory }: Factors): WorkloadHandler {
  const { profile, durationMs } = handler;
  const grown = profile.ioWaitMs.likely * (wait - 1) + profile.cpuMs.likely * (cpu - 1);
  return {
    ...handler,
    requestsPerMonth: handler.requestsPerMonth * requests,
    memoryMiB: Math.min(10_240, Math.max(128, handler.memoryMiB * memory)),
    durationMs: durationMs === undefined ? undefined : Math.max(0, durationMs + grown),
    profile: { ...profile, ioWaitMs: times(profile.ioWaitMs, wait), cpuMs: times(profile.cpuMs, cpu) },
  };
}

function times({ low, likely, high }: Range, factor: number): Range {
  return { low: low * factor, likely: likely * factor, high: high * factor };
}
