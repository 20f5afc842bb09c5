import type { Capacity, EstimateSettings } from '../domain';
import type { Case } from './cost-model';
import type { HandlerShare } from './request-case';
import { taskLoads } from './task-loads';
import { taskNeeds } from './task-needs';
import { taskOf } from './task-of';

/**
 * How a shared container's cost falls to its handlers: by what each needs of the scarcest resource (CPU as a rule, memory where many
 * requests wait). Equal parts where nothing is needed at all. The shares add up to 1.
 */
export function sharesOfCapacity(shares: readonly HandlerShare[], settings: EstimateSettings, capacity: Capacity, of: Case): number[] {
  const task = taskOf(shares, settings, capacity);
  const loads = taskLoads(shares, settings, of, () => 1);
  const { cpu, memory, fd } = taskNeeds(loads, task);
  const scarcest = memory > cpu && memory > fd ? 'memory' : fd > cpu ? 'fd' : 'cpu';
  const needs = loads.map((load) => taskNeeds([load], task)[scarcest]);
  const total = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (total > 0 ? need / total : 1 / needs.length));
}
