import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import { defaults } from '../defaults';
import type { HandlerKind } from '../handler-groups';
import type { TaskLoad } from './task';
import { timeOfRequest } from '../time-of-request';

const known = new WeakMap<readonly HandlerKind[], Map<string, TaskLoad[]>>();

/** The load of each kind of handlers for one request of it per month, whatever the traffic: every option of the same kinds gets the same answer. */
export function taskLoads(kinds: readonly HandlerKind[], { hoursPerMonth }: EstimateSettings, of: Case): readonly TaskLoad[] {
  const answers = known.get(kinds) ?? new Map<string, TaskLoad[]>();
  known.set(kinds, answers);
  const key = `${of} ${hoursPerMonth}`;
  let loads = answers.get(key);
  if (!loads) answers.set(key, (loads = kinds.map((kind) => loadOf(kind, hoursPerMonth, of))));
  return loads;
}

function loadOf(kind: HandlerKind, hoursPerMonth: number, of: Case): TaskLoad {
  const { ioWaitMs, cpuMs, requestKb, pools } = kind.profile;
  const time = timeOfRequest(kind, of);
  // A request that is stopped holds its connections for the same part of their time.
  const part = (time.waitMs + time.cpuMs) / (ioWaitMs[of] + cpuMs[of]) || 1;
  return {
    requestsPerSecond: 1 / (hoursPerMonth * 3600), ...time,
    requestKb: requestKb || defaults.container.requestKb,
    pools: pools?.map(({ name, size, holdMs }) => ({ name, size, holdMs: part * holdMs[of] })),
  };
}
