import type { EstimateSettings } from '../../domain';
import { databaseLimit } from '../calls/database-limit';
import type { InstancePeak } from './peak-of-instances';
import type { HandlerShare } from '../traffic/handler-share';
import type { Running } from './run-instances';
import { workers } from './workers';

/** Where the peak needs more than the instances have: event loops, connections of a pool, connections of the database. */
export function instanceLimits({ utilization = 0, peakQueueMs, needs }: InstancePeak, { candidate, maxTasks }: Running, shares: readonly HandlerShare[], settings: EstimateSettings): string[] {
  const short = needs.filter(({ resource, tasks }) => resource !== 'event loops' && tasks > maxTasks).map(({ resource, tasks }) => (
    `The peak needs ${Math.ceil(tasks).toLocaleString('en-US')} instances for their ${resource}; ${maxTasks.toLocaleString('en-US')} run.`));
  const { vCpu, baselineShare = 1 } = candidate.capacity;
  const processes = maxTasks * workers({ vCpu: vCpu * baselineShare });
  return [...busyLoops(utilization, peakQueueMs), ...short, ...databaseLimit(shares, settings, ({ size }) => processes * size, `${processes.toLocaleString('en-US')} processes`)];
}

function busyLoops(utilization: number, peakQueueMs: number | undefined): string[] {
  if (utilization >= 1) return ['In the peak minute requests come faster than the event loops work: the queue grows. Add tasks or a larger size.'];
  if (utilization <= 0.8) return [];
  const queue = peakQueueMs === undefined ? '' : ` and a request queues for about ${Math.round(peakQueueMs).toLocaleString('en-US')} ms`;
  return [`In the peak minute an event loop is ${Math.round(utilization * 100)}% busy${queue}.`];
}
