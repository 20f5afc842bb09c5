import type { HourOfOption } from '../cost-model';
import type { Running } from './run-instances';

/** A month of instances, cut into what depends on what. */
export interface InstanceMonth {
  requests: number;
  hoursPerMonth: number;
  /** Of the month, whatever runs: a load balancer's hours. */
  fixed: number;
  /** Of the instances that run. */
  instances: number;
  /** Of the requests themselves. */
  perRequest: number;
}

/** Cost of each hour: what is fixed evenly, instances where they run (a surplus one lives on for a while), requests where they come. */
export function hoursOfInstances({ tasksByHour, maxTasks }: Running, weights: readonly number[], month: InstanceMonth, scaleInHours: number | undefined): HourOfOption[] {
  const hours = Math.max(tasksByHour.length, weights.length);
  const running = Array.from({ length: hours }, (_, hour) => {
    const [now, before] = [tasksByHour[hour % tasksByHour.length]!, tasksByHour[(hour + tasksByHour.length - 1) % tasksByHour.length]!];
    return scaleInHours === undefined ? maxTasks : now + scaleInHours * Math.max(0, before - now);
  });
  const mean = running.reduce((sum, tasks) => sum + tasks, 0) / hours;
  return running.map((instances, hour) => {
    const weight = weights[hour % weights.length]!;
    const share = mean > 0 ? instances / mean : 1;
    return {
      requestsPerSecond: (month.requests / (month.hoursPerMonth * 3600)) * weight, instances,
      costPerHour: (month.fixed + month.instances * share + month.perRequest * weight) / month.hoursPerMonth,
    };
  });
}
