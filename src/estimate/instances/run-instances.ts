import type { Candidate } from './candidates';
import { fleet } from './fleet';

/** Running instances at a number of requests per month. */
export interface Running {
  candidate: Candidate;
  taskHours: number;
  minTasks: number;
  maxTasks: number;
  /** Running in each hour of a day or a week, before a surplus is gone. */
  tasksByHour: readonly number[];
}

/** Instances of one size over a month. */
export function runInstances(candidate: Candidate, requestsPerMonth: number, minTasks: number, hoursPerMonth: number, scaleInHours: number | undefined): Running {
  const { needByHour, highestNeed } = candidate;
  if (requestsPerMonth * highestNeed <= minTasks) return { candidate, taskHours: minTasks * hoursPerMonth, minTasks, maxTasks: minTasks, tasksByHour: [minTasks] };
  const tasks = needByHour.map((need) => Math.max(minTasks, Math.ceil(requestsPerMonth * need)));
  const day = fleet(tasks, scaleInHours);
  return { candidate, taskHours: (day.taskHoursPerDay * hoursPerMonth) / 24, minTasks: day.minTasks, maxTasks: day.maxTasks, tasksByHour: tasks };
}
