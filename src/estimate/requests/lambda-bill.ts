import type { BillParts, Charge, RequestHosting, Workload } from '../../domain';
import { handlerGroups } from '../handler-groups';
import { requestDuration } from './request-duration';
import type { RequestDuration } from './request-duration';

/** Where a request-billed option's money goes. Duration and its storage are split by the share of billed memory-time in which a request only waits. */
export function lambdaBill(charges: readonly Charge[], { handlers }: Workload, { function: rules }: RequestHosting, groupOf: Int32Array = handlerGroups(handlers).groupOf): BillParts {
  const of = (...categories: Charge['chargeCategory'][]) => charges.filter(({ chargeCategory }) => categories.includes(chargeCategory)).reduce((sum, { listCost }) => sum + listCost, 0);
  const running = of('compute', 'storage', 'network', 'other');
  let billed = 0;
  let waited = 0;
  const durations: RequestDuration[] = [];
  for (let index = 0; index < handlers.length; index++) {
    const handler = handlers[index]!;
    const { inProgressMs, billedMs, waitShare } = (durations[groupOf[index]!] ??= requestDuration(handler, rules, 'likely'));
    billed += handler.requestsPerMonth * billedMs * handler.memoryMiB;
    waited += handler.requestsPerMonth * inProgressMs * waitShare * handler.memoryMiB;
  }
  const waiting = billed > 0 ? running * (waited / billed) : 0;
  return { computing: running - waiting, waiting, requests: of('requests'), gateway: of('front-door'), init: of('init') };
}
