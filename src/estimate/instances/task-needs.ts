import { loadSum, type LoadSum } from './load-sum';
import { resourceNeeds } from './resource-needs';
import type { Task, TaskLoad } from './task';
import { workers } from './workers';

/** Tasks needed for each resource; a fraction, so it grows in proportion to the load. */
export interface TaskNeeds {
  cpu: number;
  memory: number;
  pool: number;
  fd: number;
}

/**
 * Tasks that the loads need of each resource: event loops at the target utilization, three quarters of the memory, four fifths of pools and
 * file descriptors. `memory` is Infinity where the idle process alone does not fit. `waiting` requests more are in flight (a burst).
 */
export function taskNeeds(loads: readonly TaskLoad[], task: Task, waiting = 0): TaskNeeds {
  return needsOf(loadSum(loads), task, waiting);
}

/** The same for loads that are added up already. */
export function needsOf(sum: LoadSum, task: Task, waiting = 0): TaskNeeds {
  const typed = (task.pools ?? []).map(({ size, holdMs }) => (sum.requestsPerSecond * holdMs) / 1000 / (0.8 * size));
  return {
    cpu: resourceNeeds.cpu(sum, task, waiting),
    memory: resourceNeeds.memory(sum, task, waiting),
    pool: Math.max(0, ...typed, ...[...sum.pools.keys()].map((name) => poolNeed(sum, name, task))),
    fd: resourceNeeds.fd(sum, task, waiting),
  };
}

/** Tasks that one pool of connections needs: every process has its own. */
export function poolNeed({ pools }: LoadSum, name: string, task: Task): number {
  const pool = pools.get(name);
  return pool ? pool.heldMs / 1000 / (0.8 * pool.size * workers(task)) : 0;
}
