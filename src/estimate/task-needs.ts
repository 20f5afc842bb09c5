import { inFlightMs } from './in-flight-ms';
import { requestCpuMs } from './request-cpu-ms';
import { workers } from './workers';

/** Requests of one kind that a fleet of tasks serves. */
export interface TaskLoad {
  requestsPerSecond: number;
  waitMs: number;
  /** At one vCPU, without the server's own. */
  cpuMs: number;
  /** KB that one request in flight holds. */
  requestKb: number;
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
  /** Connection pools of one task and how long a request holds a connection. */
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
  const needs = { busy: 0, held: 0, inFlight: 0, requests: 0 };
  for (const load of loads) {
    const inFlight = (load.requestsPerSecond * inFlightMs(load, task)) / 1000;
    needs.busy += (load.requestsPerSecond * requestCpuMs(load.cpuMs, task)) / 1000;
    needs.held += (inFlight + waiting / loads.length) * load.requestKb;
    needs.inFlight += inFlight;
    needs.requests += load.requestsPerSecond;
  }
  const freeMiB = 0.75 * task.memoryMiB - task.processMiB * workers(task);
  const pools = (task.pools ?? []).map(({ size, holdMs }) => (needs.requests * holdMs) / 1000 / (0.8 * size));
  return {
    cpu: needs.busy / (task.targetUtilization * workers(task) * Math.min(1, task.vCpu)),
    memory: freeMiB > 0 ? needs.held / 1000 / freeMiB : Infinity,
    pool: Math.max(0, ...pools),
    fd: (needs.inFlight * (1 + task.outgoingSockets)) / (0.8 * task.fileDescriptors),
  };
}
