import { freeMiB } from './free-mib';
import type { LoadSum } from './load-sum';
import type { Task } from './task';
import { workers } from './workers';

/** Tasks that a load needs of one resource. `waiting` requests more are in flight (a burst). */
type Need = (sum: LoadSum, task: Task, waiting: number) => number;

/** Event loops at the target utilization, three quarters of the memory, four fifths of the file descriptors. `memory` is Infinity where the idle process alone does not fit. */
export const resourceNeeds: Record<'cpu' | 'memory' | 'fd', Need> = {
  cpu: (sum, task) => {
    const busy = (sum.cpuMs + task.requestOverheadMs * sum.requestsPerSecond) / task.cpuSpeed / 1000;
    return busy / (task.targetUtilization * workers(task) * Math.min(1, task.vCpu));
  },
  memory: (sum, task, waiting) => {
    const heldKb = (sum.waitKb + stretch(task) * (sum.cpuKb + task.requestOverheadMs * sum.kb)) / 1000 + (waiting / Math.max(1, sum.loads)) * sum.plainKb;
    const free = freeMiB(task);
    return free > 0 ? heldKb / 1000 / free : Infinity;
  },
  fd: (sum, task) => (inFlight(sum, task) * (1 + task.outgoingSockets)) / (0.8 * task.fileDescriptors),
};

/** Requests in flight, as `inFlightMs` counts one. */
export function inFlight({ waitMs, cpuMs, requestsPerSecond }: LoadSum, task: Task): number {
  return (waitMs + stretch(task) * (cpuMs + task.requestOverheadMs * requestsPerSecond)) / 1000;
}

/** Time in flight = wait + stretched x (CPU + the server's own), as in `inFlightMs`. */
function stretch(task: Task): number {
  return 1 / (task.cpuSpeed * Math.min(1, task.vCpu) * (1 - task.targetUtilization));
}
