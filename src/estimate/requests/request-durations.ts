import type { FunctionRules } from '../../domain';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { requestDuration } from './request-duration';
import type { RequestDuration } from './request-duration';

const known = new WeakMap<readonly HandlerShare[], Map<FunctionRules, Partial<Record<Case, RequestDuration[]>>>>();

/** One request of a handler of each group, in the groups' order. Asked again for the same workload and service, it answers from memory. */
export function requestDurations(shares: readonly HandlerShare[], rules: FunctionRules, of: Case): readonly RequestDuration[] {
  let byRules = known.get(shares);
  if (!byRules) known.set(shares, (byRules = new Map()));
  let cases = byRules.get(rules);
  if (!cases) byRules.set(rules, (cases = {}));
  return (cases[of] ??= shares.map(({ handler }) => requestDuration(handler, rules, of)));
}
