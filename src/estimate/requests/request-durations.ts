import type { FunctionRules } from '../../domain';
import type { Case } from '../cost-model';
import type { HandlerKind } from '../handler-groups';
import { requestDuration } from './request-duration';
import type { RequestDuration } from './request-duration';

const known = new WeakMap<readonly HandlerKind[], WeakMap<FunctionRules, Partial<Record<Case, RequestDuration[]>>>>();

/** One request of a handler of each kind, in the kinds' order. Asked again for the same kinds and service, it answers from memory. */
export function requestDurations(kinds: readonly HandlerKind[], rules: FunctionRules, of: Case): readonly RequestDuration[] {
  let byRules = known.get(kinds);
  if (!byRules) known.set(kinds, (byRules = new WeakMap()));
  let cases = byRules.get(rules);
  if (!cases) byRules.set(rules, (cases = {}));
  return (cases[of] ??= kinds.map((kind) => requestDuration(kind, rules, of)));
}
