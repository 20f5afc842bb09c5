import type { EstimateSettings, Usage } from '../domain';
import type { Case } from './cost-model';
import { defaults } from './defaults';
import { inFlightMs } from './in-flight-ms';
import { latency } from './latency';
import { peakMinute } from './peak-minute';
import type { HandlerShare } from './request-case';
import type { Running } from './run-instances';
import { taskLoads } from './task-loads';
import { taskOf } from './task-of';
import { tasks } from './tasks';
import { workers } from './workers';

/** How busy the instances are: in the mean, and in the peak minute of handlers that all peak together. */
export type InstancePeak = Pick<Usage, 'meanConcurrency' | 'peakConcurrency' | 'utilization' | 'binding' | 'peakQueueMs'>;

/** Requests in flight, use of an event loop and its queue, and the resource that decides how many instances run. */
export function peakOfInstances(shares: readonly HandlerShare[], settings: EstimateSettings, { candidate, maxTasks }: Running, requestsPerMonth: number, of: Case): InstancePeak {
  const task = taskOf(shares, settings, candidate.capacity);
  const peak = taskLoads(shares, settings, of, ({ handler }) => requestsPerMonth * peakMinute(handler, settings));
  const mean = taskLoads(shares, settings, of, () => requestsPerMonth);
  const perSecond = peak.reduce((sum, load) => sum + load.requestsPerSecond, 0);
  const inFlight = (loads: typeof peak) => loads.reduce((sum, load) => sum + (load.requestsPerSecond * inFlightMs(load, task)) / 1000, 0);
  const average = (value: (part: HandlerShare) => number) => shares.reduce((sum, part) => sum + part.share * value(part), 0);
  const { utilization, response } = latency({
    requestsPerSecond: perSecond / (maxTasks * workers(task)),
    load: {
      waitMs: average(({ handler }) => handler.profile.ioWaitMs[of]), cpuMs: average(({ handler }) => handler.profile.cpuMs[of]),
      awaits: average(({ handler }) => handler.profile.awaits), waitVariance: 0,
    },
    task, cpuVariation: defaults.container.cpuVariation, shape: 'equal',
  });
  return {
    meanConcurrency: inFlight(mean), peakConcurrency: inFlight(peak), utilization: Math.min(1, utilization),
    binding: tasks({ loads: peak, task, minTasks: settings.container.minTasks }).binding, peakQueueMs: response?.queueMs,
  };
}
