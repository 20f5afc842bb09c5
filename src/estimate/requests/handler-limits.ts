import type { CostEstimate, WorkloadHandler } from '../../domain';
import type { CostModel, Limit } from '../cost-model';
import { whole } from '../whole';

/** Handlers of which a line about several gives the names. */
const MOST_NAMES = 3;

/** The limits of the handlers that have some, in the handlers' order; as `limits`, in one line what several have alike. */
export function handlerLimits(handlers: readonly WorkloadHandler[], { groups: { groupOf }, groupLimits: of }: CostModel, requestsPerMonth: number): Pick<CostEstimate, 'handlerLimits' | 'limits'> {
  const byGroup = of?.(requestsPerMonth) ?? [];
  if (byGroup.every((limits) => limits.length === 0)) return { handlerLimits: [], limits: [] };
  const all = handlers.flatMap(({ id, name }, index) => byGroup[groupOf[index]!]!.map((limit) => ({ handlerId: id, name, limit })));
  const alike = new Map<string, typeof all>();
  for (const one of all) {
    const key = one.limit.ofSeveral('');
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  return { handlerLimits: all.map(({ handlerId, name, limit }) => ({ handlerId, text: limit.ofOne(name) })), limits: [...alike.values()].map(line) };
}

function line(alike: readonly { name: string; limit: Limit }[]): string {
  const { name, limit } = alike[0]!;
  if (alike.length === 1) return limit.ofOne(name);
  const names = alike.slice(0, MOST_NAMES).map((one) => one.name).join(', ');
  return limit.ofSeveral(`${whole(alike.length)} handlers (${names}${alike.length > MOST_NAMES ? ', …' : ''})`);
}
