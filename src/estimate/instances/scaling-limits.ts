import type { EstimateSettings, InstanceHosting } from '../../domain';
import type { HandlerShare } from '../traffic/handler-share';
import type { Running } from './run-instances';

/** ECS target tracking: about three minutes above the target before it scales out, and one to start a task. */
const scaleOutMinutes = 4;

/** A fleet that must grow faster than new instances start. A load may grow by 1/utilization before the event loops are full. */
export function scalingLimits({ tasksByHour, minTasks, maxTasks }: Running, shares: readonly HandlerShare[], settings: EstimateSettings, { scaleInHours }: InstanceHosting): string[] {
  if (scaleInHours === undefined || maxTasks === minTasks) return [];
  if (!shares.some(({ traffic }) => traffic.inSteps)) return [];
  const growth = Math.max(...tasksByHour.map((tasks, hour) => tasks / tasksByHour.at(hour - 1)!));
  if (growth <= 1 / settings.container.targetUtilization) return [];
  return [`When traffic rises the fleet must grow ${Number(growth.toPrecision(2))} times within the hour; new instances take about ${scaleOutMinutes} minutes, in which the event loops are full. Scale by schedule, or keep more instances.`];
}
