import type { Capacity, EstimateSettings } from '../../domain';
import { defaults } from '../defaults';
import type { HandlerShare } from '../traffic/handler-share';
import type { Task } from './task';

/** The last one of each size: every case and every estimate asks, while handlers and settings stay. */
const known = new WeakMap<Capacity, Task>();

/** The task that one size of instance runs: its idle process is that of the handler that needs most. A burstable size counts with what it may use all the time. */
export function taskOf(shares: readonly HandlerShare[], settings: EstimateSettings, capacity: Capacity): Task {
  const { vCpu, memoryMiB, baselineShare } = capacity;
  const { requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors, processMiB: usual } = defaults.container;
  const { targetUtilization } = settings.container;
  const processMiB = largestProcessMiB(shares) || usual;
  let task = known.get(capacity);
  if (task?.processMiB !== processMiB || task.targetUtilization !== targetUtilization) {
    task = { vCpu: vCpu * (baselineShare ?? 1), memoryMiB, requestOverheadMs, cpuSpeed, outgoingSockets, fileDescriptors, targetUtilization, processMiB };
    known.set(capacity, task);
  }
  return task;
}

const largest = new WeakMap<readonly HandlerShare[], number>();

/** Every size of every option asks. */
function largestProcessMiB(shares: readonly HandlerShare[]): number {
  let answer = largest.get(shares);
  if (answer === undefined) largest.set(shares, (answer = shares.reduce((most, { handler }) => Math.max(most, handler.profile.processMiB), 0)));
  return answer;
}
