import type { Capacity, EstimateSettings } from '../../domain';
import { defaults } from '../defaults';
import type { HandlerShare } from '../traffic/handler-share';
import type { Task } from './task';

const known = new WeakMap<readonly HandlerShare[], number>();

/** The task that one size of instance runs: its idle process is that of the handler that needs most. A burstable size counts with what it may use all the time. */
export function taskOf(shares: readonly HandlerShare[], settings: EstimateSettings, { vCpu, memoryMiB, baselineShare }: Capacity): Task {
  const { requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors, processMiB } = defaults.container;
  return {
    vCpu: vCpu * (baselineShare ?? 1), memoryMiB, requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors,
    targetUtilization: settings.container.targetUtilization,
    processMiB: largestProcessMiB(shares) || processMiB,
  };
}

/** Every size of every option asks. */
function largestProcessMiB(shares: readonly HandlerShare[]): number {
  let largest = known.get(shares);
  if (largest === undefined) known.set(shares, (largest = shares.reduce((most, { handler }) => Math.max(most, handler.profile.processMiB), 0)));
  return largest;
}
