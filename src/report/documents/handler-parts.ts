import type { Charge, HostingOption, Workload, WorkloadHandler } from '../../domain';
import { configuredRules } from '../../estimate/configured-rules';
import { handlerGroups } from '../../estimate/handler-groups';
import { requestCase } from '../../estimate/requests/request-case';
import { totalRequests } from '../../estimate/total-requests';
import { trafficShares } from '../../estimate/traffic/traffic-shares';
import { meterOf } from './meter-of';

export interface HandlerPart {
  handler: WorkloadHandler;
  /** Of the charge, in its pricing unit, before a free tier. */
  quantity: number;
  /** Environments that start in a month. */
  coldStarts: number;
}

/** The handlers that a charge of a request-billed option comes from; of another option, all of them. */
export function handlerParts(charge: Charge, { hosting, workload: { handlers, settings } }: { hosting: HostingOption | undefined; workload: Workload }): HandlerPart[] {
  if (hosting?.billing !== 'request') return handlers.map((handler) => ({ handler, quantity: handler.requestsPerMonth, coldStarts: 0 }));
  const meter = meterOf(charge, hosting);
  const requests = totalRequests(handlers);
  const groups = handlerGroups(handlers);
  const { part } = requestCase(trafficShares(groups, settings), settings, configuredRules(hosting, settings), 'likely');
  return handlers.map((handler, index) => {
    const usage = part(groups.groupOf[index]!, requests);
    return { handler, quantity: meter?.quantity(usage) ?? 0, coldStarts: (usage.coldStartShare ?? 0) * requests };
  }).filter(({ quantity }) => quantity > 0);
}
