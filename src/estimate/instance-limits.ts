import type { InstancePeak } from './peak-of-instances';

/** Where the event loop is busier than its response times bear. */
export function instanceLimits({ utilization = 0, peakQueueMs }: InstancePeak): string[] {
  if (utilization >= 1) return ['In the peak minute requests come faster than the event loops work: the queue grows. Add tasks or a larger size.'];
  if (utilization <= 0.8) return [];
  const queue = peakQueueMs === undefined ? '' : ` and a request queues for about ${Math.round(peakQueueMs).toLocaleString('en-US')} ms`;
  return [`In the peak minute an event loop is ${Math.round(utilization * 100)} % busy${queue}.`];
}
