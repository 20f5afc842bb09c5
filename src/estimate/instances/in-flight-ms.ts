import { requestCpuMs } from './request-cpu-ms';
import type { Task, TaskLoad } from './task';

/** Time that a request is in flight at the target utilization, ms: its wait, and its CPU stretched by the queue. */
export function inFlightMs(load: Pick<TaskLoad, 'waitMs' | 'cpuMs'>, task: Task): number {
  return load.waitMs + requestCpuMs(load.cpuMs, task) / (Math.min(1, task.vCpu) * (1 - task.targetUtilization));
}
