import type { Capacity, EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import type { HandlerKind } from '../handler-groups';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import { resourceNeeds } from './resource-needs';
import { taskLoads } from './task-loads';
import type { TaskLoad } from './task';
import { taskOf } from './task-of';
import type { TrafficShares } from '../traffic/traffic-shares';

/**
 * How a shared container's cost falls to a handler of each group: by what each needs of the scarcest resource (CPU as a rule, memory where many
 * requests wait). Equal parts where nothing is needed at all. The shares of all handlers add up to 1.
 */
export function sharesOfCapacity(shares: TrafficShares, settings: EstimateSettings, capacity: Capacity, of: Case): number[] {
  const { kinds, parts, together } = shares;
  const task = taskOf(parts, settings, capacity);
  const all = loadSum(taskLoads(kinds, settings, of), together);
  const [cpu, memory, fd] = [resourceNeeds.cpu(all, task, 0), resourceNeeds.memory(all, task, 0), resourceNeeds.fd(all, task, 0)];
  const need = resourceNeeds[memory > cpu && memory > fd ? 'memory' : fd > cpu ? 'fd' : 'cpu'];
  const needs = eachLoad(kinds, settings, of).map((load, group) => need(load, task, 0) * parts[group]!.share);
  const total = needs.reduce((sum, own, group) => sum + own * parts[group]!.count, 0);
  if (total > 0) return needs.map((own) => own / total);
  const handlers = parts.reduce((sum, { count }) => sum + count, 0);
  return needs.map(() => 1 / handlers);
}

const known = new WeakMap<readonly TaskLoad[], LoadSum[]>();

/** Of each kind alone, for one request of it per month. */
function eachLoad(kinds: readonly HandlerKind[], settings: EstimateSettings, of: Case): readonly LoadSum[] {
  const loads = taskLoads(kinds, settings, of);
  let each = known.get(loads);
  if (!each) known.set(loads, (each = loads.map((load) => loadSum([{ ...load, pools: undefined }]))));
  return each;
}
