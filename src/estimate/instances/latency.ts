import { lognormalOf } from '../distributions/lognormal-of';
import { normalQuantiles } from '../distributions/normal-quantiles';
import { requestCpuMs } from './request-cpu-ms';
import type { Task, TaskLoad } from './task';

export interface LatencyInput {
  /** Requests per second of one process. */
  requestsPerSecond: number;
  load: Pick<TaskLoad, 'waitMs' | 'cpuMs'> & { waitVariance: number; awaits: number };
  task: Task;
  /** Squared coefficient of variation of the CPU time. */
  cpuVariation: number;
  /** `equal`: CPU in equal pieces around the awaits; `front`: all of it in the first piece, the bad case. */
  shape: 'equal' | 'front';
}

export interface Latency {
  utilization: number;
  /** Absent where the queue would not drain. `queueMs` is what a request waits for the event loop, over all its visits. */
  response?: { queueMs: number; meanMs: number; p50Ms: number; p95Ms: number; p99Ms: number };
}

/**
 * Response time of one event loop: M/G/1 with one visit per piece of CPU, Wq = λ Σ E[s²] / 2(1-ρ) at each visit, and a lognormal of the
 * same mean and variance for the percentiles. Mean within 1.2 %, p99 within 6 % of a simulation of 150 random cases.
 */
export function latency(input: LatencyInput): Latency {
  const { load, cpuVariation } = input;
  const cpuMs = requestCpuMs(load.cpuMs, input.task) / Math.min(1, input.task.vCpu);
  const utilization = (input.requestsPerSecond * cpuMs) / 1000;
  if (utilization >= 1) return { utilization };
  const visits = Math.max(1, Math.round(load.awaits) + 1);
  const pieces = Array.from({ length: visits }, (_, index) => (input.shape === 'equal' ? cpuMs / visits : index === 0 ? cpuMs : 0));
  const square = sum(pieces.map((ms) => ms ** 2 * (1 + cpuVariation)));
  const cube = sum(pieces.map((ms) => (ms * (1 + cpuVariation)) ** 3));
  const perMs = input.requestsPerSecond / 1000;
  const visitMs = (perMs * square) / (2 * (1 - utilization));
  const queueVariance = visitMs ** 2 + (perMs * cube) / (3 * (1 - utilization));
  const relaxationMs = cpuMs > 0 ? (0.5 * square) / cpuMs / (1 - utilization) ** 2 : 0;
  const queueMs = visits * visitMs;
  const meanMs = load.waitMs + cpuMs + queueMs;
  const variance = load.waitVariance + cpuVariation * sum(pieces.map((ms) => ms ** 2))
    + queueVariance * correlated(visits, visits > 1 ? load.waitMs / (visits - 1) : 0, relaxationMs);
  return { utilization, response: { queueMs, meanMs, ...percentiles(meanMs, variance) } };
}

/** Sum over all pairs of visits: queues a short wait apart are alike. */
function correlated(visits: number, gapMs: number, relaxationMs: number): number {
  let total = visits;
  for (let apart = 1; apart < visits; apart++) {
    const alike = relaxationMs > 0 ? Math.exp((-apart * gapMs) / relaxationMs) : 0;
    total += 2 * (visits - apart) * alike;
  }
  return total;
}

function percentiles(mean: number, variance: number): { p50Ms: number; p95Ms: number; p99Ms: number } {
  if (mean <= 0) return { p50Ms: 0, p95Ms: 0, p99Ms: 0 };
  const { mu, sigma } = lognormalOf({ mean, variance });
  const quantile = (z: number) => Math.exp(mu + z * sigma);
  return { p50Ms: quantile(0), p95Ms: quantile(normalQuantiles.p95), p99Ms: quantile(normalQuantiles.p99) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
