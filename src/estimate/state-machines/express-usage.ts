/** What a month of Step Functions Express executions bills: each rounded up to 100 ms, its memory to 64 MB. */
export function expressUsage(executions: number, durationMs: number, memoryMiB: number): { requests: number; gbHours: number } {
  const seconds = Math.max(1, Math.ceil(durationMs / 100 - 1e-9)) / 10;
  const gib = (Math.max(1, Math.ceil(memoryMiB / 64)) * 64) / 1024;
  return { requests: executions, gbHours: (executions * seconds * gib) / 3600 };
}
