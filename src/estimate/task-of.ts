import type { Capacity, EstimateSettings } from '../domain';
import { defaults } from './defaults';
import type { HandlerShare } from './request-case';
import type { Task } from './task-needs';

/** The task that one size of instance runs: its idle process is that of the handler that needs most. A burstable size counts with what it may use all the time. */
export function taskOf(shares: readonly HandlerShare[], settings: EstimateSettings, { vCpu, memoryMiB, baselineShare }: Capacity): Task {
  const { requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors, processMiB } = defaults.container;
  return {
    vCpu: vCpu * (baselineShare ?? 1), memoryMiB, requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors,
    targetUtilization: settings.container.targetUtilization,
    processMiB: Math.max(0, ...shares.map(({ handler }) => handler.profile.processMiB)) || processMiB,
  };
}
