import type { FunctionRules, Range } from '../../domain';
import type { HandlerKind } from '../handler-groups';
import { billedMiB } from './billed-mib';
import { lambdaDuration } from './lambda-duration';
import { timeOfRequest } from '../time-of-request';

/** One request of a handler on a request-billed service. */
export interface RequestDuration {
  /** What it takes if nobody stops it. */
  durationMs: number;
  /** It holds an environment for so long: until its end, or its timeout. */
  inProgressMs: number;
  billedMs: number;
  /** That it computes at one vCPU, until its end or its timeout. */
  cpuMs: number;
  waitShare: number;
  /** It would run longer than it may: it is stopped, and billed, at the timeout. */
  timedOut: boolean;
}

/** Duration in the low, likely or high case. A typed or published duration is billed as it stands, rounded up to the service's step, whatever the timeout. */
export function requestDuration(handler: HandlerKind, rules: FunctionRules, of: keyof Range): RequestDuration {
  const waitMs = handler.profile.ioWaitMs[of];
  const timeoutMs = Math.min(rules.timeoutSeconds, handler.timeoutSeconds ?? rules.timeoutSeconds) * 1000;
  const { cpuMs } = timeOfRequest(handler, of, rules.timeoutSeconds);
  if (handler.durationMs !== undefined) {
    const { durationMs } = handler;
    const billedMs = Math.max(inSteps(durationMs, rules.billingStepMs), rules.minimumMs ?? 0);
    return { durationMs, inProgressMs: durationMs, billedMs, cpuMs, waitShare: durationMs > 0 ? Math.min(1, waitMs / durationMs) : 0, timedOut: durationMs > timeoutMs };
  }
  const { durationMs, billedMs, waitShare } = lambdaDuration({
    waitMs, cpuMs: handler.profile.cpuMs[of], memoryMiB: handler.memoryMiB, awaits: handler.profile.awaits,
    overheadMs: rules.overheadMs, memoryPerVCpuMiB: memoryPerVCpu(handler.memoryMiB, rules), quotaPeriodMs: rules.quotaPeriodMs, billingStepMs: rules.billingStepMs,
  });
  const leastMs = Math.max(rules.billingStepMs, rules.minimumMs ?? 0, rules.minimumActivityMs ?? 0);
  return { durationMs, inProgressMs: Math.min(durationMs, timeoutMs), billedMs: Math.min(Math.max(billedMs, leastMs), timeoutMs), cpuMs, waitShare, timedOut: durationMs > timeoutMs };
}

/** Rounded up; what is a whole step but for the last digit stays. */
function inSteps(ms: number, stepMs: number): number {
  return Math.ceil(ms / stepMs - 1e-9) * stepMs;
}

/** Where CPU is rented by itself, its share does not depend on memory; where memory comes in a few sizes, on that of the size. */
function memoryPerVCpu(memoryMiB: number, rules: FunctionRules): number {
  const vCpu = rules.shared?.vCpu ?? rules.vCpuOf?.(memoryMiB);
  return vCpu === undefined ? (rules.memoryPerVCpuMiB * memoryMiB) / billedMiB(memoryMiB, rules) : memoryMiB / vCpu;
}
