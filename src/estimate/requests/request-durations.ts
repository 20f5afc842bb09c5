import type { FunctionRules } from '../../domain';
import { alike } from '../alike';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { requestDuration } from './request-duration';
import type { RequestDuration } from './request-duration';

const known = new WeakMap<readonly HandlerShare[], Map<FunctionRules, Partial<Record<Case, RequestDuration[]>>>>();

/** One request of each handler, in the handlers' order. Asked again for the same workload and service, it answers from memory. */
export function requestDurations(shares: readonly HandlerShare[], rules: FunctionRules, of: Case): readonly RequestDuration[] {
  let byRules = known.get(shares);
  if (!byRules) known.set(shares, (byRules = new Map()));
  let cases = byRules.get(rules);
  if (!cases) byRules.set(rules, (cases = {}));
  return (cases[of] ??= computed(shares, rules, of));
}

function computed(shares: readonly HandlerShare[], rules: FunctionRules, of: Case): RequestDuration[] {
  const firsts = alike(shares);
  const durations: RequestDuration[] = [];
  for (const [index, { handler }] of shares.entries()) durations.push(durations[firsts[index]!] ?? requestDuration(handler, rules, of));
  return durations;
}
