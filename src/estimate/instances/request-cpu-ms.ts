import type { Task } from './task';

/** CPU of one request on this task, ms of one whole vCPU of it. */
export function requestCpuMs(cpuMs: number, task: Task): number {
  return (cpuMs + task.requestOverheadMs) / task.cpuSpeed;
}
