import type { EstimateSettings } from '../../domain';
import { numberFormat } from '../number-format';
import type { Running } from './run-instances';

const hundredths = numberFormat({ maximumFractionDigits: 2 });

/** `2 x 0.5 vCPU, 1 GiB, arm64`; `2–13 x` where the fleet follows the day. */
export function describeInstances({ candidate: { capacity }, minTasks, maxTasks }: Running, { architecture, container }: EstimateSettings, architectures: number): string {
  const count = minTasks === maxTasks ? `${minTasks}` : `${minTasks}–${maxTasks}`;
  const gib = hundredths.format(capacity.memoryMiB / 1024);
  const size = `${capacity.name ? `${capacity.name}, ` : ''}${Number(capacity.vCpu.toPrecision(3))} vCPU, ${gib} GiB`;
  return `${count} x ${size}${architectures > 1 ? `, ${capacity.architecture ?? container.architecture ?? architecture}` : ''}${container.spot ? ', Spot' : ''}`;
}
