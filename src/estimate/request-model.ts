import type { PriceBook, Range, RequestHosting, Workload } from '../domain';
import type { Case, CostModel } from './cost-model';
import { priceList } from './price-list';
import { requestCase } from './request-case';
import { requestLimits } from './request-limits';
import { trafficShares } from './traffic-shares';

/** What a workload costs on a service that bills each request. */
export function requestModel({ handlers, settings }: Workload, option: RequestHosting, prices: PriceBook): CostModel {
  const list = priceList(option, prices, settings);
  const weights = trafficShares(handlers);
  const shares = handlers.map((handler, index) => ({ handler, share: weights[index]! }));
  const whole = eachCase((of) => requestCase(shares, settings, option.function, of));
  const parts = eachCase((of) => shares.map((share) => requestCase([share], settings, option.function, of, 'once')));
  const usage = (requests: number, of: Case) => whole[of]()(requests);
  return {
    option,
    usage,
    cost: (requests, of) => list.cost(usage(requests, of)),
    charges: (requests, of) => list.charges(usage(requests, of)),
    handlerCosts: (requests, of) => list.shares(usage(requests, of), parts[of]().map((part) => part(requests))),
    configuration: () => sizes(handlers.map(({ memoryMiB }) => memoryMiB), handlers.map(({ architecture }) => architecture ?? settings.architecture)),
    limits: (requests) => requestLimits(shares, option, usage(requests, 'likely').requests, settings),
    unpriced: (requests) => list.unpriced(usage(Math.max(requests, 1), 'likely')),
    rows: (requests) => list.rows(usage(requests, 'likely')),
  };
}

/** Made when first asked for. */
function eachCase<Made>(make: (of: Case) => Made): Record<keyof Range, () => Made> {
  const made: Partial<Record<Case, Made>> = {};
  const once = (of: Case) => () => (made[of] ??= make(of));
  return { low: once('low'), likely: once('likely'), high: once('high') };
}

function sizes(memory: number[], architectures: string[]): string {
  const low = Math.min(...memory);
  const high = Math.max(...memory);
  const size = low === high ? `${mib(low)} MiB` : `${mib(low)}–${mib(high)} MiB`;
  return `${size}, ${[...new Set(architectures)].sort().join(' and ')}`;
}

function mib(value: number): string {
  return value.toLocaleString('en-US');
}
