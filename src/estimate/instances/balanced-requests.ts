import type { Case } from '../cost-model';
import { defaults } from '../defaults';
import { balancedKb } from './load-balancer-units';
import type { HandlerShare } from '../traffic/handler-share';
import { sentGb } from '../sent-gb';
import { timeOfRequest } from '../time-of-request';

/** What one request of the workload, on average, gives a load balancer and the instances behind it to do. */
export interface BalancedRequests {
  requestShare: number;
  /** That passes the load balancer, KB. */
  balancedKbPerRequest: number;
  /** Of the processor, in seconds of one whole vCPU. */
  cpuSecondsPerRequest?: number;
  /** Sent to the internet, GB. */
  egressGbPerRequest?: number;
  /** Time in progress x memory held, GiB-hours. */
  heldGibHoursPerRequest?: number;
}

const known = new WeakMap<readonly HandlerShare[], Partial<Record<Case, BalancedRequests>>>();

/** What passes the load balancer, CPU, memory and data of one request of the workload; what a queue or a timer brings does not pass a load balancer. */
export function balancedRequests(shares: readonly HandlerShare[], of: Case = 'likely'): BalancedRequests {
  const cases = known.get(shares) ?? {};
  known.set(shares, cases);
  return (cases[of] ??= computed(shares, of));
}

function computed(shares: readonly HandlerShare[], of: Case): BalancedRequests {
  const passing = shares.filter(({ handler }) => (handler.trigger ?? 'http') === 'http');
  const average = (value: (part: HandlerShare['handler']) => number) => shares.reduce((sum, { handler, together }) => sum + together * value(handler), 0);
  return {
    requestShare: passing.reduce((sum, { together }) => sum + together, 0),
    balancedKbPerRequest: passing.reduce((sum, { handler, together }) => sum + together * balancedKb(handler), 0),
    cpuSecondsPerRequest: average((handler) => (timeOfRequest(handler, of).cpuMs + defaults.container.requestOverheadMs) / 1000),
    egressGbPerRequest: average(sentGb),
    heldGibHoursPerRequest: average((handler) => (progressMs(handler, of) / 3.6e6) * (handler.profile.requestKb / 1024 / 1024)),
  };
}

function progressMs(handler: HandlerShare['handler'], of: Case): number {
  const { waitMs, cpuMs } = timeOfRequest(handler, of);
  return waitMs + cpuMs;
}
