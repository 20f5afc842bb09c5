import { erlangB } from '../distributions/erlang-b';
import { poissonP99 } from '../distributions/poisson-p99';

export interface Concurrency {
  /** Requests in progress on average (Little's law: rate x duration). */
  mean: number;
  /** 99th percentile of a Poisson number of requests in progress. */
  p99: number;
  /** Share refused because the limit is reached (Erlang B). */
  throttledShare: number;
  /** Of a burst at once, refused now. */
  burstThrottled: number;
  peakWithBurst: number;
}

/** Environments that requests at `requestsPerSecond` need, against a limit, with `burst` requests at one moment. */
export function concurrency(requestsPerSecond: number, durationMs: number, limit: number, burst = 0): Concurrency {
  const mean = (requestsPerSecond * durationMs) / 1000;
  return {
    mean,
    p99: poissonP99(mean),
    // A sum over as many terms as the limit, which is asked for where something is refused.
    get throttledShare() {
      return erlangB(limit, mean);
    },
    burstThrottled: Math.max(0, burst + mean - limit),
    peakWithBurst: mean + burst,
  };
}
