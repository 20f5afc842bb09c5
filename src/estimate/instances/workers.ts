import type { Task } from './task';

/** Processes of one task: an event loop uses at most one vCPU. */
export function workers({ vCpu }: Pick<Task, 'vCpu'>): number {
  return Math.max(1, Math.floor(vCpu));
}
