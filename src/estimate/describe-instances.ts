import type { EstimateSettings } from '../domain';
import type { Running } from './run-instances';

/** `2 x 0.5 vCPU, 1 GiB, arm64`; `2–13 x` where the fleet follows the day. */
export function describeInstances({ candidate: { capacity }, minTasks, maxTasks }: Running, { architecture, container }: EstimateSettings): string {
  const count = minTasks === maxTasks ? `${minTasks}` : `${minTasks}–${maxTasks}`;
  const gib = (capacity.memoryMiB / 1024).toLocaleString('en-US', { maximumFractionDigits: 2 });
  return `${count} x ${capacity.vCpu} vCPU, ${gib} GiB, ${container.architecture ?? architecture}`;
}
