import type { Capacity, EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import { resourceNeeds } from './resource-needs';
import { taskLoads } from './task-loads';
import { taskOf } from './task-of';

/** For one request per month of the workload. */
interface UnitLoads {
  all: LoadSum;
  each: LoadSum[];
}

const known = new WeakMap<readonly HandlerShare[], Map<string, UnitLoads>>();

/**
 * How a shared container's cost falls to a handler of each group: by what each needs of the scarcest resource (CPU as a rule, memory where many
 * requests wait). Equal parts where nothing is needed at all. The shares of all handlers add up to 1.
 */
export function sharesOfCapacity(shares: readonly HandlerShare[], settings: EstimateSettings, capacity: Capacity, of: Case): number[] {
  const task = taskOf(shares, settings, capacity);
  const { all, each } = unitLoads(shares, settings, of);
  const [cpu, memory, fd] = [resourceNeeds.cpu(all, task, 0), resourceNeeds.memory(all, task, 0), resourceNeeds.fd(all, task, 0)];
  const need = resourceNeeds[memory > cpu && memory > fd ? 'memory' : fd > cpu ? 'fd' : 'cpu'];
  const needs = each.map((load) => need(load, task, 0));
  const total = needs.reduce((sum, own, group) => sum + own * shares[group]!.count, 0);
  return needs.map((own) => (total > 0 ? own / total : 1 / all.loads));
}

/** Every option of the same workload asks for the same loads. */
function unitLoads(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case): UnitLoads {
  const answers = known.get(shares) ?? new Map<string, UnitLoads>();
  known.set(shares, answers);
  const key = `${of} ${settings.hoursPerMonth}`;
  let loads = answers.get(key);
  if (!loads) {
    const single = taskLoads(shares, settings, of, () => 1);
    answers.set(key, (loads = { all: loadSum(single), each: single.map((load) => loadSum([{ ...load, count: 1, pools: undefined }])) }));
  }
  return loads;
}
