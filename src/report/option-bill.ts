import type { BillParts, Charge, CostEstimate, HostingOption, Workload } from '../domain';
import { lambdaBill } from '../estimate/requests/lambda-bill';

/** Where one option's money goes, a month, in the estimate's currency; adds up to its likely cost. */
export interface OptionBill extends BillParts {
  /** Storage, network, plans. */
  other: number;
}

/** Waiting is told apart where each request has an environment of its own: in a shared process others use the time. */
export function optionBill({ charges }: Pick<CostEstimate, 'charges'>, option: HostingOption, workload: Workload): OptionBill {
  const of = (...categories: Charge['chargeCategory'][]) => charges.filter(({ chargeCategory }) => categories.includes(chargeCategory)).reduce((sum, { listCost }) => sum + listCost, 0);
  const computing = of('compute');
  const rest = { requests: of('requests'), gateway: of('front-door'), init: of('init'), other: of('storage', 'network', 'other') };
  if (option.billing !== 'request' || option.function.shared) return { computing, waiting: 0, ...rest };
  const share = waitingShare(charges, workload, option);
  return { computing: computing * (1 - share), waiting: computing * share, ...rest };
}

/** Of what is billed while requests run, 0..1. */
function waitingShare(charges: readonly Charge[], workload: Workload, option: HostingOption & { billing: 'request' }): number {
  const { waiting, computing } = lambdaBill(charges, workload, option);
  return waiting + computing > 0 ? waiting / (waiting + computing) : 0;
}
