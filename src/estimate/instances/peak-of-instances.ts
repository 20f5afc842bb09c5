import type { EstimateSettings, Usage } from '../../domain';
import type { Case } from '../cost-model';
import { latency } from './latency';
import type { LoadSum } from './load-sum';
import { loadsAt } from './loads-at';
import { inFlight } from './resource-needs';
import type { Running } from './run-instances';
import { needsOf, poolNeed } from './task-needs';
import type { Task } from './task';
import { taskOf } from './task-of';
import type { TrafficShares } from '../traffic/traffic-shares';
import { workers } from './workers';

/** Tasks that the peak needs of one resource. */
export interface ResourceNeed {
  resource: string;
  tasks: number;
}

/** How busy the instances are: in the mean, and in the peak minute of handlers that all peak together. */
export interface InstancePeak extends Pick<Usage, 'meanConcurrency' | 'peakConcurrency' | 'utilization' | 'binding' | 'peakQueueMs'> {
  /** The scarcest resource first. */
  needs: ResourceNeed[];
}

/** Requests in flight, use of an event loop and its queue, and the resource that decides how many instances run. */
export function peakOfInstances(shares: TrafficShares, settings: EstimateSettings, { candidate, maxTasks }: Running, requestsPerMonth: number, of: Case): InstancePeak {
  const task = taskOf(shares.parts, settings, candidate.capacity);
  const { peak, mean, average, cpuVariation } = loadsAt(shares, settings, of, requestsPerMonth);
  const { utilization, response } = latency({
    requestsPerSecond: peak.requestsPerSecond / (maxTasks * workers(task)),
    load: { ...average, waitVariance: 0 },
    task, cpuVariation, shape: 'equal',
  });
  const needs = needsByResource(peak, task);
  return {
    meanConcurrency: inFlight(mean, task), peakConcurrency: inFlight(peak, task), utilization: Math.min(1, utilization),
    binding: (needs[0]?.tasks ?? 0) > settings.container.minTasks ? needs[0]!.resource : 'minTasks', peakQueueMs: response?.queueMs, needs,
  };
}

function needsByResource(peak: LoadSum, task: Task): ResourceNeed[] {
  const { cpu, memory, fd } = needsOf(peak, task);
  return [
    { resource: 'event loops', tasks: cpu }, { resource: 'memory', tasks: memory }, { resource: 'file descriptors', tasks: fd },
    ...[...peak.pools].map(([name, { size }]) => ({ resource: `connections of ${name} (${size} a process)`, tasks: poolNeed(peak, name, task) })),
  ].sort((a, b) => b.tasks - a.tasks);
}
