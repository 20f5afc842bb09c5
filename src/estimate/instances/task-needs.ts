import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import { resourceNeeds } from './resource-needs';
import { workers } from './workers';

/** Requests of one kind that a fleet of tasks serves. */
export interface TaskLoad {
  requestsPerSecond: number;
  /** So many of these loads; one when absent. */
  count?: number;
  waitMs: number;
  /** At one vCPU, without the server's own. */
  cpuMs: number;
  /** KB that one request in flight holds. */
  requestKb: number;
  /** Connection pools of a process, and how long a request holds one of their connections, ms. */
  pools?: readonly { name: string; size: number; holdMs: number }[];
}

/** One size of task and what a process in it needs. */
export interface Task {
  vCpu: number;
  memoryMiB: number;
  /** CPU of the HTTP server itself, ms per request. */
  requestOverheadMs: number;
  /** Speed of its vCPU against the reference. */
  cpuSpeed: number;
  /** Share of one event loop that may be used, 0..1. */
  targetUtilization: number;
  /** MiB of the idle process; one process per whole vCPU. */
  processMiB: number;
  /** Sockets that a request holds besides its own. */
  outgoingSockets: number;
  fileDescriptors: number;
  /** Connection pools of one task and how long any request holds a connection. */
  pools?: readonly { size: number; holdMs: number }[];
}

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
