import type { Task } from './task';
import { workers } from './workers';

/** Memory for requests in flight: three quarters of all, less what the idle processes take. Not above 0 where those do not fit. */
export function freeMiB(task: Task): number {
  return 0.75 * task.memoryMiB - task.processMiB * workers(task);
}
