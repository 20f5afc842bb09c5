import type { FunctionRules, Range, WorkloadHandler } from '../../domain';
import { lambdaDuration } from './lambda-duration';

/** One request of a handler on a request-billed service. */
export interface RequestDuration {
  durationMs: number;
  billedMs: number;
  waitShare: number;
  /** It would run longer than it may: it is stopped, and billed, at the timeout. */
  timedOut: boolean;
}

/** Duration in the low, likely or high case. A typed or published duration is billed exactly as it stands. */
export function requestDuration(handler: WorkloadHandler, rules: FunctionRules, of: keyof Range): RequestDuration {
  const waitMs = handler.profile.ioWaitMs[of];
  const timeoutMs = Math.min(rules.timeoutSeconds, handler.timeoutSeconds ?? rules.timeoutSeconds) * 1000;
  if (handler.durationMs !== undefined) {
    const { durationMs } = handler;
    return { durationMs, billedMs: Math.max(durationMs, rules.minimumMs ?? 0), waitShare: durationMs > 0 ? Math.min(1, waitMs / durationMs) : 0, timedOut: durationMs > timeoutMs };
  }
  const { durationMs, billedMs, waitShare } = lambdaDuration({
    waitMs, cpuMs: handler.profile.cpuMs[of], memoryMiB: handler.memoryMiB, awaits: handler.profile.awaits,
    overheadMs: rules.overheadMs, memoryPerVCpuMiB: memoryPerVCpu(handler.memoryMiB, rules), quotaPeriodMs: rules.quotaPeriodMs, billingStepMs: rules.billingStepMs,
  });
  return { durationMs, billedMs: Math.min(Math.max(billedMs, rules.minimumMs ?? 0, rules.minimumActivityMs ?? 0), timeoutMs), waitShare, timedOut: durationMs > timeoutMs };
}

/** Where CPU is rented by itself, its share does not depend on memory. */
function memoryPerVCpu(memoryMiB: number, { shared, vCpuOf, memoryPerVCpuMiB }: FunctionRules): number {
  const vCpu = shared?.vCpu ?? vCpuOf?.(memoryMiB);
  return vCpu === undefined ? memoryPerVCpuMiB : memoryMiB / vCpu;
}
